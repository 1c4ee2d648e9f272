package org.bihuan.penalty;

/** How a decision comes to be looked at again: the party may ask for it, the authority does it by itself. */
enum RemedyKind {

    RECONSIDERATION("行政复议"), LITIGATION("行政诉讼"), OWN_REVISION("本机关纠正");

    private final String label;

    RemedyKind(String label) {
        this.label = label;
    }

    /** Only what the party asks for keeps a term open, stands before another remedy, or stops the surcharge. */
    boolean byParty() {
        return this != OWN_REVISION;
    }

    String label() {
        return label;
    }
}
