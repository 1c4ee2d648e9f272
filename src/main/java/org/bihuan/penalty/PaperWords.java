package org.bihuan.penalty;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** How documents put what screens put shortly: days in Chinese, and sentences that end in a stop. */
final class PaperWords {

    private static final DateTimeFormatter IN_CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final Pattern DAY = Pattern.compile(" ?(?<![\\d-])\\d{4}-\\d{2}-\\d{2}(?!\\d) ?");

    private PaperWords() {
    }

    static String day(LocalDate day) {
        return IN_CHINESE.format(day);
    }

    /** A text with its days in Chinese, without the blanks that screens put around them. */
    static String days(String text) {
        return DAY.matcher(text).replaceAll(found -> {
            try {
                return day(LocalDate.parse(found.group().strip()));
            } catch (DateTimeException noDay) {
                return found.group();
            }
        });
    }

    /** With one full stop, unless it ends in another mark that closes a sentence. */
    static String sentence(String text) {
        String whole = text.strip();
        return whole.isEmpty() || "。！？…”".indexOf(whole.charAt(whole.length() - 1)) >= 0 ? whole : whole.replaceAll("[；，、]$", "") + "。";
    }
}
