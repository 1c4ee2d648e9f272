package org.bihuan.inspection;

/** The Chinese words for the codes in the tables of inspections, for overviews that read those tables. */
public final class InspectionWords {

    private InspectionWords() {
    }

    /** Null for an inspection that has not ended. */
    public static String result(String result) {
        return result == null ? null : InspectionResult.valueOf(result).label();
    }
}
