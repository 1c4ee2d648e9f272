package org.bihuan.blacklist;

/**
 * What an entry means. Bans are penalties (限制从业, 行政处罚法 art. 9) and need a penalty decision that says so; an entry for the
 * credit record bars nobody from lawful business.
 */
enum BanType {

    FULL_BAN("禁止从业", Subject.FIRM, null, true),
    PERSON_5Y("五年内禁止从业", Subject.PERSON, 5, true),
    PERSON_10Y("十年内禁止从业", Subject.PERSON, 10, true),
    LIFE("终身禁止从业", Subject.PERSON, null, true),
    CREDIT_ONLY("记入信用记录", null, null, false);

    private final String label;
    private final Subject subject;
    private final Integer years;
    private final boolean ban;

    BanType(String label, Subject subject, Integer years, boolean ban) {
        this.label = label;
        this.subject = subject;
        this.years = years;
        this.ban = ban;
    }

    String label() {
        return label;
    }

    /** Null where it may be about either. */
    Subject subject() {
        return subject;
    }

    /** For how many years it always is; null where it has no end, or the table says how long it may be. */
    Integer years() {
        return years;
    }

    boolean ban() {
        return ban;
    }
}
