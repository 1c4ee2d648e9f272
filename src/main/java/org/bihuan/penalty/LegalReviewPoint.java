package org.bihuan.penalty;

import org.bihuan.law.ReviewGate;

/**
 * What a legal review looks at (生态环境行政处罚办法 art. 51), each with the defect of the file that there is when it is not in order;
 * null where none is listed.
 */
enum LegalReviewPoint {

    AUTHORITY("执法主体合法，未超越职权", ReviewGate.G01),
    OFFICERS("执法人员具备执法资格", ReviewGate.G02),
    PROCEDURE("程序合法，当事人的权利已告知并得到保障", ReviewGate.G11),
    FACTS("认定的事实与证据一致，证据合法充分", ReviewGate.G05),
    LAW("适用法律准确，符合裁量基准", ReviewGate.G08),
    DOCUMENTS("文书完备、规范", null),
    CRIME("涉嫌犯罪的已经移送或者不涉嫌犯罪", null);

    private final String label;
    private final ReviewGate gate;

    LegalReviewPoint(String label, ReviewGate gate) {
        this.label = label;
        this.gate = gate;
    }

    String label() {
        return label;
    }

    ReviewGate gate() {
        return gate;
    }
}
