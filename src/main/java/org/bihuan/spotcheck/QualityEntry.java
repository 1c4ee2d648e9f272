package org.bihuan.spotcheck;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.bihuan.access.Complaints;

/** The result of one check as it is handed in. */
record QualityEntry(String device, QualityKind kind, String pollutant, BigDecimal expected, BigDecimal measured, BigDecimal fullScale, OffsetDateTime performedAt,
                    String evidence) {

    private static final int DIGITS = 12;
    private static final int PLACES = 6;
    private static final int LONGEST = 500;

    /** Says of each field what is wrong with it by itself. */
    void check(Complaints complaints, Clock clock) {
        if (complaints.required(device, "/device")) {
            complaints.check(device.length() <= 64, "/device", "不能超过 64 个字");
        }
        complaints.required(kind, "/kind");
        if (complaints.required(pollutant, "/pollutant")) {
            complaints.check(pollutant.matches("[aw][0-9]{5}"), "/pollutant", "应为 HJ 212 的污染物编码，例如 a21026");
        }
        number(complaints, expected, "/expected", true);
        number(complaints, measured, "/measured", true);
        number(complaints, fullScale, "/fullScale", false);
        if (fullScale != null) {
            complaints.check(fullScale.signum() > 0, "/fullScale", "应大于 0");
        }
        if (expected != null) {
            complaints.check(expected.signum() >= 0, "/expected", "不能小于 0");
        }
        if (complaints.required(performedAt, "/performedAt")) {
            complaints.check(!performedAt.toInstant().isAfter(clock.instant()), "/performedAt", "不能晚于现在");
        }
        if (complaints.check(evidence != null && !evidence.isBlank(), "/evidence", "必填")) {
            complaints.check(evidence.length() <= LONGEST, "/evidence", "不能超过 " + LONGEST + " 个字");
        }
    }

    private static void number(Complaints complaints, BigDecimal value, String pointer, boolean required) {
        if (value == null) {
            complaints.check(!required, pointer, "必填");
        } else {
            complaints.check(value.precision() - value.scale() <= DIGITS && value.scale() <= PLACES && value.scale() >= -DIGITS, pointer,
                    "整数部分不超过 " + DIGITS + " 位，小数不超过 " + PLACES + " 位");
        }
    }
}
