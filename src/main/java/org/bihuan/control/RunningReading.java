package org.bihuan.control;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.bihuan.access.Complaints;

/**
 * What ran in a process of an enterprise during a span, as a platform sends it.
 *
 * @param running        how many units ran; hours of the day where the process is counted by hours
 * @param parameterValue value of the parameter, e.g. the coking time in hours; or null
 * @param evidence       where the picture, clip or curve can be found
 */
record RunningReading(String source, String sourceEventId, String enterprise, String process, OffsetDateTime from, OffsetDateTime to, BigDecimal running,
                      BigDecimal parameterValue, SeenBy seenBy, String evidence) {

    /** How it was found out. */
    enum SeenBy { METER, VIDEO }

    private static final int LONGEST_SOURCE = 64;
    private static final int LONGEST_EVENT = 100;
    private static final int LONGEST_EVIDENCE = 300;
    private static final int FIRST_YEAR = 2000;
    private static final int MOST_DAYS = 31;
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    void check(Instant now, Complaints complaints) {
        text(source, LONGEST_SOURCE, "/source", complaints);
        text(sourceEventId, LONGEST_EVENT, "/sourceEventId", complaints);
        text(enterprise, LONGEST_SOURCE, "/enterprise", complaints);
        text(process, LONGEST_SOURCE, "/process", complaints);
        text(evidence, LONGEST_EVIDENCE, "/evidence", complaints);
        complaints.required(seenBy, "/seenBy");
        amount(running, "/running", complaints);
        if (parameterValue != null) {
            amount(parameterValue, "/parameterValue", complaints);
        }
        if (complaints.required(from, "/from") & complaints.required(to, "/to")) {
            complaints.check(to.isAfter(from), "/to", "应晚于 from");
            complaints.check(!to.toInstant().isAfter(now), "/to", "不能晚于现在");
            complaints.check(from.getYear() >= FIRST_YEAR && Duration.between(from, to).compareTo(Duration.ofDays(MOST_DAYS)) < 0, "/from",
                    "应在 " + FIRST_YEAR + " 年以后，一条不到 " + MOST_DAYS + " 天");
        }
    }

    private static void amount(BigDecimal amount, String pointer, Complaints complaints) {
        if (complaints.required(amount, pointer)) {
            complaints.check(amount.signum() >= 0 && amount.compareTo(MOST) <= 0 && amount.scale() <= 3, pointer, "应在 0 与 100000 之间，最多三位小数");
        }
    }

    private static void text(String text, int longest, String pointer, Complaints complaints) {
        if (complaints.check(text != null && !text.isBlank(), pointer, "必填")) {
            complaints.check(text.length() <= longest && text.chars().noneMatch(Character::isISOControl), pointer, "最多 " + longest + " 个字，且不能含有控制字符");
        }
    }
}
