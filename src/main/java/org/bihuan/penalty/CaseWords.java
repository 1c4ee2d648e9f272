package org.bihuan.penalty;

/** The Chinese words for the codes in the tables of cases, for overviews that read those tables. */
public final class CaseWords {

    private CaseWords() {
    }

    public static String status(String status) {
        return CaseStatus.valueOf(status).label();
    }

    /** Whether nothing more is done in the case. */
    public static boolean ended(String status) {
        return switch (CaseStatus.valueOf(status)) {
            case CLOSED, NOT_FILED, TRANSFERRED -> true;
            default -> false;
        };
    }
}
