package org.bihuan.law;

import java.time.LocalDate;

/**
 * A circumstance for which a penalty is lighter, mitigated or heavier.
 *
 * @param mandatory whether the law obliges to heed it (行政处罚法 art. 32: 应当), rather than allows it (可以)
 * @param validFrom first day of decisions that may name it
 */
record Ground(String code, Direction direction, String name, boolean mandatory, LocalDate validFrom, LocalDate validTo, String citation,
              String source, LegalBasis.Certainty certainty) {

    /** Which way it pulls. */
    enum Direction {

        LIGHTER("从轻或者减轻"), HEAVIER("从重");

        private final String label;

        Direction(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    String inWords() {
        return name + "（" + citation + (certainty == LegalBasis.Certainty.A ? "" : "，" + certainty.label()) + "）";
    }
}
