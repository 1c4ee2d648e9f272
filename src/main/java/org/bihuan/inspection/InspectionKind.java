package org.bihuan.inspection;

/** Why an inspection is made: as routine, for the lead at hand, or in a campaign. */
enum InspectionKind {

    ROUTINE("日常检查"), CASE("个案检查"), CAMPAIGN("专项检查");

    private final String label;

    InspectionKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
