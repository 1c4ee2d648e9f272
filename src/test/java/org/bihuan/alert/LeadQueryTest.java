package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.bihuan.access.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadQueryTest {

    @Test
    void withoutParametersTheFirstTwentyAreAskedFor() {
        assertThat(LeadQuery.parse(Map.of())).isEqualTo(new LeadQuery(null, null, null, null, null, null, 0, 20));
    }

    @Test
    void everyParameterIsUnderstood() {
        assertThat(LeadQuery.parse(Map.of("status", "REVIEW", "branch", "130434", "enterprise", "91130434MA00000022", "kind", "HOTSPOT",
                "overdue", "true", "page", "3", "size", "200")))
                .isEqualTo(new LeadQuery(null, LeadStage.REVIEW, "130434", "91130434MA00000022", AlertKind.HOTSPOT, true, 3, 200));
        assertThat(LeadQuery.parse(Map.of("status", "OPEN")).open()).isTrue();
        assertThat(LeadQuery.parse(Map.of("status", "CLOSED")).open()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"status,open", "branch,13043", "branch,' or 1=1'", "enterprise,123", "kind,hotspot", "overdue,yes", "page,-1", "page,x",
        "page,99999999999999", "size,0", "size,201", "colour,red"})
    void aBadParameterIsNamed(String name, String value) {
        assertThatThrownBy(() -> LeadQuery.parse(Map.of(name, value))).isInstanceOf(Problem.class)
                .hasMessageContaining("参数 " + name);
    }
}
