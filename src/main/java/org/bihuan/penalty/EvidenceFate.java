package org.bihuan.penalty;

/** What becomes of registered evidence within seven working days (行政处罚法 art. 56). */
enum EvidenceFate {

    RECORDED("采取记录、复制、拍照、录像等方式保全后退还", true), RETURNED("解除先行登记保存，退还", true), APPRAISAL("送交检测、鉴定", false),
    SEALED_OR_SEIZED("依法查封、扣押", false), CONFISCATED("依法没收", false);

    private final String label;
    private final boolean released;

    EvidenceFate(String label, boolean released) {
        this.label = label;
        this.released = released;
    }

    String label() {
        return label;
    }

    /** Whether the party gets it back, and a notice of it. */
    boolean released() {
        return released;
    }
}
