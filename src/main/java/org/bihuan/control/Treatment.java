package org.bihuan.control;

/** What an order means for an enterprise of a grade; the names are outputs of the table {@code emergency-treatment}. */
enum Treatment {

    OWN("自主减排"), LISTED("按清单减排"), STOP("停产");

    private final String label;

    Treatment(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
