package org.bihuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does who starts the demo city in an empty folder, whole, with its published cases. */
@Tag("packed")
class DemoStartTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theFirstStartLeavesACityAtWorkAndTheNextFindsItAsItWas(@TempDir Path folder) throws Exception {
        try (Packed application = new Packed(folder.resolve("application.log"), Map.of("spring.profiles.active", "demo",
                "spring.datasource.url", "jdbc:h2:file:" + folder.resolve("bihuan") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=500"))) {
            application.start();
            assertThat(json(application, "supervisor-1", "/api/enterprises?size=1").path("total").asInt()).isGreaterThanOrEqualTo(4_140);
            JsonNode overview = json(application, "supervisor-1", "/api/overview");
            assertThat(overview.path("branches").size()).as("%s", overview).isEqualTo(20);
            long cases = json(application, "case-1", "/api/cases?size=1").path("total").asLong();
            long leads = json(application, "operator-1", "/api/leads?size=1").path("total").asLong();
            long tasks = json(application, "supervisor-1", "/engine-rest/task/count").path("count").asLong();
            assertThat(cases).isPositive();
            assertThat(leads).isPositive();
            assertThat(tasks).isPositive();
            assertThat(json(application, "weixian-1", "/engine-rest/task/count").path("count").asLong()).isPositive().isLessThan(tasks);
            application.close();

            application.start();
            assertThat(json(application, "case-1", "/api/cases?size=1").path("total").asLong()).isEqualTo(cases);
            assertThat(json(application, "supervisor-1", "/api/enterprises?size=1").path("total").asInt()).isGreaterThanOrEqualTo(4_140);
        }
    }

    private static JsonNode json(Packed application, String user, String path) throws Exception {
        return JSON.readTree(application.get(user, path).body());
    }
}
