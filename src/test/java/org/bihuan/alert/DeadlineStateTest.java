package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineStateTest {

    private static final Instant FROM = Instant.parse("2021-12-27T04:00:00Z");
    private static final Instant DUE = FROM.plus(Duration.ofMinutes(100));

    @Test
    void anOpenDeadlineIsInTimeThenSoonThenOverdue() {
        assertThat(open(0)).isEqualTo(DeadlineState.IN_TIME);
        assertThat(open(79)).isEqualTo(DeadlineState.IN_TIME);
        assertThat(open(80)).isEqualTo(DeadlineState.SOON);
        assertThat(open(100)).isEqualTo(DeadlineState.SOON);
        assertThat(open(101)).isEqualTo(DeadlineState.OVERDUE);
    }

    @Test
    void whatIsDoneIsMetOrMissedHoweverLateSomebodyLooks() {
        Instant years = DUE.plus(Duration.ofDays(1000));
        assertThat(DeadlineState.of(FROM, DUE, DUE, years)).isEqualTo(DeadlineState.MET);
        assertThat(DeadlineState.of(FROM, DUE, DUE.plusSeconds(1), years)).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void theTimeLeftIsSaidAsAnOfficerSaysIt() {
        assertThat(DeadlineState.remaining(DUE, FROM)).isEqualTo("剩余 1 小时 40 分钟");
        assertThat(DeadlineState.remaining(DUE, DUE.plusSeconds(35 * 60))).isEqualTo("已超期 35 分钟");
        assertThat(DeadlineState.remaining(DUE, DUE.plus(Duration.ofHours(50)))).isEqualTo("已超期 2 天 2 小时");
        assertThat(DeadlineState.remaining(DUE, DUE.minus(Duration.ofHours(24)))).isEqualTo("剩余 1 天");
    }

    private static DeadlineState open(long minute) {
        return DeadlineState.of(FROM, DUE, null, FROM.plus(Duration.ofMinutes(minute)));
    }
}
