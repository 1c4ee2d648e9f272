package org.bihuan.enterprise;

/**
 * What follows from a kind of conduct, a row of the table {@code conduct-effects}.
 *
 * @param months     so long it counts in the credit score
 * @param removal    whether removal from the positive list is proposed at once
 * @param downgradeTo grade to which a fall is proposed at once, or null
 */
record ConductEffect(int points, int months, boolean removal, String downgradeTo, String reason) {
}
