package org.bihuan.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.bihuan.WholeApplicationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer of Wei county tries things out on the page 试算 and takes the reasoning along. The pictures lie in {@code target/story}. */
@WholeApplicationTest
@Tag("browser")
class CalculatorStory {

    private static final Path PICTURES = Path.of("target/story/calculators");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;
    private Officer officer;
    private Page page;

    @BeforeAll
    static void aPlaceForThePictures() throws Exception {
        Files.createDirectories(PICTURES);
    }

    @BeforeEach
    void openedFromTheNavigation() {
        officer = Officer.logsIn(CHROMIUM, port, "weixian-1", PICTURES);
        page = officer.page();
        page.locator("[cam-widget-header]").getByText("试算").click();
        page.locator(".bh-tabs").waitFor();
    }

    @AfterEach
    void loggedOut() {
        officer.close();
    }

    private void turnsTo(String calculator) {
        page.locator(".bh-tabs").getByText(calculator).click();
        assertThat(page.locator(".bh-tabs .bh-current")).hasText(calculator);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void triesOut() {
        page.locator(".bh-questions button[type=submit]").click();
    }

    private Locator answer() {
        return page.locator(".bh-answer");
    }

    /** What lies on the clipboard, as a person finds out: by pasting it somewhere. */
    private String pasted() {
        page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), {id: 'paste-here'}))");
        Locator place = page.locator("#paste-here");
        place.focus();
        page.keyboard().press("Control+V");
        String text = place.inputValue();
        place.evaluate("place => place.remove()");
        return text;
    }

    private void picture(String what) {
        page.setViewportSize(1280, 800);
        officer.picture(what);
        page.setViewportSize(1920, 1080);
        officer.picture(what + "-wide");
    }

    @Test
    void theLimitForAskingForAHearingRollsOverTheNationalHoliday() {
        turnsTo("期限");
        field("期限").selectOption("T06");
        field("收到听证告知书之日").fill("2025-09-26");
        field("看哪一日的期限状态").fill("2025-10-09");
        triesOut();

        assertThat(answer().locator(".bh-figures b").first()).hasText("2025-10-10");
        assertThat(answer()).containsText("还有 1 个工作日");
        assertThat(answer()).containsText("由办案人员和负责人依法决定");
        picture("deadline");
    }

    /** Published: outside the corridor 10 %, first of the year 5 %, no effect 0 %; 30,000 yuan of at most 200,000. */
    @Test
    void fifteenPercentOfTheHighestFineAreThirtyThousand() {
        turnsTo("裁量");
        field("违法行为").selectOption("INDUSTRIAL_DUST");
        field("违法行为终了之日").fill("2022-05-20");
        field("作出处罚决定之日").fill("2022-06-30");
        field("所处区域").selectOption("OUTSIDE_CORRIDOR");
        triesOut();
        assertThat(page.locator(".bh-item").first().locator(".bh-field-complaint")).hasText("必填");
        percentOf("所处区域").fill("10");
        field("年度违法次数（含本次）").selectOption("FIRST");
        percentOf("年度违法次数（含本次）").fill("5");
        field("社会影响").selectOption("NONE");
        triesOut();

        assertThat(answer().locator(".bh-figures")).containsText("30,000 元");
        assertThat(answer().locator(".bh-figures")).containsText("叁万元整");
        assertThat(answer().locator(".bh-figures")).containsText("15%");
        assertThat(answer()).containsText("20,000 元至 200,000 元");
        assertThat(answer()).containsText("《大气污染防治法》第一百零八条第五项");
        picture("discretion");

        percentOf("所处区域").fill("90");
        triesOut();
        assertThat(page.locator(".bh-item").first().locator(".bh-field-complaint")).isVisible();
        picture("discretion-complaint");
    }

    private Locator percentOf(String factor) {
        return page.locator(".bh-item").filter(new Locator.FilterOptions().setHas(field(factor))).getByLabel(Pattern.compile("^百分比"));
    }

    /** Published: order served on 25 May 2015, still discharging on 15 June; 21 days at 200,000 yuan. */
    @Test
    void twentyOneDaysMakeFourMillionTwoHundredThousandAndTheReasoningIsTakenAlong() {
        turnsTo("按日连续处罚");
        field("原处罚的罚款数额").fill("20万");
        assertThat(page.getByText("即 200,000 元")).isVisible();
        field("原处罚决定之日").fill("2015-05-29");
        field("责令改正决定书送达之日").fill("2015-05-25");
        field("复查之日").fill("2015-06-15");
        field("结果").selectOption("仍在违法排放");
        field("按日连续处罚决定之日（可不填）").fill("2015-06-26");
        triesOut();

        assertThat(answer().locator(".bh-figures")).containsText("4,200,000 元");
        assertThat(answer().locator(".bh-figures")).containsText("肆佰贰拾万元整");
        assertThat(answer().locator(".bh-figures")).containsText("21 日");
        picture("daily-fine");

        page.reload();
        assertThat(field("原处罚的罚款数额")).hasValue("20万");
        assertThat(answer().locator(".bh-figures")).containsText("4,200,000 元");

        answer().getByText("复制理由").click();
        assertThat(answer().getByText("已复制")).isVisible();
        assertThat(pasted()).startsWith("按日连续处罚试算").contains("4,200,000 元（肆佰贰拾万元整）", "2015-05-26 至 2015-06-15，共 21 日",
                "《环境保护法》第五十九条", "由办案人员和负责人依法决定");
    }

    /** A browser gives no clipboard to pages over plain http; most bureaus have just those. */
    @Test
    void theReasoningIsTakenAlongEvenWithoutAClipboardOfThePage() {
        turnsTo("加处罚款");
        field("罚款数额").fill("100000");
        page.getByText("已知逾期日数").click();
        field("逾期日数").fill("10");
        triesOut();
        assertThat(answer().locator(".bh-figures")).containsText("叁万元整");

        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
        answer().getByText("复制理由").click();
        assertThat(answer().getByText("已复制")).isVisible();
        assertThat(pasted()).startsWith("加处罚款试算").contains("30,000 元（叁万元整）", "《行政处罚法》第七十二条");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldItIsAbout() {
        page.setViewportSize(1280, 800);
        turnsTo("按日连续处罚");
        field("原处罚的罚款数额").fill("200000");
        field("原处罚决定之日").fill("2015-05-29");
        field("责令改正决定书送达之日").fill("2015-05-25");
        field("复查之日").fill("2015-05-20");
        field("结果").selectOption("仍在违法排放");
        triesOut();

        Locator recheck = page.locator(".bh-field").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^复查之日")));
        assertThat(recheck.locator(".bh-field-complaint")).hasText("复查不能早于责令改正违法行为决定书的送达");
        assertThat(page.locator(".bh-field-complaint")).hasCount(1);
        assertThat(answer()).containsText("改正左边标红的内容后再试算");
        picture("complaint");

        field("原处罚的罚款数额").fill("二十万");
        triesOut();
        Locator fine = page.locator(".bh-field").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^原处罚的罚款数额")));
        assertThat(fine.locator(".bh-field-complaint")).containsText("金额应为不小于 0");
    }

    @Test
    void hoursOfOneKindAreFilledInAtOnce() {
        turnsTo("焚烧炉日判定");
        field("日期").fill("2021-11-09");
        Locator span = page.locator(".bh-spans");
        span.getByLabel("自").selectOption("4 时");
        span.getByLabel("至").selectOption("6 时");
        span.getByLabel("工况").selectOption("故障");
        span.getByLabel("颗粒物").fill("40");
        span.getByText("填入").click();
        assertThat(field("6 时 颗粒物")).hasValue("40");
        field("一氧化碳 日均值").fill("84");
        field("一氧化碳 该厂限值").fill("80");
        triesOut();

        assertThat(answer()).containsText("发现违法行为 1 项");
        assertThat(answer().locator(".bh-figures")).containsText("3 小时");
        assertThat(answer().locator(".bh-figures")).containsText("21 小时");
        picture("incinerator");
    }

    /** A slight exceedance that was corrected within a day; without the proof that nothing bars it, it cannot be proposed yet. */
    @Test
    void aSlightExceedanceNeedsItsProofAndMayNotBeBarred() {
        turnsTo("免予处罚");
        field("违法行为").selectOption("AIR_OVER_STANDARD");
        field("违法行为之日").fill("2023-03-01");
        field("超标倍数").fill("0.05");
        field("责令改正的时间").fill("2023-03-01T10:00");
        field("完成改正的时间").fill("2023-03-02T09:00");
        for (String fact : new String[] {"没有造成危害后果", "改正后监测达标", "联网的自动监测日均值不超标（未联网的填“是”）"}) {
            field(fact).selectOption("true");
        }
        triesOut();
        assertThat(answer().locator(".bh-verdict")).hasText("尚缺证明，现在不能提出");
        assertThat(answer()).containsText("核实是否篡改、伪造监测数据或者弄虚作假");

        for (String barrier : new String[] {"篡改、伪造监测数据或者弄虚作假", "以逃避监管的方式排放污染物", "重污染天气应急响应期间违法", "涉嫌犯罪或者已经移送公安机关",
                "不执行责令改正决定", "涉及有毒有害污染物或者第一类污染物", "两个以上污染因子超标"}) {
            field(barrier).selectOption("false");
        }
        triesOut();
        assertThat(answer().locator(".bh-verdict")).hasText("符合不予行政处罚的条件");
        assertThat(answer()).containsText("免罚办法");
        assertThat(answer()).containsText("未核实");
        picture("waiver");

        field("完成改正的时间").fill("2023-02-28T09:00");
        triesOut();
        Locator corrected = page.locator(".bh-field").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^完成改正的时间")));
        assertThat(corrected.locator(".bh-field-complaint")).containsText("不能早于违法行为之日");
    }

    @Test
    void theLawOfAnActIsJudgedByItsDates() {
        turnsTo("适用法律");
        field("违法行为").selectOption("VOC_FACILITY_NOT_USED");
        field("违法行为终了之日").fill("2026-08-01");
        field("作出处罚决定之日").fill("2026-09-10");
        triesOut();

        assertThat(answer().locator(".bh-verdict")).hasText("适用法典施行前的法律");
        assertThat(answer()).containsText("《大气污染防治法》第一百零八条第一项");
        picture("applicable-law");
    }
}
