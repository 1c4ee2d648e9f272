package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bihuan.Bihuan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProductionGateTest {

    private static final String URL = "jdbc:postgresql://db:5432/bihuan";
    private static final String GOOD = "Zhang-River-2026";

    private static List<String> missing(String url, String admin, String sysadmin) {
        return ProductionGate.missing(url, "bihuan", "a-long-secret", admin, sysadmin, null);
    }

    @Test
    void productionWithoutItsEnvironmentDoesNotStartAndSaysInChineseWhatIsMissing(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Bihuan.class).profiles("production").run("--server.port=0"))
                .isInstanceOf(ProductionGate.NotReady.class);
        assertThat(output.getAll()).contains("还不能启动", "缺少 BIHUAN_DB_URL", "缺少 BIHUAN_DB_USER", "缺少 BIHUAN_DB_PASSWORD",
                "缺少 BIHUAN_ADMIN_PASSWORD").doesNotContain("\tat org.");
    }

    @Test
    void withEverythingGivenNothingIsMissing() {
        assertThat(missing(URL, GOOD, null)).isEmpty();
        assertThat(missing(URL, GOOD, "Fuyang-River-2026")).isEmpty();
    }

    @Test
    void theEmbeddedDatabaseIsNoProductionDatabase() {
        assertThat(missing("jdbc:h2:file:./data/bihuan", GOOD, null)).singleElement().asString().contains("必须是 PostgreSQL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short-A1", "nodigits-Here", "alllower-1234", "Bihuan-demo-2026", "Password-2026"})
    void weakAndSamplePasswordsAreRefused(String password) {
        assertThat(missing(URL, password, null)).singleElement().asString().contains("BIHUAN_ADMIN_PASSWORD 太弱");
    }

    @Test
    void twoAdministratorsDoNotShareAPassword() {
        assertThat(missing(URL, GOOD, GOOD)).singleElement().asString().contains("各不相同");
    }
}
