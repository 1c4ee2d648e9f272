package org.bihuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an operator does who has the jar, the README and an empty PostgreSQL. */
@Tag("packed")
class ProductionStartTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "Zhang-River-2026";
    private static final String SYSADMIN = "Fuyang-River-2026";
    private static final String OFFICER = "Qing-Zhang-River-2026";

    @Test
    void anEmptyDatabaseBecomesAHouseOfItsAdministratorsAloneAndStartsAgainAsItWas(@TempDir Path folder) throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
             Packed application = new Packed(folder.resolve("application.log"), Map.of("spring.profiles.active", "production"))) {
            JdbcTemplate owner = new JdbcTemplate(postgres.getPostgresDatabase());
            owner.execute("create role bihuan login password 'Fuyang-and-Zhang'");
            owner.execute("create database bihuan owner bihuan");
            JdbcTemplate jdbc = new JdbcTemplate(postgres.getDatabase("bihuan", "bihuan"));
            application.environment.putAll(Map.of(
                    "BIHUAN_DB_URL", "jdbc:postgresql://localhost:%d/bihuan".formatted(postgres.getPort()),
                    "BIHUAN_DB_USER", "bihuan", "BIHUAN_DB_PASSWORD", "Fuyang-and-Zhang",
                    "BIHUAN_ADMIN_PASSWORD", ADMIN, "BIHUAN_SYSADMIN_PASSWORD", SYSADMIN,
                    "SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()),
                    "BIHUAN_MAIL_FROM", "bihuan@handan.example", "TZ", "UTC"));

            application.start();
            assertThat(JSON.readTree(application.get("secadmin", ADMIN, "/api/people").body()).path("items").findValuesAsText("userId"))
                    .containsExactly("secadmin", "sysadmin");
            assertThat(jdbc.queryForObject("select count(*) from enterprise", Long.class)).isZero();
            assertThat(jdbc.queryForObject("select count(*) from lead", Long.class)).isZero();
            assertThat(application.get("weixian-1", "/api/leads").statusCode()).as("a demo user").isEqualTo(401);
            JsonNode deployed = deployed(application);
            assertThat(deployed.findValuesAsText("deploymentTime")).hasSize(1).allMatch(moment -> moment.endsWith("+0800"));

            HttpResponse<String> registered = application.post("secadmin", ADMIN, "/api/people", """
                    {"userId": "liu", "name": "刘值守", "roles": ["platform-operator"], "email": "liu@handan.example",
                     "password": "%s"}""".formatted(OFFICER));
            assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
            assertThat(application.get("liu", OFFICER, "/api/leads").statusCode()).isEqualTo(200);
            application.close();
            jdbc.update("""
                    insert into notice (user_id, subject, kind, moment, title, body, created_at, mail_state, mail_attempts, mail_next_at)
                    values ('liu', 'XS-1', 'LEAD_HALF', now(), '线索已过半', '请在期限内反馈。', now(), 'PENDING', 0, now())""");

            // The administrator's password given at a later start changes nothing, nor does the machine's time zone.
            application.environment.putAll(Map.of("BIHUAN_ADMIN_PASSWORD", "Other-" + ADMIN, "TZ", "America/New_York"));
            application.start();
            assertThat(application.get("secadmin", ADMIN, "/api/people").statusCode()).isEqualTo(200);
            assertThat(application.get("liu", OFFICER, "/api/leads").statusCode()).isEqualTo(200);
            assertThat(deployed(application)).isEqualTo(deployed);
            assertThat(mail.waitForIncomingEmail(30_000, 1)).isTrue();
            application.close();

            application.start();
            assertThat(jdbc.queryForObject("select mail_state from notice", String.class)).isEqualTo("SENT");
            assertThat(mail.getReceivedMessages()).hasSize(1);
        } finally {
            mail.stop();
        }
    }

    private static JsonNode deployed(Packed application) throws Exception {
        return JSON.readTree(application.get("sysadmin", SYSADMIN, "/engine-rest/deployment?maxResults=50").body());
    }
}
