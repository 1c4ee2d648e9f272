package org.bihuan.enterprise;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as people count: 示例2 before 示例10. */
final class NaturalOrder {

    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    private NaturalOrder() {
    }

    static <T> Comparator<T> by(Function<T, String> name) {
        return Comparator.comparing(name, NaturalOrder::compare);
    }

    private static int compare(String one, String other) {
        Matcher mine = PART.matcher(one);
        Matcher theirs = PART.matcher(other);
        while (mine.find()) {
            if (!theirs.find()) {
                return 1;
            }
            int order = isNumber(mine.group()) && isNumber(theirs.group()) ? new BigInteger(mine.group()).compareTo(new BigInteger(theirs.group()))
                    : mine.group().compareTo(theirs.group());
            if (order != 0) {
                return order;
            }
        }
        return theirs.find() ? -1 : 0;
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
