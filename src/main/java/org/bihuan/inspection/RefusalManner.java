package org.bihuan.inspection;

/** How an inspection was refused. */
enum RefusalManner {

    NOT_LET_IN("不让进入"), OBSTRUCTED("阻挠、拖延"), PAPERS_WITHHELD("拒不提供资料"), DECEIVED("弄虚作假");

    private final String label;

    RefusalManner(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
