package org.bihuan.law;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a document cites as breached names the law and its provision (行政处罚法 arts 44, 59). Which provision it is, people know. */
public final class NamedLaw {

    private static final Pattern TITLE = Pattern.compile("《[^《》]{2,}》\\s*\\S");

    private NamedLaw() {
    }

    /** Why this names no provision, in Chinese; empty where it names one, or nothing was written. */
    public static Optional<String> complaint(String cited) {
        return cited == null || TITLE.matcher(cited).find() ? Optional.empty() : Optional.of("请写明法律、法规的名称（加书名号）和条款，例如：《大气污染防治法》第二十条第二款");
    }
}
