package org.bihuan.blacklist;

/** How grave the act was, as far as the length of a ban depends on it. */
enum Circumstance {

    ORDINARY("一般"), SERIOUS("情节严重"), CRIME("构成犯罪");

    private final String label;

    Circumstance(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
