package org.bihuan.enterprise;

import java.util.regex.Pattern;

/**
 * The shape of a unified social credit code (GB 32100-2015): 18 characters, of which the third to eighth are the registering
 * authority's region. The check digit is not asked for, because the codes of the published cases are assumed ones.
 */
final class CreditCode {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RTUW-Y]{10}");

    private CreditCode() {
    }

    static boolean hasShape(String code) {
        return SHAPE.matcher(code).matches();
    }
}
