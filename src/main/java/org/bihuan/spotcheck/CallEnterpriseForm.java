package org.bihuan.spotcheck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.dossier.Evidences;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.inspection.Draws;
import org.bihuan.spotcheck.SpotCalls.Attempt;
import org.bihuan.spotcheck.SpotCalls.Call;
import org.springframework.stereotype.Component;

/** 视频呼叫企业: the enterprise shows its facilities at the moment at which it is asked to. */
@Component
class CallEnterpriseForm implements TaskForm {

    private static final Duration AT_ONCE = Duration.ofMinutes(30);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final String SHOWN = "shown";
    private static final String SECOND = "secondChecker";

    private final SpotChecks checks;
    private final Draws draws;
    private final Enterprises enterprises;
    private final Evidences evidences;
    private final People people;
    private final Clock clock;

    CallEnterpriseForm(SpotChecks checks, Draws draws, Enterprises enterprises, Evidences evidences, People people, Clock clock) {
        this.checks = checks;
        this.draws = draws;
        this.enterprises = enterprises;
        this.evidences = evidences;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "call-enterprise";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Call call = call(task);
        Enterprise enterprise = enterprises.get(call.uscc());
        String number = checks.number(call);
        List<Attempt> attempts = checks.attempts(call.id());
        Map<String, Object> facts = new HashMap<>();
        facts.put("fact_enterprise", "%s（%s）".formatted(enterprise.name(), enterprise.tradeName()));
        facts.put("fact_contact", people.ofEnterprise(call.uscc()).stream().map(one -> one.name() + (one.phone() == null ? "" : " " + one.phone()))
                .collect(Collectors.collectingAndThen(Collectors.joining("、"), one -> one.isEmpty() ? "名录没有登记联系人，按企业公开电话联系" : "联系人：" + one)));
        facts.put("fact_draw", "%s，%s，应在 %s 呼叫".formatted(number, draws.name(call.drawId()), minute(call.callAt())));
        facts.put("fact_facilities", Stream.concat(Arrays.stream(Facility.values()).filter(Facility::always).map(Facility::label),
                enterprise.outlets().stream().map(one -> one.code() + " " + one.name())).collect(Collectors.joining("、")));
        facts.put("fact_evidence", "[上传录像、截图](#/spot-check?number=%s)%s".formatted(number, files(number) == 0 ? "" : "（已上传 " + files(number) + " 件）"));
        facts.put("fact_attempts", attempts.isEmpty() ? "" : "此前呼叫：" + attempts.stream().map(one -> minute(one.recordedAt()) + one.result().label() + "，"
                + one.finding()).collect(Collectors.joining("；")));
        facts.put("fact_consequence", "未发现问题的办结；发现问题的自动形成报警，经研判派单。" + (checks.lastAttempt(call.id())
                ? "这次仍未接通的，按问题报送，由分局核实。" : "未接通的，一日内另行随机改时再呼。"));
        facts.put("checkers", checkers(task.userId()).stream().map(one -> Map.of("value", one.userId(), "label", one.name())).toList());
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Call call = call(task);
        CallResult result = values.choice("result", CallResult.class);
        boolean answered = result != CallResult.NOT_ANSWERED;
        String second = answered ? values.requireText(SECOND) : null;
        if (task.userId().equals(second)) {
            values.reject(SECOND, "须是您以外的另一名人员");
        }
        String answeredBy = answered ? values.requireText("answeredBy") : null;
        Set<Facility> shown = EnumSet.noneOf(Facility.class);
        values.list(SHOWN).forEach(one -> shown.add(Facility.valueOf(one)));
        if (result == CallResult.CLEAN) {
            String missing = Arrays.stream(Facility.values()).filter(one -> one.always() && !shown.contains(one)).map(Facility::label).collect(Collectors.joining("、"));
            if (!missing.isEmpty()) {
                values.reject(SHOWN, "没有展示" + missing + "的，不能按未发现问题办结");
            }
        }
        String recording = answered ? values.text("recording") : null;
        if (result == CallResult.PROBLEM && recording == null && files(checks.number(call)) == 0) {
            values.reject("recording", "发现问题的，填写录像编号或者先上传录像、截图");
        }
        String requirement = result == CallResult.PROBLEM ? values.requireText("requirement") : null;
        values.check();
        return Map.of(RemoteSpotCheckVariables.CALL_RESULT, checks.record(call.id(), new Attempt(0, null, result, second, answeredBy,
                answered ? List.copyOf(shown) : List.of(), values.text("finding"), requirement, recording, task.userId(), null)));
    }

    private Call call(TaskContext task) {
        return checks.get(task.requireLong(RemoteSpotCheckVariables.CALL_ID));
    }

    private long files(String number) {
        return evidences.of(number).stream().filter(one -> one.struckOut() == null).count();
    }

    private List<Person> checkers(String userId) {
        return Stream.of(Role.PLATFORM_OPERATOR, Role.DETACHMENT_REVIEWER).flatMap(role -> people.withRole(role).stream())
                .filter(one -> !one.userId().equals(userId)).toList();
    }

    private String minute(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(call(task).callAt().plus(AT_ONCE));
    }
}
