package org.bihuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.bihuan.WholeApplicationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The four web applications look like one house: no bar of the community edition, its room given back, Chinese names in the menu. */
@WholeApplicationTest
@Tag("browser")
class HouseStylesStory {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    @SuppressWarnings("unchecked")
    void eachWearsTheHouseStylesFromItsLoginOnAndItsMenuNamesTheOthersInChinese(String application) {
        try (BrowserContext context = CHROMIUM.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/camunda/app/" + application + "/default/");
            Locator others = page.locator("[cam-widget-header] .app-switch .dropdown-menu > li > a");
            others.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));

            assertThat((List<String>) others.evaluateAll("all => all.map(a => getComputedStyle(a, '::after').content)"))
                    .hasSize(3).doesNotHaveDuplicates().allMatch(name -> name.matches("\"[\\u4e00-\\u9fff]{2,4}\""));
            assertThat(page.locator(".ce-eol-banner").isVisible()).as("the bar").isFalse();
            assertThat(page.evaluate("getComputedStyle(document.body).paddingTop")).isEqualTo("45px");
        }
    }
}
