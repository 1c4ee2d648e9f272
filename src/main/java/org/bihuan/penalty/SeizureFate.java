package org.bihuan.penalty;

/** What becomes of sealed or seized things before their time is over (行政强制法 arts 21, 27, 28). */
enum SeizureFate {

    CORRECTED("违法行为已经改正，不再需要查封、扣押", true), NO_VIOLATION("当事人没有违法行为", true),
    UNRELATED("查明与违法行为无关", true), DECIDED("对违法行为已经作出处理决定，不再需要查封、扣押", true),
    NOT_NEEDED("有其他不再需要查封、扣押的情形", true), CONFISCATED("依法没收", false), DESTROYED("依法销毁", false),
    HANDED_OVER("案件移送司法机关，财物一并移送", false);

    private final String label;
    private final boolean released;

    SeizureFate(String label, boolean released) {
        this.label = label;
        this.released = released;
    }

    String label() {
        return label;
    }

    /** Whether the party gets its things back, and a decision that says so. */
    boolean released() {
        return released;
    }
}
