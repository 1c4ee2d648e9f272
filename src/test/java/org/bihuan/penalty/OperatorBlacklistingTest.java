package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.AllFlowNodesCovered;
import org.bihuan.WholeApplicationTest;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.engine.HouseClock;
import org.bihuan.penalty.DecisionScene.Running;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** The second case of a finding: an operator or its people are heard, decided on, listed, published, and leave the list again. */
@WholeApplicationTest
class OperatorBlacklistingTest {

    @RegisterExtension
    static final AllFlowNodesCovered PROCEDURE = AllFlowNodesCovered.of("operator-blacklisting");
    @RegisterExtension
    static final AllFlowNodesCovered LISTING = AllFlowNodesCovered.of("operator-listing");
    @RegisterExtension
    static final AllFlowNodesCovered REPAIR = AllFlowNodesCovered.of("credit-repair");

    private static final String OFFICER = "weixian-1";
    private static final String PARTY = DecisionScene.PARTY;
    /** An enterprise of another branch, and an officer there. */
    private static final String ELSEWHERE = "91130400MA00000033";
    private static final String ELSEWHERE_OFFICER = "wuan-1";
    private static final String PERSON = "130403199001011234";
    private static final String SERIOUS = "rule_service_firm_falsified_code_2";
    private static final String ORDINARY = "rule_service_firm_falsified_code";

    @Autowired
    private DecisionScene scene;
    @Autowired
    private CourseScene course;
    @Autowired
    private Documents documents;
    @Autowired
    private HouseClock clock;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TestRestTemplate http;
    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void itIsMonday() {
        scene.today("2026-10-12");
    }

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    // --- the register, from outside ---

    private ResponseEntity<String> call(String user, HttpMethod method, String path, MediaType type, byte[] body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, "bihuan-demo");
        headers.setContentType(type);
        return http.exchange(path, method, new HttpEntity<>(body, headers), String.class);
    }

    private JsonNode read(ResponseEntity<String> answer) {
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        try {
            return json.readTree(answer.getBody());
        } catch (IOException e) {
            throw new AssertionError(answer.getBody(), e);
        }
    }

    private JsonNode take(String path, String csv) {
        return read(call("operator-1", HttpMethod.POST, "/api/enterprises/" + path + "/import", MediaType.valueOf("text/csv"), csv.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode page(String uscc) {
        return read(call(OFFICER, HttpMethod.GET, "/api/operators/" + uscc, MediaType.APPLICATION_JSON, null));
    }

    /** An operator of its own for each test, with one employee. */
    private String registered(String uscc, String name) {
        take("operators", "运维单位信用代码,运维单位名称,服务类型,地址,法定代表人\n" + uscc + "," + name + ",自动监测设备运行维护,石家庄市某路1号,周某\n");
        take("operators/staff", "运维单位信用代码,身份证件号码,姓名,岗位\n" + uscc + "," + PERSON + ",吴某,运维工程师\n");
        return uscc;
    }

    // --- people who fill in forms ---

    private static Map<String, Object> opening(String uscc, String violation) {
        return new HashMap<>(Map.of("operator", uscc, "enterprise", PARTY, "violation", violation, "actEndedOn", "2026-09-01", "discoveredOn", "2026-09-28",
                "facts", "2号焚烧炉烟气自动监测设备的采样管路加装过滤装置，运维人员参与。", "reason", "现场查见加装装置，运维人员承认。"));
    }

    private void open(Map<String, Object> values) {
        course.start("operator-blacklisting", OFFICER, values);
    }

    /** Approved and numbered; until then it is found under the operator's code, or the number of the enterprise's case. */
    private Running filed(Map<String, Object> opening) {
        open(opening);
        String key = opening.getOrDefault("caseNumber", opening.get("operator")).toString();
        Running clue = new Running(0, key, null);
        scene.submit(clue, "user_review_opening", "case-1", "case-reviewer", Map.of("review", "AGREE", "opinion", "符合立案条件"));
        scene.submit(clue, "user_approve_blacklisting", "bureau-1", "bureau-head", Map.of("decision", "FILE", "opinion", "同意立案"));
        String subject = opening.getOrDefault("idNumber", opening.get("operator")).toString();
        long id = jdbc.queryForObject("select id from blacklisting where operator_uscc = ? and subject_code = ? and outcome is null", Long.class,
                opening.get("operator"), subject);
        return new Running(id, jdbc.queryForObject("select number from blacklisting where id = ?", String.class, id), "operator-blacklisting/" + id);
    }

    private static Map<String, Object> proposal(String rule, String basis, String fine, String... kinds) {
        Map<String, Object> values = new HashMap<>(Map.of("firstOfficer", "weixian-1", "secondOfficer", "weixian-2", "partyAddress", "石家庄市某路1号",
                "legalRepresentative", "周某", "facts", "运维人员在采样管路加装过滤装置，使颗粒物数据失真。", "evidence", "调查询问笔录；2026-10-10；本机关制作\n现场照片；2026-09-28；本机关拍摄",
                "breached", "《生态环境法典》第一千二百三十条", "basis", basis, "discretion", "情节严重，数据失真持续九日。", "rule", rule));
        values.put("kinds", List.of(kinds));
        if (fine != null) {
            values.put("fine", fine);
        }
        return values;
    }

    private void propose(Running one, Map<String, Object> values) {
        course.officer(one, "user_propose_listing", values);
    }

    private void reviewed(Running one, String review) {
        scene.submit(one, "user_review_listing", "case-1", "case-reviewer", Map.of("review", review, "opinion", "意见"));
    }

    /** Told on the 12th of October; the party's time is over on the 20th, and nothing came. */
    private void told(Running one, Map<String, Object> proposed) {
        propose(one, proposed);
        reviewed(one, "AGREE");
        heard(one, proposed);
    }

    private void heard(Running one, Map<String, Object> proposed) {
        assertThat(scene.facts(one, "user_draft_notice", OFFICER, "branch-officer")).as("as it was proposed").containsEntry("basis", proposed.get("basis"));
        Map<String, Object> notice = new HashMap<>(Map.of("basis", proposed.get("basis"), "kinds", proposed.get("kinds")));
        Optional.ofNullable(proposed.get("confiscation")).ifPresent(amount -> notice.put("confiscation", amount));
        scene.draftNotice(one, notice);
        scene.handOver(one);
        scene.windowOver(one, "2026-10-20");
    }

    private void signed(Running one) {
        scene.review(one, "AGREE");
        scene.passes(one);
        scene.draftDecision(one, Map.of());
        scene.sign(one, "PENALTY");
    }

    private void decided(Running one, Map<String, Object> proposed) {
        told(one, proposed);
        signed(one);
        scene.handOver(one);
    }

    private void published(Running one) {
        scene.handOver(one);
        course.officer(one, "user_publish_listing", Map.of("publishedOn", "2026-10-20", "place", "市生态环境局网站“失信公示”栏目"));
    }

    private void apply(Running one, String ground, String on) {
        course.start("credit-repair", OFFICER, Map.of("caseNumber", one.number(), "ground", ground, "appliedOn", on, "reason", "已经改正，罚款缴清", "material", "缴款收据；2026-10-30；银行"));
    }

    private void answer(Running one, boolean verified, String decision) {
        scene.submit(one, "user_verify_repair", "case-1", "case-reviewer", Map.of("verified", verified ? "TRUE" : "FALSE", "finding", "核对了收据和现场"));
        scene.submit(one, "user_decide_repair", "bureau-1", "bureau-head", Map.of("decision", decision, "opinion", "按核实结果办理"));
    }

    private void remove(Running one, String on) {
        course.officer(one, "user_remove_listing", Map.of("removedOn", on, "reason", "已从公示栏目撤下"));
    }

    private String outcome(Running one) {
        return jdbc.queryForObject("select outcome from blacklisting where id = ?", String.class, one.id());
    }

    private String paper(Running one, DocumentType type) {
        long id = documents.of(one.owner()).stream().filter(issued -> issued.type() == type).findFirst().orElseThrow().id();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            documents.read(id, out);
            try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(out.toByteArray())))) {
                return words.getText();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> told(String number, String user) {
        return jdbc.queryForList("select body from notice where subject = ? and kind = 'BLACKLISTED' and user_id = ?", String.class, number, user);
    }

    // --- the story and the other ways ---

    /** The operator's half of the published falsification: it took part, is banned, and its devices and contracts are looked after. */
    @Test
    void anOperatorThatTookPartInFalsifyingIsBannedAndClearedOutOfTheMarket() {
        String operator = registered("91130100MA00000056", "造假运维有限公司");
        take("devices", "设备编号,统一社会信用代码,设备类型,设备名称,运维单位信用代码\nM-STORY-1," + PARTY + ",监测设备,2号焚烧炉烟气自动监测设备," + operator + "\n");
        take("devices", "设备编号,统一社会信用代码,设备类型,设备名称,运维单位信用代码\nM-STORY-3,91130400MA00000033,监测设备,窑尾烟气自动监测设备," + operator + "\n");
        take("operators/contracts", "运维单位信用代码,合同编号,统一社会信用代码,合同起日,合同止日,服务内容\n" + operator + ",YW-1," + PARTY
                + ",2026-01-01,2026-12-31,自动监测设备运维\n");
        take("operators/penalties", "运维单位信用代码,处罚决定书文号,处罚机关,处罚日期,处罚事由,弄虚作假\n" + operator + ",冀环罚〔2025〕1号,某市生态环境局,2025-03-01,伪造监测数据,是\n"
                + operator + ",冀环罚〔2026〕2号,某市生态环境局,2026-03-01,伪造监测数据,是\n");
        Running one = filed(opening(operator, "SERVICE_FIRM_FALSIFIED"));
        assertThat(one.number()).matches("邯环立字〔2026〕\\d{2}-\\d{3,}号");
        Map<String, Object> shown = scene.facts(one, "user_propose_listing", OFFICER, "branch-officer");
        assertThat(shown.get("fact_earlier").toString()).contains("2025-03-01", "2026-03-01", "移送公安机关");
        assertThat(shown.get("fact_contracts").toString()).contains("YW-1");
        assertThat(shown.get("fact_devices")).as("what a ban hits, also in other counties").isEqualTo("全市 2 台，涉及企业 2 家；其中本辖区 1 台");
        assertThat(page(operator).path("procedures")).hasSize(1);
        decided(one, proposal("rule_service_firm_serious", SERIOUS, "600000", "FINE", "BAN"));

        assertThat(outcome(one)).isEqualTo("LISTED");
        assertThat(scene.facts(one, "user_check_devices", "operator-1", "platform-operator").get("devices").toString()).contains("M-STORY-1");
        JsonNode known = page(operator);
        assertThat(known.path("operator").path("banned").asBoolean()).isTrue();
        assertThat(known.path("operator").path("entries").get(0).path("typeName").asText()).isEqualTo("禁止从业");
        assertThat(known.path("operator").path("entries").get(0).path("to").isNull()).isTrue();
        assertThat(known.path("contracts").get(0).path("conflict").asText()).contains("【禁止从业期间不得承揽业务】");
        assertThat(known.path("devices").get(0).path("listedOn").asText()).isEqualTo("2026-10-20");
        JsonNode warned = take("devices", "设备编号,统一社会信用代码,设备类型,设备名称,运维单位信用代码\nM-STORY-2," + PARTY + ",监测设备,1号焚烧炉烟气自动监测设备," + operator + "\n");
        assertThat(warned.path("report").get(0).path("warnings").get(0).path("message").asText()).contains("【禁止从业单位不得运维】");
        JsonNode refused = take("operators/contracts", "运维单位信用代码,合同编号,统一社会信用代码,合同起日,合同止日,服务内容\n" + operator + ",YW-2," + PARTY
                + ",2026-10-20,2027-12-31,自动监测设备运维\n");
        assertThat(refused.path("rejected").asInt()).isEqualTo(1);
        String signed = "运维单位信用代码,合同编号,统一社会信用代码,合同起日,合同止日,服务内容\n" + operator + ",YW-1," + PARTY + ",2026-01-01,%s,自动监测设备运维\n";
        assertThat(take("operators/contracts", signed.formatted("2027-01-31")).path("rejected").asInt()).as("longer than before").isEqualTo(1);
        JsonNode same = take("operators/contracts", signed.formatted("2026-12-31"));
        assertThat(same.path("unchanged").asInt()).as("signed before").isEqualTo(1);
        assertThat(same.path("report").get(0).path("warnings").get(0).path("message").asText()).contains("【禁止从业期间不得承揽业务】", "应当终止");
        assertThat(take("operators/contracts", signed.formatted("2026-11-30")).path("updated").asInt()).as("ends earlier").isEqualTo(1);
        JsonNode enterprise = read(call(OFFICER, HttpMethod.GET, "/api/enterprises/" + PARTY, MediaType.APPLICATION_JSON, null));
        assertThat(enterprise.path("bannedOperators").get(0).path("warning").asText()).contains("邯环罚决字");

        scene.submit(one, "user_check_devices", "operator-1", "platform-operator", Map.of("checkedOn", "2026-10-20", "suspect", List.of("M-STORY-1"), "finding", "夜间数据恒值"));
        assertThat(page(operator).path("devices").get(0).path("suspect").asBoolean()).isTrue();
        assertThat(page(operator).path("devices").get(0).path("finding").asText()).isEqualTo("夜间数据恒值");
        assertThat(page(operator).path("devices").get(0).path("checkedBy").asText()).isNotEmpty();
        published(one);
        scene.submit(one, "user_record_payment", "finance-1", "finance", Map.of("paidOn", "2026-10-20", "amount", "600000.00", "channel", "BANK", "reference", "收据" + one.number()));
        assertThat(documents.of(one.owner()).stream().map(Documents.Issued::type)).contains(DocumentType.FILING, DocumentType.PENALTY_NOTICE,
                DocumentType.PENALTY_DECISION, DocumentType.BLACKLIST_DECISION);
        assertThat(read(call(OFFICER, HttpMethod.GET, "/api/cases/" + one.number() + "/dossier", MediaType.APPLICATION_JSON, null)).toString())
                .contains("列入第三方机构名单决定书");

        assertThatThrownBy(() -> apply(one, "REPAIR", "2026-10-20")).hasMessageContaining("【禁止从业不能以信用修复解除】");
        apply(one, "REVOKED", "2026-10-20");
        answer(one, true, "GRANT");
        assertThat(page(operator).path("operator").path("banned").asBoolean()).isFalse();
        assertThat(scene.task(one, "user_remove_listing").due()).as("three working days").isEqualTo("2026-10-23T15:59:00Z");
        remove(one, "2026-10-20");
        assertThat(scene.end("operator-listing", one)).isEqualTo("end_listing_removed");
        assertThat(scene.end("operator-blacklisting", one)).isEqualTo("end_listing_over");
    }

    @Test
    void aPersonIsBannedForFiveYearsAndNotADayLonger() {
        String operator = registered("91130100MA00000061", "五年运维有限公司");
        Map<String, Object> opening = opening(operator, "SERVICE_FIRM_FALSIFIED");
        opening.put("idNumber", "130403199001011239");
        assertThatThrownBy(() -> open(opening)).hasMessageContaining("没有登记这个人员");
        opening.put("idNumber", PERSON);
        Running one = filed(opening);
        Map<String, Object> proposed = proposal("rule_service_person", ORDINARY, "100000", "FINE", "BAN");
        assertThatThrownBy(() -> propose(one, proposed)).as("the range of persons").hasMessageContaining("高于法定最高罚款");
        proposed.put("fine", "30000");
        decided(one, proposed);
        assertThat(page(operator).path("operator").path("banned").asBoolean()).as("the person, not the firm").isFalse();
        JsonNode entry = page(operator).path("operator").path("entries").get(0);
        assertThat(entry.path("lastDay").asText()).isEqualTo("2031-10-20");
        assertThat(entry.path("name").asText()).isEqualTo("吴某");
        assertThat(page(operator).path("staff").get(0).path("idNumber").asText()).isEqualTo("**************1234");
        JsonNode elsewhere = take("operators/staff", "运维单位信用代码,身份证件号码,姓名,岗位\n91130100MA00000055," + PERSON + ",吴某,运维工程师\n");
        assertThat(elsewhere.path("report").get(0).path("warnings").get(0).path("message").asText()).contains("【禁止从业人员不得上岗】", "至 2031-10-20");
        Map<String, Object> again = opening(operator, "SERVICE_FIRM_FALSIFIED");
        again.putAll(Map.of("idNumber", PERSON, "actEndedOn", "2026-10-19", "discoveredOn", "2026-10-20"));
        Running next = filed(again);
        assertThat(scene.facts(next, "user_propose_listing", OFFICER, "branch-officer")).hasEntrySatisfying("fact_earlier", text ->
                assertThat(text.toString()).contains("2026-10-20")).hasEntrySatisfying("fact_listed", text -> assertThat(text.toString()).contains("至 2031-10-20"));
        published(one);
        scene.submit(one, "user_record_payment", "finance-1", "finance", Map.of("paidOn", "2026-10-20", "amount", "30000.00", "channel", "BANK", "reference", "收据" + one.number()));
        assertThat(scene.open(one)).isEmpty();
        scene.today("2031-10-20");
        scene.runTimers(one);
        assertThat(scene.open(one)).as("the last day is a day of the ban").isEmpty();
        assertThat(page(operator).path("operator").path("entries").get(0).path("holds").asBoolean()).isTrue();
        scene.today("2031-10-21");
        assertThat(page(operator).path("operator").path("entries").get(0).path("holds").asBoolean()).as("dates decide, not timers").isFalse();
        assertThat(scene.runTimers(one)).isEqualTo(1);
        assertThatThrownBy(() -> remove(one, "2031-10-19")).hasMessageContaining("不能早于有效的最后一日");
        remove(one, "2031-10-21");
        assertThat(documents.of(one.owner())).anySatisfy(paper -> assertThat(paper.type()).isEqualTo(DocumentType.BLACKLIST_DECISION));
        assertThat(scene.end("operator-blacklisting", one)).isEqualTo("end_listing_over");
    }

    @Test
    void creditIsRecordedReturnedForMoreAndRepairedInTime() {
        String operator = registered("91130100MA00000062", "信用运维有限公司");
        take("devices", "设备编号,统一社会信用代码,设备类型,设备名称,运维单位信用代码\nM-CREDIT-1," + PARTY + ",监测设备,4号焚烧炉烟气自动监测设备," + operator + "\n");
        Running enterprise = course.filed("2026-10-12");
        Map<String, Object> opening = opening(operator, "MAINTENANCE_DUTY_BREACHED");
        opening.put("caseNumber", enterprise.number());
        assertThatThrownBy(() -> open(opening)).hasMessageContaining("不用再填企业");
        opening.remove("enterprise");
        Running one = filed(opening);
        assertThatThrownBy(() -> open(opening)).hasMessageContaining("【同一发现不得重复立案】").hasMessageContaining(one.number());
        assertThatThrownBy(() -> open(opening(operator, "MAINTENANCE_DUTY_BREACHED"))).as("nor by the enterprise instead of its case")
                .hasMessageContaining("【同一发现不得重复立案】");
        assertThatThrownBy(() -> jdbc.update("""
                insert into blacklisting (id, version, live_key, region, operator_uscc, subject, subject_code, subject_name, enterprise_uscc, enterprise_name,
                    violation, act_ended_on, discovered_on, facts, reason, opened_by, opened_at, investigators)
                select -id, 0, live_key, region, operator_uscc, subject, subject_code, subject_name, enterprise_uscc, enterprise_name,
                    violation, act_ended_on, discovered_on, facts, reason, opened_by, opened_at, investigators from blacklisting where id = ?""", one.id()))
                .as("nor may anybody who was as fast").isInstanceOf(DataIntegrityViolationException.class);
        Map<String, Object> proposed = proposal("rule_credit_firm", "rule_maintenance_duty_breached_code", "50000", "FINE");
        proposed.put("years", 4);
        assertThatThrownBy(() -> propose(one, proposed)).hasMessageContaining("【列入期限不得超过法定期限】");
        proposed.put("years", 1);
        propose(one, proposed);
        reviewed(one, "RETURN");
        assertThat(scene.facts(one, "user_propose_listing", OFFICER, "branch-officer").get("years")).isEqualTo(1);
        told(one, proposed);
        scene.review(one, "DISAGREE");
        scene.today("2026-10-12");
        decided(one, proposed);
        assertThat(page(operator).path("operator").path("banned").asBoolean()).as("credit bars nobody").isFalse();
        assertThat(told(one.number(), OFFICER)).singleElement().satisfies(text -> assertThat(text).contains("至 2027-10-20").doesNotContain("远程核查"));
        assertThat(page(operator).path("operator").path("entries").get(0).path("lastDay").asText()).isEqualTo("2027-10-20");
        assertThat(take("operators/contracts", "运维单位信用代码,合同编号,统一社会信用代码,合同起日,合同止日,服务内容\n" + operator + ",YW-9," + PARTY
                + ",2026-11-01,2027-12-31,运维\n").path("added").asInt()).isEqualTo(1);
        assertThatThrownBy(() -> apply(one, "REPAIR", "2026-10-20")).hasMessageContaining("尚未公布");
        published(one);
        scene.submit(one, "user_record_payment", "finance-1", "finance", Map.of("paidOn", "2026-10-20", "amount", "50000.00", "channel", "BANK", "reference", "收据" + one.number()));
        scene.today("2027-01-19");
        assertThatThrownBy(() -> apply(one, "REPAIR", "2027-01-19")).hasMessageContaining("【信用修复须公布满最短期限】").hasMessageContaining("2027-01-20");
        assertThat(jdbc.queryForObject("select count(*) from credit_repair r join blacklist_entry e on e.id = r.entry_id where e.blacklisting_id = ?", Integer.class, one.id())).isZero();
        scene.today("2027-01-20");
        apply(one, "REPAIR", "2027-01-20");
        assertThatThrownBy(() -> apply(one, "REPAIR", "2027-01-20")).hasMessageContaining("正在办理");
        scene.submit(one, "user_verify_repair", "case-1", "case-reviewer", Map.of("verified", "FALSE", "finding", "台账仍不全"));
        assertThatThrownBy(() -> scene.submit(one, "user_decide_repair", "bureau-1", "bureau-head", Map.of("decision", "GRANT", "opinion", "同意")))
                .hasMessageContaining("【信用修复须经核实】");
        scene.submit(one, "user_decide_repair", "bureau-1", "bureau-head", Map.of("decision", "REFUSE", "opinion", "尚未改正"));
        assertThat(scene.end("credit-repair", one)).isEqualTo("end_repair_refused");
        apply(one, "REPAIR", "2027-01-20");
        answer(one, true, "GRANT");
        assertThat(scene.end("credit-repair", one)).isEqualTo("end_repair_granted");
        assertThat(page(operator).path("operator").path("entries").get(0).path("holds").asBoolean()).isFalse();
        remove(one, "2027-01-20");
        assertThat(scene.end("operator-blacklisting", one)).isEqualTo("end_listing_over");
    }

    @Test
    void whatIsNotFiledOrNotPunishedIsNotListed() {
        String operator = registered("91130100MA00000063", "未列运维有限公司");
        open(opening(operator, "SERVICE_FIRM_FALSIFIED"));
        Running clue = new Running(0, operator, null);
        assertThatThrownBy(() -> open(opening(operator, "SERVICE_FIRM_FALSIFIED"))).hasMessageContaining("【同一发现不得重复立案】");
        assertThatThrownBy(() -> scene.submit(clue, "user_review_opening", "case-1", "case-reviewer", Map.of("review", "AGREE", "opinion", "字".repeat(1901))))
                .as("with what stands before it, it has to fit").hasMessageContaining("1900");
        assertThatThrownBy(() -> scene.submit(clue, "user_review_opening", OFFICER, "case-reviewer", Map.of("review", "AGREE", "opinion", "同意")))
                .hasMessageContaining("G20");
        scene.submit(clue, "user_review_opening", "case-1", "case-reviewer", Map.of("review", "DISAGREE", "opinion", "证据不足"));
        scene.submit(clue, "user_approve_blacklisting", "bureau-1", "bureau-head", Map.of("decision", "REFUSE", "opinion", "证据不足"));
        assertThat(scene.end("operator-blacklisting", clue)).isEqualTo("end_blacklisting_refused");

        Running one = filed(opening(operator, "SERVICE_FIRM_FALSIFIED"));
        told(one, proposal("rule_service_firm_serious", SERIOUS, "600000", "FINE", "BAN"));
        scene.review(one, "CORRECT");
        scene.submit(one, "user_amend_proposal", "weixian-1", "branch-officer", Map.of("change", "NO_PENALTY", "ground", "初次违法且危害后果轻微并及时改正",
                "explanation", "按审核意见"));
        scene.review(one, "AGREE");
        scene.passes(one);
        scene.draftDecision(one, Map.of("education", "责令其组织学习《生态环境监测条例》"));
        scene.sign(one, "NO_PENALTY");
        scene.handOver(one);
        assertThat(scene.end("operator-blacklisting", one)).isEqualTo("end_not_listed");
        assertThat(outcome(one)).isEqualTo("NOT_LISTED");
        assertThat(page(operator).path("operator").path("entries")).isEmpty();
    }

    /** The notice asks for provision and kinds again: what it may not do is ban where nobody proposed it, or for graver circumstances. */
    @Test
    void aDecisionThatWasNotServedListsNobodyAndIsNotFiledAgain() {
        String operator = registered("91130100MA00000066", "未达运维有限公司");
        Running one = filed(opening(operator, "SERVICE_FIRM_FALSIFIED"));
        Map<String, Object> proposed = proposal("rule_credit_firm", ORDINARY, "300000", "FINE");
        propose(one, proposed);
        reviewed(one, "AGREE");
        assertThatThrownBy(() -> scene.draftNotice(one, Map.of("basis", SERIOUS, "fine", "600000", "kinds", List.of("FINE", "BAN"))))
                .hasMessageContaining("【未建议禁止从业的不得告知禁止从业】");
        heard(one, proposed);
        signed(one);
        scene.submit(one, "user_attempt_service", OFFICER, "branch-officer", Map.of("way", "IN_PERSON", "result", "FAILED", "at", "2026-10-20T09:00:00+08:00",
                "firstOfficer", "weixian-1", "secondOfficer", "weixian-2", "place", "住所地", "note", "无人在场"));
        scene.submit(one, "user_attempt_service", OFFICER, "branch-officer", Map.of("way", "IMPOSSIBLE", "note", "企业已注销，无权利义务承受人"));
        scene.submit(one, "user_approve_impossible_service", "weixian-head", "branch-head", Map.of("agreed", "YES"));
        assertThat(scene.end("operator-blacklisting", one)).isEqualTo("end_not_listed");
        assertThat(outcome(one)).isEqualTo("NOT_SERVED");
        assertThat(page(operator).path("operator").path("entries")).isEmpty();
        assertThatThrownBy(() -> open(opening(operator, "SERVICE_FIRM_FALSIFIED"))).hasMessageContaining("【同一发现不得重复立案】")
                .hasMessageContaining("已经办理", "决定未送达");
    }

    @Test
    void aBanIsToldWithItsTermAndOneThatFellIsPublishedNoMore() {
        String operator = registered("91130100MA00000067", "撤销运维有限公司");
        take("devices", "设备编号,统一社会信用代码,设备类型,设备名称,运维单位信用代码\nM-FELL-1," + PARTY + ",监测设备,3号焚烧炉烟气自动监测设备," + operator
                + "\nM-FELL-2," + ELSEWHERE + ",监测设备,水质自动监测设备," + operator + "\n");
        take("operators/contracts", "运维单位信用代码,合同编号,统一社会信用代码,合同起日,合同止日,服务内容\n" + operator + ",YW-FELL-1," + PARTY
                + ",2026-01-01,2026-12-31,运维\n" + operator + ",YW-FELL-2," + ELSEWHERE + ",2026-01-01,2026-12-31,运维\n");
        Running one = filed(opening(operator, "SERVICE_FIRM_FALSIFIED"));
        assertThat(scene.facts(one, "user_propose_listing", OFFICER, "branch-officer").get("fact_contracts").toString()).contains("YW-FELL-1")
                .doesNotContain("YW-FELL-2");
        Map<String, Object> proposed = proposal("rule_service_firm_serious", SERIOUS, "600000", "FINE", "BAN");
        propose(one, proposed);
        reviewed(one, "AGREE");
        assertThatThrownBy(() -> scene.draftNotice(one, Map.of("basis", ORDINARY, "fine", "300000", "kinds", List.of("FINE", "BAN"))))
                .hasMessageContaining("【禁止从业的情节须与处罚依据一致】");
        heard(one, proposed);
        signed(one);
        scene.handOver(one);
        String ban = "禁止从业，自处罚决定书送达之日起没有期限（《生态环境法典》";
        assertThat(paper(one, DocumentType.PENALTY_NOTICE)).contains(ban);
        assertThat(paper(one, DocumentType.PENALTY_DECISION)).contains(ban);
        assertThat(told(one.number(), OFFICER)).singleElement().satisfies(text -> assertThat(text).contains("1 台", "YW-FELL-1").doesNotContain("YW-FELL-2"));
        assertThat(told(one.number(), ELSEWHERE_OFFICER)).singleElement().satisfies(text -> assertThat(text).contains("1 台", "YW-FELL-2").doesNotContain("YW-FELL-1"));
        assertThat(told(one.number(), "operator-1")).singleElement().satisfies(text -> assertThat(text).contains("2 台", "YW-FELL-1", "YW-FELL-2"));

        assertThat(scene.task(one, "user_publish_listing").due()).as("its time runs while the document is still to be served").isNotNull();
        String decision = jdbc.queryForObject("select decision_number from blacklist_entry where blacklisting_id = ?", String.class, one.id());
        String serial = one.number().replaceAll(".*〕|号", "");
        course.start("credit-repair", OFFICER, Map.of("caseNumber", serial, "ground", "REVOKED", "appliedOn", "2026-10-20", "reason", "复议撤销", "material", "复议决定书"));
        answer(one, true, "GRANT");
        assertThat(scene.open(one)).contains("user_attempt_service").doesNotContain("user_publish_listing", "user_remove_listing");
        assertThat(jdbc.queryForObject("select count(*) from running_deadline where owner = ? and live_owner is not null and rule = 'T18'", Integer.class, one.owner())).isZero();
        scene.handOver(one);
        scene.submit(one, "user_check_devices", "operator-1", "platform-operator", Map.of("checkedOn", "2026-10-20", "suspect", List.of(), "finding", "没有发现异常"));
        scene.submit(one, "user_record_payment", "finance-1", "finance", Map.of("paidOn", "2026-10-20", "amount", "600000.00", "channel", "BANK", "reference", "收据" + one.number()));
        assertThat(scene.end("operator-listing", one)).isEqualTo("end_listing_removed");
        assertThat(scene.end("operator-blacklisting", one)).isEqualTo("end_listing_over");

        take("operators/penalties", "运维单位信用代码,处罚决定书文号,处罚机关,处罚日期,处罚事由,弄虚作假\n" + operator + "," + decision + ",邯郸市生态环境局,2026-10-20,伪造监测数据,是\n"
                + operator + ",冀环罚〔2026〕9号,某市生态环境局,2026-03-01,伪造监测数据,是\n");
        Map<String, Object> again = opening(operator, "SERVICE_FIRM_FALSIFIED");
        again.putAll(Map.of("actEndedOn", "2026-10-19", "discoveredOn", "2026-10-20"));
        assertThat(scene.facts(filed(again), "user_propose_listing", OFFICER, "branch-officer").get("fact_earlier")).as("what fell counts no more")
                .isEqualTo("2026-03-01");
    }

    private Running credited(String operator, String actEndedOn) {
        Map<String, Object> opening = opening(operator, "MAINTENANCE_DUTY_BREACHED");
        opening.put("actEndedOn", actEndedOn);
        scene.today("2026-10-12");
        Running one = filed(opening);
        Map<String, Object> proposed = proposal("rule_credit_firm", "rule_maintenance_duty_breached_code", "50000", "FINE");
        proposed.put("years", 1);
        decided(one, proposed);
        return one;
    }

    private void objected(Running one) {
        course.officer(one, "user_record_remedy", Map.of("happening", "RECONSIDERATION", "filedOn", "2026-10-20", "authority", "邯郸市人民政府", "docket", "邯政复" + one.number()));
    }

    private void remedied(Running one, Map<String, Object> how) {
        Map<String, Object> values = new HashMap<>(Map.of("happening", "DECIDED", "note", "复议决定"));
        values.putAll(how);
        course.officer(one, "user_record_remedy", values);
    }

    private int withdrawals(Running one) {
        return jdbc.queryForObject("select count(*) from running_deadline where owner = ? and rule = 'T19'", Integer.class, one.owner());
    }

    @Test
    void aChangedFineCorrectsThePublicationAndOnlyWhatIsShownIsWithdrawn() {
        String operator = registered("91130100MA00000069", "复议运维有限公司");
        Running changed = credited(operator, "2026-09-01");
        Running revoked = credited(operator, "2026-09-02");
        published(changed);
        published(revoked);
        objected(changed);
        objected(revoked);
        scene.today("2026-11-20");
        remedied(changed, Map.of("outcome", "CHANGED", "decidedOn", "2026-11-20", "newFine", "30000"));
        scene.submit(changed, "user_record_payment", "finance-1", "finance", Map.of("paidOn", "2026-11-20", "amount", "30000.00", "channel", "BANK", "reference", "收据" + changed.number()));
        assertThat(jdbc.queryForList("select body from notice where subject = ? and kind = 'LISTING_TO_CORRECT' and user_id = ?", String.class, changed.number(), OFFICER))
                .singleElement().satisfies(text -> assertThat(text).contains("2026-11-20 变更为", "应当更正"));
        assertThat(page(operator).path("operator").path("entries").get(0).path("holds").asBoolean()).as("a changed fine ends no entry").isTrue();
        assertThat(withdrawals(changed)).isZero();

        scene.today("2027-10-21");
        scene.runTimers(revoked);
        remove(revoked, "2027-10-21");
        remedied(revoked, Map.of("outcome", "REVOKED", "decidedOn", "2027-10-21"));
        assertThat(scene.end("operator-blacklisting", revoked)).isEqualTo("end_listing_over");
        assertThat(withdrawals(revoked)).as("shown no more").isZero();
    }

    /** A procedure that began when a fallen entry still went to publication. */
    @Test
    void whatHasEndedIsNotPublished() {
        String operator = registered("91130100MA00000070", "终止运维有限公司");
        Running one = credited(operator, "2026-09-01");
        jdbc.update("update blacklist_entry set ended_on = starts_on, ended_for = '复议撤销' where blacklisting_id = ?", one.id());
        assertThat(scene.facts(one, "user_publish_listing", OFFICER, "branch-officer").get("fact_consequence").toString()).contains("不公布");
        course.officer(one, "user_publish_listing", Map.of("publishedOn", "2026-10-20", "place", "市生态环境局网站“失信公示”栏目"));
        assertThat(page(operator).path("operator").path("entries").get(0).path("publishedOn").isNull()).isTrue();
    }

    @Test
    void aPersonBearsWhatPersonsBearAndForLifeOnlyOnAConviction() {
        String operator = registered("91130100MA00000068", "终身监测有限公司");
        Map<String, Object> opening = opening(operator, "MAINTENANCE_DUTY_BREACHED");
        opening.put("idNumber", PERSON);
        assertThatThrownBy(() -> open(opening)).hasMessageContaining("【责任人员按责任人员的幅度处罚】");
        opening.put("violation", "MONITORING_FIRM_FALSIFIED");
        Running one = filed(opening);
        String serious = "rule_monitoring_firm_falsified_code_2";
        assertThat(scene.facts(one, "user_propose_listing", OFFICER, "branch-officer").get("kindOptions").toString()).contains("BAN").doesNotContain("PERMIT_REVOCATION");
        Map<String, Object> proposed = proposal("rule_monitoring_person_crime", serious, "30000", "FINE", "BAN");
        assertThatThrownBy(() -> propose(one, proposed)).hasMessageContaining("【构成犯罪须有生效刑事判决】");
        proposed.put("judgment", "（2026）冀0434刑初1号");
        assertThatThrownBy(() -> propose(one, proposed)).hasMessageContaining("请填写判决生效的日期");
        proposed.put("judgedOn", "2026-10-08");
        propose(one, proposed);
        assertThat(scene.facts(one, "user_review_listing", "case-1", "case-reviewer").get("fact_evidence").toString()).contains("生效刑事判决（2026）冀0434刑初1号；2026-10-08");
        reviewed(one, "AGREE");
        assertThatThrownBy(() -> scene.draftNotice(one, Map.of("basis", serious, "kinds", List.of("FINE", "BAN", "CLOSURE"))))
                .hasMessageContaining("【责任人员不承担对单位的处罚】");
        scene.draftNotice(one, Map.of("basis", serious, "kinds", List.of("FINE", "BAN")));
        assertThat(paper(one, DocumentType.PENALTY_NOTICE)).contains("终身禁止从业，自处罚决定书送达之日起没有期限", "生效刑事判决");
    }

    @Test
    void whatAnOperatorEarnedByFalsifyingIsConfiscatedAndPaidBesideItsFine() {
        Running one = filed(opening(registered("91130100MA00000070", "获利运维有限公司"), "SERVICE_FIRM_FALSIFIED"));
        Map<String, Object> proposed = proposal("rule_service_firm_serious", SERIOUS, "600000", "FINE", "CONFISCATION", "BAN");
        assertThatThrownBy(() -> propose(one, proposed)).hasMessageContaining("处罚种类含没收违法所得，请填写金额");
        proposed.put("confiscation", "2800000.00");
        decided(one, proposed);
        assertThat(jdbc.queryForObject("select confiscation from penalty_execution where case_number = ?", BigDecimal.class, one.number())).isEqualByComparingTo("2800000");
        assertThat(scene.facts(one, "user_record_payment", "finance-1", "finance").get("fact_amounts").toString()).contains("没收违法所得 2,800,000 元", "**3,400,000 元**");
    }

    @Test
    void badInputIsRefusedBesideTheFieldAndNothingIsHalfSaved() {
        String operator = registered("91130100MA00000064", "错填运维有限公司");
        Map<String, Object> opening = opening(operator, "SERVICE_FIRM_FALSIFIED");
        opening.putAll(Map.of("operator", "91130100MA00000065", "discoveredOn", "2026-08-31"));
        assertThatThrownBy(() -> open(opening)).hasMessageContaining("运维单位没有登记").hasMessageContaining("不能早于违法行为终了日期");
        opening.putAll(Map.of("operator", operator, "discoveredOn", "2026-10-13", "enterprise", "91130400MA00000044"));
        assertThatThrownBy(() -> open(opening)).hasMessageContaining("本分局没有这家企业").hasMessageContaining("不能晚于今天");
        opening.putAll(Map.of("enterprise", PARTY, "discoveredOn", "2026-10-01", "actEndedOn", "2021-09-30"));
        assertThatThrownBy(() -> open(opening)).hasMessageContaining("G19");
        assertThat(jdbc.queryForObject("select count(*) from blacklisting where operator_uscc = ?", Integer.class, operator)).isZero();

        Running one = filed(opening(operator, "SERVICE_FIRM_FALSIFIED"));
        assertThatThrownBy(() -> propose(one, proposal("rule_service_firm_serious", SERIOUS, "600000", "FINE"))).hasMessageContaining("【禁止从业须由处罚决定作出】");
        assertThatThrownBy(() -> propose(one, proposal("rule_credit_firm", SERIOUS, "600000", "FINE", "BAN"))).hasMessageContaining("【信用记录不限制从业】");
        assertThatThrownBy(() -> propose(one, proposal("rule_service_firm_serious", ORDINARY, "300000", "FINE", "BAN")))
                .hasMessageContaining("【禁止从业的情节须与处罚依据一致】");
        assertThatThrownBy(() -> propose(one, proposal("rule_service_person", SERIOUS, "600000", "FINE", "BAN"))).hasMessageContaining("没有这个选项");
        Map<String, Object> wrong = proposal("rule_service_firm_serious", SERIOUS, "400000", "FINE", "BAN");
        wrong.putAll(Map.of("secondOfficer", "weixian-1", "years", 5));
        assertThatThrownBy(() -> propose(one, wrong)).hasMessageContaining("G02").hasMessageContaining("低于法定最低罚款").hasMessageContaining("没有规定期限");
        wrong.putAll(Map.of("secondOfficer", "weixian-2", "fine", "很多"));
        wrong.remove("years");
        assertThatThrownBy(() -> propose(one, wrong)).hasMessageContaining("最多两位小数");
        assertThat(jdbc.queryForObject("select proposed_by from blacklisting where id = ?", String.class, one.id())).isNull();
        assertThat(call("ent-" + PARTY, HttpMethod.GET, "/api/operators", MediaType.APPLICATION_JSON, null).getStatusCode().value()).isEqualTo(403);
    }
}
