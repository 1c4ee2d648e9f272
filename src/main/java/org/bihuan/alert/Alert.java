package org.bihuan.alert;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An alert (报警): one message from a source, as it was accepted.
 *
 * @param id            row id
 * @param source        the sending system; with {@code sourceEventId} it identifies the alert for ever
 * @param subKind       what exactly, within the kind, or null
 * @param uscc          credit code of the enterprise, or null for an alert of a region
 * @param region        six-digit region code, always known
 * @param device        code of the device, or null
 * @param pollutant     code of HJ 212, old codes already translated, or null
 * @param measured      measured value in {@code unit}, or null
 * @param limit         the limit it is judged by, in {@code unit}, or null
 * @param averaging     over which time the value is averaged, or null
 * @param occurredTo    not before {@code occurredFrom}
 * @param receivedFrom  user id of who sent it
 * @param details       what the kind carries besides, see {@link AlertKind}
 */
record Alert(long id, String source, String sourceEventId, AlertKind kind, String subKind, String uscc, String region, String outlet,
             String device, String pollutant, BigDecimal measured, BigDecimal limit, String unit, Averaging averaging,
             Instant occurredFrom, Instant occurredTo, Instant detectedAt, Instant receivedAt, String receivedFrom, String summary,
             Map<String, Object> details) {

    /** Measured value divided by its limit; empty where one of them is missing or the limit is not above zero. */
    Optional<BigDecimal> ratio() {
        return measured == null || limit == null || limit.signum() <= 0
                ? Optional.empty() : Optional.of(measured.divide(limit, MathContext.DECIMAL64));
    }

    /** Whether it says that an enterprise did not stop or limit what it has to. */
    boolean controlsBroken() {
        return kind == AlertKind.MEASURE || kind == AlertKind.STOP_VIDEO || kind == AlertKind.POWER_DIFF && "STOP_NOT_KEPT".equals(subKind);
    }

    /** Of these the one whose value is highest in proportion to its limit, of equal ones the first; empty where none of them names both and a pollutant. */
    static Optional<Alert> worst(List<Alert> alerts) {
        return alerts.stream().filter(alert -> alert.pollutant() != null && alert.ratio().isPresent())
                .reduce((one, other) -> other.ratio().orElseThrow().compareTo(one.ratio().orElseThrow()) > 0 ? other : one);
    }
}
