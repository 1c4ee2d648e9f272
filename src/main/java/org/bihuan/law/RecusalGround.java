package org.bihuan.law;

/** Grounds on which an officer or a head must recuse himself (行政处罚法 art. 43; Order 30 art. 6). */
public enum RecusalGround {

    PARTY_OR_RELATIVE("是当事人或者当事人的近亲属"), INTEREST("与案件有直接利害关系"), OTHER_RELATION("与案件有其他关系，可能影响公正执法");

    private final String label;

    RecusalGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
