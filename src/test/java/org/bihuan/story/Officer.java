package org.bihuan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at a browser who works in Tasklist: logs in, opens a task, claims it, fills in its form, completes it. */
final class Officer implements Desk, AutoCloseable {

    private static final String PASSWORD = "bihuan-demo";

    /** Words in Latin letters that a Chinese screen may show: product, units, formulas, file kinds, and codes, which hold a digit. */
    private static final Pattern ALLOWED = Pattern.compile("Camunda|Platform|Asia|Shanghai|.*\\d.*|SO|NO|NOx|COD|VOCs?|CO|pH|mg|ug|kg|kWh|GB|HJ|CEMS|MB|KB|SHA|ID|"
            + "jpg|png|pdf|csv|BPMN|JPG|PNG|MP|PDF|DOCX?|XLSX?|CSV|ZIP|km");
    /** Two marks where one belongs: texts put together without a look at how they end. */
    static final Pattern DOUBLE_PUNCTUATION = Pattern.compile("[。；，、：][。；，、：]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");
    /** Milliseconds: a busy machine takes its time, and nothing waits longer than it must. */
    private static final int PATIENCE = 30_000;
    private static final int WIDTH = 1500;
    private static final int HEIGHT = 1000;
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private final String user;
    private final String address;
    private final BrowserContext context;
    private final Page page;
    private Path pictures;
    private int picture;

    private Officer(Browser browser, String address, String user, Path pictures) {
        this.user = user;
        this.address = address;
        this.pictures = pictures;
        this.context = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN").setTimezoneId("Asia/Shanghai")
                .setViewportSize(WIDTH, HEIGHT).setReducedMotion(ReducedMotion.REDUCE));
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    static Officer logsIn(Chromium chromium, int port, String user, Path pictures) {
        return logsIn(chromium, port, user, pictures, "tasklist", ".task-filters .item");
    }

    /** Somebody who watches in Cockpit. */
    static Officer watches(Chromium chromium, int port, String user, Path pictures) {
        return logsIn(chromium, port, user, pictures, "cockpit", ".bh-finding");
    }

    /** Somebody who looks after the logins in Admin. */
    static Officer administers(Chromium chromium, int port, String user, Path pictures) {
        return logsIn(chromium, port, user, pictures, "admin", ".bh-people table");
    }

    private static Officer logsIn(Chromium chromium, int port, String user, Path pictures, String application, String ready) {
        Officer officer = new Officer(chromium.browser(), "http://localhost:" + port, user, pictures);
        officer.page.navigate(officer.address + "/camunda/app/" + application + "/default/");
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
        officer.page.locator(ready).first().waitFor();
        return officer;
    }

    /** From now on the pictures go there, and are counted anew. */
    Officer picturesIn(Path folder) {
        if (!folder.equals(pictures)) {
            pictures = folder;
            picture = 0;
        }
        return this;
    }

    /** Opens the task, takes it if nobody has it, and waits for its form. */
    Officer opens(String taskId, String name) {
        asksFor(taskId);
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

    /** Follows an address that somebody kept, whatever has become of its task. */
    Officer asksFor(String taskId) {
        page.navigate(address + "/camunda/app/tasklist/default/#/?task=" + taskId);
        return this;
    }

    /** Chooses one of the ready filters, and waits for its list. */
    Officer looksAt(String filter) {
        page.navigate(address + "/camunda/app/tasklist/default/#/");
        page.locator(".task-filters .item h4.name a").filter(new Locator.FilterOptions().setHasText(beginning(filter))).first().click();
        assertThat(page.locator(".task-filters .item.active")).containsText(filter);
        // What explains a filter to the mouse lies over the one above.
        page.mouse().move(WIDTH / 2.0, HEIGHT / 2.0);
        return this;
    }

    /** Waits until the list that lies open shows a task about this number, and touches nothing. */
    Officer findsInList(String number) {
        assertThat(page.locator(".bh-card[title*='" + number + "']").first()).isVisible();
        return this;
    }

    /** The field to fill in whose label begins so; what is only read may begin with the same words. */
    private Locator field(String label) {
        return page.locator(".fjs-form-field:has(input), .fjs-form-field:has(textarea)")
                .filter(new Locator.FilterOptions().setHasText(beginning(label))).first();
    }

    private static Pattern beginning(String words) {
        // The browser matches it, so it has to be a pattern of JavaScript.
        return Pattern.compile("^\\s*" + words.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0"));
    }

    private static Locator option(Locator field, String option) {
        return field.locator("label").filter(new Locator.FilterOptions().setHasText(beginning(option))).first();
    }

    @Override
    public Officer fills(String label, String text) {
        return types(field(label).locator("textarea, input").first(), text);
    }

    @Override
    public Officer fillsWhereAsked(String label, String text) {
        return field(label).count() == 0 ? this : fills(label, text);
    }

    /** The form takes over what was typed when the field is left, and nobody completes a form without leaving it. */
    private Officer types(Locator input, String text) {
        do {
            input.fill(text);
            input.blur();
            // On a busy machine the form may still be drawing what was chosen before, and then loses what is typed; whoever sees that types again.
        } while (!text.equals(input.inputValue()));
        return this;
    }

    /** A day as the form's calendar writes it, and the time beside it where there is one. */
    @Override
    public Officer dates(String label, LocalDate day, String... time) {
        Locator inputs = field(label).locator("input");
        inputs.first().fill(DAY.format(day));
        inputs.first().press("Enter");
        for (String minute : time) {
            inputs.last().fill(minute);
            inputs.last().press("Enter");
        }
        return this;
    }

    @Override
    public Officer chooses(String label, String option) {
        Locator field = field(label);
        if (field.locator("input[type=radio], input[type=checkbox]").count() > 0) {
            option(field, option).click();
        } else {
            field.locator(".fjs-input-group").click();
            page.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(option)).first().click();
        }
        return this;
    }

    @Override
    public Officer leavesOut(String label, String option) {
        option(field(label), option).locator("input").uncheck();
        return this;
    }

    @Override
    public Officer ticks(String label) {
        field(label).locator("input[type=checkbox]").check();
        return this;
    }

    @Override
    public Officer unticks(String label) {
        field(label).locator("input[type=checkbox]").uncheck();
        return this;
    }

    @Override
    public Officer reads(String text) {
        assertThat(page.locator(".fjs-form").getByText(text).first()).isVisible();
        return this;
    }

    Officer sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    @Override
    public Officer opensTab(String name) {
        page.locator(".nav-tabs").getByText(name).first().click();
        return this;
    }

    /** Puts a file into the dossier. */
    Officer uploads(String name, String content) {
        page.locator(".bh-uploader input[type=file]").setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".bh-uploads")).containsText("已保存");
        return this;
    }

    /** Opens the dossier of a lead on its own page in Tasklist. */
    Officer looksUp(String lead) {
        page.navigate(address + "/camunda/app/tasklist/default/#/dossier?number=" + lead);
        page.locator(".bh-dossier").waitFor();
        return this;
    }

    /** Types into the search on Cockpit's dashboard what is remembered, and waits for what is found. */
    Officer finds(String remembered) {
        page.navigate(address + "/camunda/app/cockpit/default/#/dashboard");
        page.locator(".bh-finding input").fill(remembered);
        page.locator(".bh-finding button").click();
        page.locator(".bh-found table").waitFor();
        return this;
    }

    /** Opens the dossier behind a number on one of our own pages. */
    Officer followsTo(String number) {
        page.locator(".bh-page a").getByText(number).first().click();
        page.locator(".bh-dossier").waitFor();
        return this;
    }

    Officer follows(String link) {
        page.locator(".bh-found").getByText(link).first().click();
        page.locator(".bh-dossier").waitFor();
        return this;
    }

    /** Presses 完成 and waits until the task has left the screen. */
    @Override
    public Officer completes() {
        Locator complete = page.locator(".form-actions button.btn-primary");
        assertThat(complete).isEnabled();
        complete.click();
        page.waitForFunction("() => !document.querySelector('.fjs-form') || document.querySelector('.bh-complaints')");
        if (page.locator(".fjs-form").count() > 0) {
            wholePicture("refused");
            throw new AssertionError(user + " was refused: " + page.locator(".bh-complaints").innerText());
        }
        return this;
    }

    /** Chooses a process to start, and waits for its form. */
    Officer starts(String process) {
        page.locator(".start-process-action a").first().click();
        page.locator(".modal-dialog li a").filter(new Locator.FilterOptions().setHasText(beginning(process))).first().click();
        page.locator(".modal-dialog .fjs-form").waitFor();
        return this;
    }

    /** Starts the process with what was filled in, and waits until it is taken. */
    Officer handsIn() {
        Locator start = page.locator(".modal-dialog .modal-footer button.btn-primary");
        assertThat(start).isEnabled();
        start.click();
        page.waitForFunction("() => !document.querySelector('.modal-dialog .fjs-form') || document.querySelector('.bh-complaints')");
        return this;
    }

    /** Opens one of our own pages in Tasklist, and waits for its table. */
    Officer turnsTo(String route) {
        page.navigate(address + "/camunda/app/tasklist/default/#/" + route);
        page.locator(".bh-page table, .bh-page .bh-dossier").first().waitFor();
        return this;
    }

    /** Takes a picture of the task from its first fact to its last field, as if the screen were high enough. */
    @Override
    public Officer wholePicture(String what) {
        Object hidden = page.evaluate("""
                () => Math.max(0, ...[...document.querySelectorAll('*')].filter(e => /auto|scroll/.test(getComputedStyle(e).overflowY))
                        .map(e => e.scrollHeight - e.clientHeight))""");
        page.setViewportSize(WIDTH, HEIGHT + Math.min(((Number) hidden).intValue(), 5000));
        picture(what);
        page.setViewportSize(WIDTH, HEIGHT);
        return this;
    }

    /** Takes a picture of the screen and insists that it is all Chinese, and written with care. */
    Officer picture(String what) {
        // A whole form is several screens high, and packing it without loss takes longer than filling it in.
        page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED).setType(ScreenshotType.JPEG).setQuality(80)
                .setPath(pictures.resolve("%s-%02d-%s.jpg".formatted(user, ++picture, what))));
        List<String> foreign = new ArrayList<>();
        for (String line : page.locator("body").innerText().split("\\n")) {
            assertThat(line).as("%s's screen %s", user, what).doesNotContainPattern(DOUBLE_PUNCTUATION);
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
