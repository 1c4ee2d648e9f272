package org.bihuan.alert;

/** What is wrong with one field of one item: an RFC 6901 pointer inside the item and a Chinese sentence. */
record ItemError(String pointer, String message) {

    private static final int MAX_SHOWN = 60;

    /** The pointer one step deeper; names are shortened, because they come from outside. */
    static String under(String pointer, String name) {
        return pointer + "/" + shown(name).replace("~", "~0").replace("/", "~1");
    }

    /** What came in, short and without control characters, to be named in a message. */
    static String shown(String text) {
        String short60 = text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
        return short60.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }
}
