package org.bihuan.penalty;

/** What the court did with the application. */
enum CourtAnswer {

    ACCEPTED("受理、裁定准予执行"), PARTLY("部分执行到位"), ENFORCED("全部执行到位"), REFUSED("不予受理或者不准予执行"), TERMINATED("终结执行");

    private final String label;

    CourtAnswer(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
