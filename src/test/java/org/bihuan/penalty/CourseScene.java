package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bihuan.engine.Flow;
import org.bihuan.law.LegalBases;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DecisionScene.Running;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** What the tests of a case's way do again and again: a filed case, and people who ask for something by a start form. */
@Component
class CourseScene {

    static final String OFFICER = "weixian-1";

    private final FilingScene filing;
    private final DecisionScene scene;
    private final PenaltyCaseRepository cases;
    private final LegalBases bases;
    private final Flow flow;
    private final FormService forms;
    private final IdentityService identity;
    private final RepositoryService models;

    CourseScene(FilingScene filing, DecisionScene scene, PenaltyCaseRepository cases, LegalBases bases, Flow flow, FormService forms,
                IdentityService identity, RepositoryService models) {
        this.filing = filing;
        this.scene = scene;
        this.cases = cases;
        this.bases = bases;
        this.flow = flow;
        this.forms = forms;
        this.identity = identity;
        this.models = models;
    }

    /** A case that was filed on that day, for an act of the month before. */
    Running filed(String day) {
        return filed(day, "AIR_OVER_STANDARD");
    }

    /** Filed on 2024-03-04 for another violation. */
    Running filedFor(String violation) {
        return filed("2024-03-04", violation);
    }

    private Running filed(String day, String violation) {
        scene.today(day);
        String lead = filing.clue(FilingScene.WEIXIAN);
        Map<String, Object> proposal = FilingScene.proposal();
        proposal.put("violation", violation);
        proposal.put("actEndedOn", LocalDate.parse(day).minusDays(13).toString());
        filing.submit(lead, OFFICER, "branch-officer", proposal);
        filing.review(lead, "case-1", "AGREE", "同意");
        filing.decide(lead, "bureau-1", "FILE", "同意");
        PenaltyCase one = cases.findAll().stream().filter(other -> other.leadNumber().equals(lead)).findFirst().orElseThrow();
        return new Running(0, one.number(), one.deadlineOwner());
    }

    /** Filed on Monday, 2024-03-04: the decision is due on 2024-06-02. */
    Running filed() {
        return filed("2024-03-04");
    }

    PenaltyCase caseOf(Running one) {
        return cases.findByNumber(one.number()).orElseThrow();
    }

    void officer(Running one, String key, Map<String, Object> values) {
        scene.submit(one, key, OFFICER, "branch-officer", values);
    }

    /** Two officers have asked somebody; it is 2024-03-04. */
    void inquired(Running one) {
        officer(one, "user_plan_investigation", Map.of("step", "INQUIRY"));
        Map<String, Object> values = new HashMap<>(Map.of("startedAt", "2024-03-04T09:00:00+08:00", "endedAt", "2024-03-04T09:40:00+08:00",
                "firstOfficer", "weixian-1", "secondOfficer", "weixian-2", "personAsked", "李某，厂长", "place", "厂区办公楼", "questions",
                "问：什么时间超标？\n答：二月二十日上午。", "fault", "知道布袋破损", "duration", "约六小时"));
        values.putAll(Map.of("offenceCount", "首次", "serviceAddress", "魏县工业园区1号", "resultsTold", "TOLD", "signed", "SIGNED", "certificatesShown", true));
        officer(one, "user_record_inquiry", values);
    }

    /** The investigation has ended, and the procedure that decides has begun. */
    Running deciding() {
        Running one = filed();
        inquired(one);
        officer(one, "user_plan_investigation", Map.of("step", "REPORT"));
        Map<String, Object> report = new HashMap<>(Map.of("violation", "AIR_OVER_STANDARD", "actEndedOn", "2024-02-20", "partyAddress", "魏县工业园区1号",
                "legalRepresentative", "张某", "facts", "烟气颗粒物日均值超过排放标准0.4倍。", "samples", "TOLD", "fault", "NOT_CLAIMED", "breached",
                "《大气污染防治法》第十八条", "basis", bases.validFor(ViolationType.AIR_OVER_STANDARD, LocalDate.of(2024, 2, 20)).get(0).row(), "intended",
                "PENALTY"));
        report.putAll(Map.of("kinds", List.of("FINE"), "fine", "200000.00", "discretion", "超标0.4倍，20%；合计20%。"));
        officer(one, "user_write_report", report);
        scene.submit(one, "user_review_case", "case-1", "case-reviewer", Map.of("review", "AGREE", "opinion", "事实清楚，证据充分"));
        return one;
    }

    // --- changes of course ---

    void open(Running one, CourseKind kind) {
        start("case-course", OFFICER, Map.of("caseNumber", one.number(), "kind", kind.name()));
    }

    void start(String process, String officer, Map<String, Object> values) {
        as(officer, officer.startsWith("shexian") ? "130426" : FilingScene.WEIXIAN, () -> forms.submitStartForm(models.createProcessDefinitionQuery()
                .processDefinitionKey(process).latestVersion().singleResult().getId(), values));
    }

    private <T> T as(String user, String branch, Supplier<T> work) {
        identity.setAuthentication(user, List.of("branch-officer"), List.of(branch));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    void propose(Running one, CourseGround ground, Integer days, String reason) {
        Map<String, Object> values = new HashMap<>(Map.of("action", "PROPOSE", "ground", ground.name(), "reason", reason));
        if (days != null) {
            values.put("days", days);
        }
        officer(one, "user_propose_course", values);
    }

    void review(Running one, String review, String opinion) {
        scene.submit(one, "user_review_course", "case-1", "case-reviewer", Map.of("review", review, "opinion", opinion));
    }

    void approve(Running one, String decision, String opinion) {
        scene.submit(one, "user_approve_course", "bureau-1", "bureau-head", Map.of("decision", decision, "opinion", opinion));
    }

    /** Asked for, reviewed and approved by the head, all on one day. */
    void take(Running one, CourseKind kind, CourseGround ground, Integer days) {
        open(one, kind);
        propose(one, ground, days, "案情如申请所述，附材料三份");
        review(one, "AGREE", "同意");
        approve(one, "APPROVE", "同意");
    }

    void resume(Running one, String causeEndedOn) {
        officer(one, "user_resume_case", Map.of("causeEndedOn", causeEndedOn, "reason", "相关判决已经生效"));
    }

    void close(Running one) {
        officer(one, "user_propose_closing", Map.of("opinion", "建议结案"));
        scene.submit(one, "user_approve_closing", "bureau-1", "bureau-head", Map.of("closing", "APPROVE", "opinion", "同意结案"));
    }

    List<String> tasks(Running one) {
        return flow.openTasks(one.number()).stream().map(Flow.OpenTask::taskKey).sorted().toList();
    }

    // --- registered evidence ---

    void register(Running one, String urgency) {
        start("evidence-registration", OFFICER, Map.of("caseNumber", one.number(), "urgency", urgency));
    }

    static Map<String, Object> items() {
        return new HashMap<>(Map.of("action", "PROPOSE", "items", "生产台账 3 本\n运行记录 1 册", "reason", "当事人准备停产搬迁，以后难以取得", "place", "魏县分局证物室",
                "keeper", "魏县分局 李执法"));
    }

    static Map<String, Object> taking(String at) {
        return new HashMap<>(Map.of("takenAt", at, "firstOfficer", "weixian-1", "secondOfficer", "weixian-2", "confirmation", "厂长李某清点后签名"));
    }

    /** Taken at that moment, before anybody has approved it in writing. */
    void takeUrgently(Running one, String at) {
        register(one, "URGENT");
        Map<String, Object> values = items();
        values.putAll(taking(at));
        values.put("toldHead", "bureau-1");
        officer(one, "user_propose_registration", values);
    }

    // --- sealed and seized things ---

    void seize(Running one, String urgency) {
        start("seizure", OFFICER, Map.of("caseNumber", one.number(), "urgency", urgency));
    }

    /** Two things, for thirty days. */
    static Map<String, Object> sealing() {
        Map<String, Object> values = new HashMap<>(Map.of("action", "PROPOSE", "measure", "SEALING", "ground", "EVASION", "items",
                "旁路阀门；DN200，编号07；1台；开启；2号焚烧车间；烟气经它绕过除尘器直接排放\n飞灰输送泵；无；2台；运转；2号焚烧车间；向厂外渗坑输送飞灰", "necessities", "NO",
                "sealedElsewhere", "NO", "reason", "经旁路直接排放烟气，正在造成严重污染", "place", "魏县工业园区1号厂区", "keeper", "当事人张某", "days", 30));
        return values;
    }

    /** As the law asks, at that moment. */
    static Map<String, Object> carriedOut(String at) {
        Map<String, Object> values = new HashMap<>(Map.of("takenAt", at, "recordedAt", at, "firstOfficer", "weixian-1", "secondOfficer", "weixian-2",
                "personPresent", "李某，厂长", "papersShown", true, "reasonsTold", true, "rightsTold", true, "defence", "当事人没有提出", "course",
                "在旁路阀门和飞灰输送泵加贴封条三处，拍照六张"));
        values.putAll(Map.of("signature", "SIGNED", "delivery", "IN_PERSON"));
        return values;
    }

    /** Done at that moment, before anybody has approved it. */
    void seizeUrgently(Running one, String at) {
        seize(one, "URGENT");
        Map<String, Object> values = sealing();
        values.putAll(carriedOut(at));
        officer(one, "user_propose_seizure", values);
    }

    /** Approved beforehand, carried out on Monday, 2024-03-04, for thirty days: until 2024-04-03. */
    Running sealed() {
        Running one = filed();
        seize(one, "ORDINARY");
        officer(one, "user_propose_seizure", sealing());
        head(one, "user_approve_seizure", "APPROVE", "同意");
        Map<String, Object> values = carriedOut(scene.now());
        values.put("action", "TAKEN");
        officer(one, "user_carry_out_seizure", values);
        return one;
    }

    void head(Running one, String key, String decision, String opinion) {
        scene.submit(one, key, "bureau-1", "bureau-head", Map.of("decision", decision, "opinion", opinion));
    }

    void askExtension(Running one, int days) {
        officer(one, "user_manage_seizure", Map.of("action", "EXTEND", "days", days, "extensionReason", "涉案设施多，飞灰去向尚未查清"));
    }

    void test(Running one, String until) {
        officer(one, "user_manage_seizure", Map.of("action", "TESTING", "testing", "飞灰成分，某某检测有限公司", "testingGround", "APPRAISAL", "testingUntil", until));
    }

    void handle(Running one, SeizureFate fate) {
        Map<String, Object> values = new HashMap<>(Map.of("action", "HANDLE", "fate", fate.name(), "fateReason", "旁路已经拆除，渗坑已经清空"));
        if (fate == SeizureFate.HANDED_OVER) {
            values.put("receiver", "魏县公安局，邯环移字〔2024〕16-001号");
        }
        officer(one, "user_manage_seizure", values);
    }
}
