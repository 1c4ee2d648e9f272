package org.bihuan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at a browser who works in Tasklist: logs in, opens a task, claims it, fills in its form, completes it. */
final class Officer implements AutoCloseable {

    private static final String PASSWORD = "bihuan-demo";

    /** Words in Latin letters that a Chinese screen may show: product, units, formulas, file kinds, and codes, which hold a digit. */
    private static final Pattern ALLOWED = Pattern.compile("Camunda|Platform|Asia|Shanghai|.*\\d.*|SO|NO|NOx|COD|VOCs?|CO|mg|ug|kg|kWh|GB|HJ|CEMS|MB|KB|SHA|ID|"
            + "jpg|png|pdf|BPMN|JPG|PNG|MP|PDF|DOCX?|XLSX?|CSV|ZIP|km");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private final String user;
    private final String address;
    private final Path pictures;
    private final BrowserContext context;
    private final Page page;
    private int picture;

    private Officer(Browser browser, String address, String user, Path pictures) {
        this.user = user;
        this.address = address;
        this.pictures = pictures;
        this.context = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN").setTimezoneId("Asia/Shanghai")
                .setViewportSize(1500, 1000));
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
    }

    static Officer logsIn(Chromium chromium, int port, String user, Path pictures) {
        Officer officer = new Officer(chromium.browser(), "http://localhost:" + port, user, pictures);
        officer.page.navigate(officer.address + "/camunda/app/tasklist/default/");
        Locator name = officer.page.locator("[ng-model='username']");
        try {
            name.waitFor();
        } catch (TimeoutError e) {
            // Tasklist stays blank when a busy machine needs more than seven seconds for one of its modules; a person loads it again.
            officer.page.reload();
        }
        Locator password = officer.page.locator("[ng-model='password']");
        // The page takes the focus to the name once more when it is ready; what was being typed goes there too.
        while (!user.equals(name.inputValue()) || !PASSWORD.equals(password.inputValue())) {
            name.fill(user);
            password.fill(PASSWORD);
        }
        officer.page.locator("button[type=submit]").click();
        officer.page.locator(".task-filters .item").first().waitFor();
        return officer;
    }

    /** Opens the task, takes it if nobody has it, and waits for its form. */
    Officer opens(String taskId, String name) {
        page.navigate(address + "/camunda/app/tasklist/default/#/?task=" + taskId);
        page.reload();
        assertThat(page.locator(".task-details, .task").getByText(name).first()).isVisible();
        Locator claim = page.locator("li.assignee a.claim, li.assignee .claim").first();
        page.locator(".fjs-form").waitFor();
        if (claim.isVisible()) {
            claim.click();
            claim.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            page.locator(".fjs-form").waitFor();
        }
        return this;
    }

    /** The field whose label begins so. */
    private Locator field(String label) {
        return page.locator(".fjs-form-field").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + label)))
                .first();
    }

    Officer fills(String label, String text) {
        field(label).locator("textarea, input").first().fill(text);
        // The form takes typed text over a moment later, and nobody is quicker than that.
        page.waitForTimeout(400);
        return this;
    }

    Officer chooses(String label, String option) {
        Locator field = field(label);
        if (field.locator("input[type=radio], input[type=checkbox]").count() > 0) {
            field.locator("label").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + option))).first().click();
        } else {
            field.locator(".fjs-input-group").click();
            page.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(option)).first().click();
        }
        return this;
    }

    Officer ticks(String label) {
        field(label).locator("input[type=checkbox]").check();
        return this;
    }

    Officer unticks(String label) {
        field(label).locator("input[type=checkbox]").uncheck();
        return this;
    }

    /** What the form shows before anything is filled in. */
    Officer reads(String text) {
        assertThat(page.locator(".fjs-form").getByText(text).first()).isVisible();
        return this;
    }

    Officer sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    Officer opensTab(String name) {
        page.locator(".nav-tabs").getByText(name).first().click();
        return this;
    }

    /** Presses 完成 and waits until the task has left the screen. */
    Officer completes() {
        Locator complete = page.locator(".form-actions button.btn-primary");
        assertThat(complete).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(10_000));
        complete.click();
        page.locator(".fjs-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** Takes a picture of the screen and insists that it is all Chinese. */
    Officer picture(String what) {
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve("%s-%02d-%s.png".formatted(user, ++picture, what))));
        List<String> foreign = new ArrayList<>();
        for (String line : page.locator("body").innerText().split("\\n")) {
            Matcher word = LATIN_WORD.matcher(line);
            while (word.find()) {
                if (word.group().length() > 1 && !ALLOWED.matcher(word.group()).matches() && !word.group().equals(user)) {
                    foreign.add(word.group() + " in “" + line.strip() + "”");
                }
            }
        }
        assertThat(foreign).as("%s's screen %s is Chinese throughout", user, what).isEmpty();
        return this;
    }

    Page page() {
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}
