package org.bihuan.penalty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.dossier.Evidences;
import org.bihuan.penalty.DecisionScene.Running;
import org.springframework.stereotype.Component;

/** What the tests of referrals do again and again: two officers report, the head decides, the police answer. */
@Component
public class ReferralScene {

    static final List<String> PARTS = List.of("LETTER", "REPORT", "RECORDS", "OBJECTS", "IMAGES", "TESTS");

    private final CourseScene course;
    private final DecisionScene scene;
    private final Evidences evidences;
    private final PoliceReferrals police;
    private final ObjectMapper json;

    ReferralScene(CourseScene course, DecisionScene scene, Evidences evidences, PoliceReferrals police, ObjectMapper json) {
        this.course = course;
        this.scene = scene;
        this.evidences = evidences;
        this.police = police;
        this.json = json;
    }

    /** The number of a case whose report waits for the head since Monday, 2024-03-04, shortly after ten. */
    public String waitingForTheHead() {
        return reported(open(suspected())).number();
    }

    void evidence(Running one, String name) {
        try {
            PenaltyCase its = course.caseOf(one);
            evidences.store(new Evidences.Draft(its.leadNumber(), its.region(), name, "现场拍摄", null, "站房监控"),
                    new ByteArrayInputStream(("证据 " + name).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Filed on Monday, 2024-03-04, somebody was asked, and there is a file of evidence. */
    Running suspected() {
        Running one = course.filed();
        course.inquired(one);
        evidence(one, "站房监控.txt");
        return one;
    }

    Running open(Running one) {
        course.start("criminal-referral", CourseScene.OFFICER, Map.of("caseNumber", one.number(), "source", "OWN", "reason", "现场查获篡改监测数据的程序"));
        return one;
    }

    static Map<String, Object> findings() {
        return new HashMap<>(Map.of("firstOfficer", "weixian-1", "secondOfficer", "weixian-2", "offence", "污染环境罪", "suspects",
                "魏县某某环保能源有限公司；单位\n李某；直接负责的主管人员；厂长", "facts", "篡改自动监测数据并排放二氧化硫", "law", "《刑法》第三百三十八条", "lawful", true,
                "evidenced", true, "falsified", true, "keyDischarger", true));
    }

    Running reported(Running one) {
        Map<String, Object> values = findings();
        values.put("pollutants", List.of("SULPHUR_DIOXIDE"));
        course.officer(one, "user_report_referral", values);
        return one;
    }

    Running approved(Running one) {
        decide(one, "REFER", "PRINCIPAL", "同意移送");
        return one;
    }

    void decide(Running one, String decision, String capacity, String reason) {
        scene.submit(one, "user_decide_referral", "bureau-1", "bureau-head", Map.of("decision", decision, "capacity", capacity, "conditionsMet", true, "reason", reason));
    }

    Map<String, Object> handOver() {
        return new HashMap<>(Map.of("handedAt", scene.now(), "police", "邯郸市公安局", "receiver", "钱警官", "receipt", "SIGNED", "procuratorate", "邯郸市人民检察院",
                "procuratorateAt", scene.now(), "parts", PARTS));
    }

    /** At the police since Monday, 2024-03-04, shortly after ten: their three days end on the 7th. */
    Running handedOver() {
        Running one = approved(reported(open(suspected())));
        course.officer(one, "user_hand_over_case", handOver());
        return one;
    }

    void answer(Running one, String answer, String text, Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(Map.of("answer", answer, "at", scene.now(), "receivedAt", scene.now(), "text", text));
        values.putAll(other);
        course.officer(one, "user_record_police_answer", values);
    }

    void step(Running one, String task, Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(Map.of("at", scene.now(), "text", "情况说明"));
        values.putAll(other);
        course.officer(one, task, values);
    }

    void received(Running one, String task, String result) {
        step(one, task, Map.of("result", result, "receivedAt", scene.now()));
    }

    List<PoliceReferrals.Referred> of(Running one) {
        return police.of(course.caseOf(one).id());
    }

    PoliceReferrals.Limit limit(Running one, String rule) {
        return of(one).get(of(one).size() - 1).clocks().stream().filter(limit -> limit.rule().equals(rule)).reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("No limit " + rule));
    }

    JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Instant moment(String at) {
        return OffsetDateTime.parse(at + ":00+08:00").toInstant();
    }
}
