package org.bihuan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bihuan.WholeApplicationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reviewer of the city looks an operator up: what it serves where, under which contracts, who works there. The pictures lie in {@code target/story}. */
@WholeApplicationTest
@Tag("browser")
class OperatorStory {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Test
    void theOperatorOfThePublishedFalsificationIsFoundWithItsDevicesAndContracts() throws Exception {
        Officer reviewer = Officer.logsIn(CHROMIUM, port, "case-1", Files.createDirectories(Path.of("target/story/operators")));
        try {
            Page page = reviewer.page();
            page.locator("[cam-widget-header]").getByText("台账").click();
            page.getByText("第三方运维机构", new Page.GetByTextOptions().setExact(true)).waitFor();
            reviewer.picture("ledgers");
            page.getByText("第三方运维机构", new Page.GetByTextOptions().setExact(true)).click();
            Locator link = page.getByText("某环保运维有限公司", new Page.GetByTextOptions().setExact(true));
            link.waitFor();
            reviewer.picture("operators");
            link.click();
            page.locator(".bh-dossier").waitFor();
            assertThat(page.locator(".bh-dossier")).containsText("自动监测设备运行维护");
            assertThat(page.locator(".bh-dossier")).containsText("焦炉烟囱烟气自动监测设备");
            assertThat(page.locator(".bh-dossier")).containsText("YW-2021-044");
            assertThat(page.locator(".bh-dossier")).containsText("**************0055");
            reviewer.picture("operator");
        } finally {
            reviewer.close();
        }
    }
}
