package org.bihuan.blacklist;

/** The variables of the process {@code credit-repair}. */
final class CreditRepairVariables {

    /** The application, see {@link CreditRepair}. Long, from the start form. */
    static final String REPAIR_ID = "repairId";
    /** Whether the head ends the entry. Boolean. */
    static final String GRANTED = "granted";

    private CreditRepairVariables() {
    }
}
