package org.bihuan.dailyfine;

/** What stands in the way of a daily fine, or has to be said about it. */
enum DailyFineGate {

    NO_CORRECTION_ORDER("G21", true, Way.RECORDED_REASON, DailyFineLaw.order("第五条、第八条、第十四条")),
    RECHECK_LATE("G22", true, Way.RECORDED_REASON, DailyFineLaw.order("第十条")),
    DECISION_TOO_EARLY("G23", true, Way.RECORDED_REASON, DailyFineLaw.order("第七条")),
    WARNING_MISSING("D10", true, Way.NONE, DailyFineLaw.order("第九条")),
    NOT_ELIGIBLE("D5", true, Way.NONE, DailyFineLaw.order("第五条")),
    ELIGIBILITY_UNCLEAR("D1", true, Way.LEGAL_REVIEW, DailyFineLaw.order("第五条、第六条")),
    OTHER_VIOLATION("D18", true, Way.LEGAL_REVIEW, "《生态环境法典》第一千零六十条"),
    TWO_LAWS("R0.2", true, Way.LEGAL_REVIEW, "《行政处罚法》第三十七条、《生态环境法典》第一千零五十七条"),
    DATES_INVERTED("R9.5", true, Way.NONE, DailyFineLaw.order("第十六条、第十七条")),
    NEW_CYCLE("D27", false, Way.NONE, DailyFineLaw.order("第十八条"));

    /** How one gets past it. */
    enum Way { NONE, RECORDED_REASON, LEGAL_REVIEW }

    private final String id;
    private final boolean blocks;
    private final Way way;
    private final String citation;

    DailyFineGate(String id, boolean blocks, Way way, String citation) {
        this.id = id;
        this.blocks = blocks;
        this.way = way;
        this.citation = citation;
    }

    /** As the public interface has it. */
    String id() {
        return id;
    }

    boolean blocks() {
        return blocks;
    }

    Way way() {
        return way;
    }

    String citation() {
        return citation;
    }
}
