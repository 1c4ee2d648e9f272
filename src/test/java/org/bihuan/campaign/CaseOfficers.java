package org.bihuan.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people through whose hands a case goes, from the alert to the archive: each claims a task and submits its form over the
 * engine's own interface, taking what the form proposes and writing what is theirs to write. The party gives up its time in
 * writing, so that a case needs no other day than today.
 */
final class CaseOfficers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String OFFICER = "weixian-1";
    private static final String COLLEAGUE = "weixian-2";
    static final String REGION = "130434";

    private final Packed application;

    CaseOfficers(Packed application) {
        this.application = application;
    }

    /** An open task that somebody here works on. */
    record Task(String id, String key, String assignee, String instance) {
    }

    /** How submitting a task was answered; null where it was not. */
    record Answer(int status, String body) {

        boolean done() {
            return status / 100 == 2;
        }
    }

    /** The open tasks that a case needs; what it does without, such as a remedy, stays open until its time is over. */
    List<Task> open() throws IOException, InterruptedException {
        JsonNode all = JSON.readTree(application.get("supervisor-1", "/engine-rest/task?maxResults=1000").body());
        List<Task> open = new ArrayList<>();
        for (JsonNode task : all) {
            String key = task.path("taskDefinitionKey").asText();
            if (person(key).isPresent()) {
                open.add(new Task(task.path("id").asText(), key, task.path("assignee").isNull() ? null : task.path("assignee").asText(),
                        task.path("processInstanceId").asText()));
            }
        }
        return open;
    }

    /**
     * Claims the task, fills in its form and submits it.
     *
     * @throws IOException when the application is gone; whether it was submitted is not known then
     */
    Answer does(Task task) throws IOException, InterruptedException {
        String user = task.assignee() != null ? task.assignee() : person(task.key()).orElseThrow();
        if (task.assignee() == null) {
            HttpResponse<String> claimed = application.post(user, "/engine-rest/task/" + task.id() + "/claim", "{\"userId\": \"" + user + "\"}");
            if (claimed.statusCode() != 204) {
                return new Answer(claimed.statusCode(), claimed.body());
            }
        }
        HttpResponse<String> form = application.get(user, "/engine-rest/task/" + task.id() + "/deployed-form");
        HttpResponse<String> proposed = application.get(user, "/engine-rest/task/" + task.id() + "/form-variables");
        if (form.statusCode() != 200 || proposed.statusCode() != 200) {
            return new Answer(proposed.statusCode(), proposed.body());
        }
        ObjectNode values = JSON.createObjectNode();
        JsonNode shown = JSON.readTree(proposed.body());
        take(JSON.readTree(form.body()).path("components"), shown, values);
        boolean nobodyAsked = shown.path("fact_progress").path("value").asText().contains("还没有调查询问");
        written(task.key(), nobodyAsked).forEach((field, value) -> values.set(field, value instanceof List<?> list ? JSON.createObjectNode()
                .put("value", JSON.valueToTree(list).toString()).put("type", "Json") : JSON.createObjectNode().set("value", JSON.valueToTree(value))));
        HttpResponse<String> done = application.post(user, "/engine-rest/task/" + task.id() + "/submit-form",
                JSON.createObjectNode().set("variables", values).toString());
        return new Answer(done.statusCode(), done.body());
    }

    private static void take(JsonNode components, JsonNode proposed, ObjectNode into) {
        for (JsonNode component : components) {
            String key = component.path("key").asText();
            if (proposed.has(key) && !proposed.path(key).path("value").isNull()) {
                into.set(key, ((ObjectNode) proposed.path(key)).deepCopy().retain("value", "type"));
            }
            take(component.path("components"), proposed, into);
        }
    }

    /** The city's systems report that an enterprise produced while its treatment stood still. */
    static String alert(String eventId, String enterprise) {
        OffsetDateTime to = OffsetDateTime.now(ZONE).minusMinutes(5).truncatedTo(ChronoUnit.SECONDS);
        ArrayNode alerts = JSON.createArrayNode();
        alerts.addObject().put("source", AlertMix.SOURCE).put("sourceEventId", eventId).put("kind", "POWER_DIFF").put("enterprise", enterprise)
                .put("region", REGION).put("occurredFrom", to.minusHours(2).toString()).put("occurredTo", to.toString())
                .put("detectedAt", to.toString()).put("summary", "生产期间治理设施未按要求运行").putObject("details").put("mismatchMinutes", 120);
        return alerts.toString();
    }

    /** Who works on a task that nobody has yet; empty for a task that a case does without. */
    private static Optional<String> person(String key) {
        return Optional.ofNullable(switch (key) {
            case "user_acknowledge_lead", "user_prepare_inspection", "user_record_arrival", "user_record_inspection", "user_issue_correction_order",
                 "user_answer_recusal", "user_feed_back_lead", "user_propose_filing", "user_plan_investigation", "user_record_inquiry",
                 "user_write_report", "user_draft_notice", "user_attempt_service", "user_record_statement", "user_draft_decision",
                 "user_publish_decision", "user_verify_correction", "user_propose_closing" -> OFFICER;
            case "user_report_matter" -> COLLEAGUE;
            case "user_review_feedback" -> "detachment-1";
            case "user_check_off_site" -> "operator-1";
            case "user_review_filing", "user_review_case" -> "case-1";
            case "user_review_legality" -> "legal-1";
            case "user_approve_filing", "user_convene_session", "user_sign_decision", "user_approve_closing", "user_close_vote",
                 "user_confirm_conclusion", "user_answer_head_recusal", "user_cast_vote", "user_sign_minutes" -> "bureau-1";
            case "user_record_payment" -> "finance-1";
            default -> null;
        });
    }

    /** @param nobodyAsked whether nobody of the party was interviewed yet */
    private static Map<String, Object> written(String key, boolean nobodyAsked) {
        String today = LocalDate.now(ZONE).toString();
        String now = OffsetDateTime.now(ZONE).truncatedTo(ChronoUnit.SECONDS).toString();
        return switch (key) {
            case "user_acknowledge_lead" -> Map.of("firstOfficer", OFFICER, "secondOfficer", COLLEAGUE);
            case "user_check_off_site" -> Map.of("materials", List.of("VIDEO"), "finding", "用电数据与报警时段一致，生产设备运行。", "result", "HANDLE_BY_BRANCH");
            case "user_prepare_inspection" -> Map.of("firstOfficer", OFFICER, "secondOfficer", COLLEAGUE, "kind", "CASE");
            case "user_answer_recusal", "user_answer_head_recusal" -> Map.of("ground", "NONE");
            case "user_record_arrival" -> Map.of("place", "厂区内", "partyRole", "SITE_MANAGER", "partyName", "李在场", "certificatesShown", true,
                    "access", "GRANTED");
            case "user_record_inspection" -> Map.of("production", "NORMAL", "treatment", "NOT_RUNNING", "papers", "COMPLETE", "findings",
                    "生产设备运行，治理设施停运。", "statement", "操作工忘记开启。", "signature", "SIGNED", "result", "SUSPECTED_VIOLATION", "violationType", "VOC_FACILITY_NOT_USED",
                    "orderNeeded", true);
            case "user_issue_correction_order" -> Map.of("articles", "《生态环境法典》关于挥发性有机物治理设施的规定", "deadline", "AT_ONCE", "receiver", "李在场", "signerRole", "RECEIVER", "delivery", "HANDED_OVER");
            case "user_feed_back_lead" -> Map.of("judgement", "TRUE_ALERT", "selfCheck", "AGREES", "seen", "生产设备正常运行，治理设施停运两小时。", "cause", "TREATMENT",
                    "causeText", "操作工忘记开启治理设施。", "measures", "现场责令立即改正，固定证据。", "nextStep", "FILE_CASE");
            case "user_review_feedback" -> Map.of("decision", "APPROVED", "quality", "5");
            case "user_propose_filing" -> Map.of("evidenceOfAct", "YES", "punishable", "YES", "ownJurisdiction", "YES", "withinLimitation", "YES",
                    "proposal", "FILE", "reason", "有初步证据证明存在违法行为。", "actEndedOn", today);
            case "user_review_filing" -> Map.of("review", "AGREE", "opinion", "同意立案。");
            case "user_approve_filing" -> Map.of("decision", "FILE", "opinion", "同意立案。");
            case "user_plan_investigation" -> Map.of("step", nobodyAsked ? "INQUIRY" : "REPORT");
            case "user_record_inquiry" -> inquiry();
            case "user_write_report" -> report(today);
            case "user_review_case" -> Map.of("review", "AGREE", "opinion", "事实清楚，证据充分。");
            case "user_draft_notice" -> Map.of("contact", "魏县分局 0310-3500000");
            case "user_attempt_service" -> Map.of("way", "IN_PERSON", "result", "SERVED", "at", now, "firstOfficer", OFFICER, "secondOfficer", COLLEAGUE,
                    "place", "厂区办公楼", "signer", "李在场", "signerRole", "RECEIVER");
            case "user_record_statement" -> Map.of("kind", "WAIVER", "content", "书面放弃陈述申辩和听证。", "manner", "IN_WRITING", "receivedOn", today);
            case "user_review_legality" -> Map.of("inOrder", List.of("AUTHORITY", "OFFICERS", "PROCEDURE", "FACTS", "LAW", "DOCUMENTS", "CRIME"),
                    "conclusion", "AGREE", "opinion", "同意。");
            case "user_convene_session" -> Map.of("heldAt", now, "place", "局三楼会议室", "recorder", "legal-1", "members",
                    List.of("member-1", "member-2", "member-3", "member-4"), "onLeave", List.of("member-5"));
            case "user_report_matter" -> Map.of("report", "事实清楚，证据充分。", "departureReason", "情节与可比案件不同。");
            case "user_cast_vote" -> Map.of("choice", "AGREE", "opinion", "同意。");
            case "user_close_vote" -> Map.of("action", "CLOSE", "choice", "AGREE", "opinion", "同意。", "left", List.of());
            case "user_confirm_conclusion" -> Map.of("conclusion", "PASSED", "resolution", "按表决结果办理。");
            case "user_sign_minutes" -> Map.of("signature", "SIGN");
            case "user_sign_decision" -> Map.of("choice", "SIGN", "outcome", "PENALTY");
            case "user_publish_decision" -> Map.of("publishedOn", today, "place", "市生态环境局网站", "hidden", "无");
            case "user_verify_correction" -> Map.of("checkedOn", today, "corrected", "YES", "finding", "治理设施正常运行。");
            case "user_record_payment" -> Map.of("paidOn", today, "amount", "50000.00", "channel", "BANK", "reference", "收据" + System.nanoTime());
            case "user_propose_closing" -> Map.of("opinion", "罚款已缴清，违法行为已改正。");
            case "user_approve_closing" -> Map.of("closing", "APPROVE", "opinion", "同意结案。");
            default -> Map.of();
        };
    }

    private static Map<String, Object> inquiry() {
        OffsetDateTime ended = OffsetDateTime.now(ZONE).truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> values = new HashMap<>(Map.of("startedAt", ended.minus(Duration.ofSeconds(1)).toString(), "endedAt", ended.toString(),
                "firstOfficer", OFFICER, "secondOfficer", COLLEAGUE, "personAsked", "李在场，现场负责人", "place", "厂区办公楼", "questions",
                "问：为什么没有开启？\n答：忘记了。", "fault", "疏忽", "duration", "两小时", "offenceCount", "首次"));
        values.putAll(Map.of("serviceAddress", "魏县工业园区", "resultsTold", "TOLD", "signed", "SIGNED", "certificatesShown", true));
        return values;
    }

    private static Map<String, Object> report(String today) {
        Map<String, Object> values = new HashMap<>(Map.of("actEndedOn", today, "partyAddress", "魏县工业园区1号", "legalRepresentative", "张某", "facts",
                "生产期间治理设施停运两小时。", "samples", "TOLD", "fault", "NOT_CLAIMED", "breached", "《生态环境法典》第一千一百二十条", "intended", "PENALTY", "kinds",
                List.of("FINE"), "fine", "50000.00"));
        values.put("discretion", "首次，25%。");
        return values;
    }
}
