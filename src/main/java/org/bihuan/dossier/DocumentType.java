package org.bihuan.dossier;

/** The kinds of document and register that are numbered, each with the code that its numbers carry. */
public enum DocumentType {

    INSPECTION("检字", "现场检查"),
    FILING("立字", "立案"),
    CORRECTION_ORDER("责改字", "责令改正违法行为决定书"),
    PENALTY_NOTICE("罚告字", "行政处罚事先（听证）告知书"),
    HEARING_NOTICE("听通字", "行政处罚听证通知书"),
    PENALTY_DECISION("罚决字", "行政处罚决定书"),
    NO_PENALTY_DECISION("不罚决字", "不予行政处罚决定书"),
    SEALING_OR_SEIZURE("查(扣)字", "查封（扣押）决定书"),
    DAILY_FINE_DECISION("按日罚决字", "按日连续处罚决定书"),
    REFERRAL("移字", "案件移送书"),
    REMINDER("催字", "督促履行义务催告书");

    private final String code;
    private final String label;

    DocumentType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As it stands in numbers, e.g. {@code 责改字}. */
    public String code() {
        return code;
    }

    /** The Chinese name of the document. */
    public String label() {
        return label;
    }
}
