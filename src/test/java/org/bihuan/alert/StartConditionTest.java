package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartConditionTest {

    private static final int ENOUGH = 3;

    @ParameterizedTest(name = "{0}, {1}, {2} leads, check {3}: on site {4}")
    @CsvSource(nullValues = "-", textBlock = """
            ENTERPRISE_FIRST, BLUE,   1, -,                false
            ENTERPRISE_FIRST, BLUE,   1, HANDLE_BY_BRANCH, false
            ENTERPRISE_FIRST, YELLOW, 2, HANDLE_BY_BRANCH, false
            OFF_SITE,         YELLOW, 2, HANDLE_BY_BRANCH, false
            OFF_SITE,         BLUE,   1, HANDLE_ON_SITE,   true
            OFF_SITE,         BLUE,   3, HANDLE_BY_BRANCH, true
            OFF_SITE,         BLUE,   4, HANDLE_BY_BRANCH, true
            OFF_SITE,         ORANGE, 1, HANDLE_BY_BRANCH, true
            ENTERPRISE_FIRST, RED,    1, HANDLE_BY_BRANCH, true
            ON_SITE,          BLUE,   1, -,                true
            AT_ONCE,          BLUE,   1, -,                true
            AT_ONCE,          RED,    9, HANDLE_ON_SITE,   true
            """)
    void officersGoOnSiteForOneOfFourReasons(Route route, Grade grade, int repeats, OffSiteResult check, boolean onSite) {
        assertThat(StartCondition.of(route, grade, repeats, ENOUGH, check).met()).isEqualTo(onSite);
    }

    @Test
    void everyReasonIsNamed() {
        assertThat(StartCondition.of(Route.AT_ONCE, Grade.RED, 3, ENOUGH, OffSiteResult.HANDLE_ON_SITE).text())
                .startsWith("符合现场检查启动条件：").contains("立即处置", "红色", "3 条", "远程核查");
        assertThat(StartCondition.of(Route.OFF_SITE, Grade.BLUE, 1, ENOUGH, null).text()).startsWith("不符合现场检查启动条件");
    }
}
