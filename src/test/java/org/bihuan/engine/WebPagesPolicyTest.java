package org.bihuan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.WholeApplicationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The security policy of the web applications names each inline script by its hash, so that pages loaded at once all work. */
@WholeApplicationTest
class WebPagesPolicyTest {

    private static final Pattern INLINE = Pattern.compile("<script type=\"[^\"]*\"[^>]*>(.*?)</script>", Pattern.DOTALL);

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyInlineScriptOfThePageIsNamedInThePolicy(String application) throws Exception {
        HttpResponse<byte[]> page = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/camunda/app/" + application + "/default/")).build(), HttpResponse.BodyHandlers.ofByteArray());
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).doesNotContain("nonce").contains("frame-ancestors 'none'");
        Matcher script = INLINE.matcher(new String(page.body(), StandardCharsets.UTF_8));
        assertThat(script.find()).isTrue();
        do {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        } while (script.find());
    }
}
