package org.bihuan.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.access.Person;
import org.bihuan.dossier.Evidences;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.enterprise.VisitFactor;
import org.springframework.stereotype.Component;

/** 记录抽查情况: what was found, and whether the officers kept the conduct code. */
@Component
class RecordVisitForm implements TaskForm {

    private static final String VISITED_AT = "visitedAt";
    private static final String CONDUCT_NOTE = "conductNote";
    private static final String RECUSED = "recusedOfficer";
    private static final String RESULT = "result";

    private final VisitDesk desk;
    private final DrawBook book;
    private final DrawDesk draws;
    private final Enterprises enterprises;
    private final Evidences evidences;
    private final OfficerNames names;
    private final Clock clock;

    RecordVisitForm(VisitDesk desk, DrawBook book, DrawDesk draws, Enterprises enterprises, Evidences evidences, OfficerNames names, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.draws = draws;
        this.enterprises = enterprises;
        this.evidences = evidences;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "record-visit";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        DrawBook.Visit visit = visit(task);
        Enterprise enterprise = enterprises.get(visit.uscc());
        String number = draws.visitNumber(visit);
        Map<String, Object> facts = new HashMap<>();
        facts.put("fact_enterprise", "%s（%s，%s）".formatted(enterprise.name(), enterprise.tradeName(), enterprise.uscc()));
        facts.put("fact_place", enterprise.address() == null ? "名录没有登记地址" : enterprise.address());
        facts.put("fact_why", book.candidates(visit.drawId()).stream().filter(row -> row.candidate().uscc().equals(visit.uscc())).findFirst()
                .map(row -> "%s，权重 %d%s，%s".formatted(row.candidate().visitClass().label(), row.candidate().weight(), row.parts().isEmpty() ? ""
                        : "（" + row.parts().stream().map(VisitFactor.Part::reason).collect(Collectors.joining("、")) + "）", row.result().label())).orElseThrow());
        facts.put("fact_team", "%s、%s".formatted(names.of(visit.firstOfficer()), names.of(visit.secondOfficer())));
        List<Evidences.Evidence> files = standing(number);
        facts.put("fact_evidence", "%s[上传照片、录像](#/drawn-visit?number=%s)".formatted(files.isEmpty() ? "还没有照片、录像。"
                : files.stream().map(Evidences.Evidence::fileName).collect(Collectors.joining("、")) + "　", number));
        facts.put("officers", visit.officers().stream().map(one -> Map.of("value", one, "label", names.of(one))).toList());
        facts.put(VISITED_AT, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString());
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DrawBook.Visit visit = visit(task);
        VisitResult result = values.choice(RESULT, VisitResult.class);
        return result == VisitResult.RECUSED ? recuse(task, visit, values) : record(task, visit, result, values);
    }

    private Map<String, Object> recuse(TaskContext task, DrawBook.Visit visit, FormValues values) {
        String officer = values.requireText(RECUSED);
        String reason = values.requireText("recusalReason");
        Optional<Person> instead = draws.drawInstead(visit);
        if (instead.isEmpty()) {
            values.reject(RESULT, "本分局没有其他持有效执法证的人员，请改选“未能检查”并说明");
        }
        values.check();
        return Map.of(DrawnVisitVariables.VISIT_RESULT, VisitResult.RECUSED.name(), DrawnVisitVariables.FIRST_OFFICER,
                desk.recuse(visit, officer, reason, instead.get().userId()).firstOfficer());
    }

    private Map<String, Object> record(TaskContext task, DrawBook.Visit visit, VisitResult result, FormValues values) {
        boolean made = result != VisitResult.NOT_MADE;
        Instant visitedAt = made ? values.pastMoment(VISITED_AT) : null;
        if (made && visitedAt == null && !values.rejected()) {
            values.reject(VISITED_AT, "请填写");
        }
        if (visitedAt != null && visitedAt.isBefore(visit.openedAt().truncatedTo(ChronoUnit.MINUTES))) {
            values.reject(VISITED_AT, "不能早于启封的时间");
        }
        String place = made ? values.requireText("place") : null;
        String party = made ? values.requireText("party") : null;
        List<String> kept = values.list("conduct");
        String note = values.text(CONDUCT_NOTE);
        if (made && kept.size() < ConductItem.values().length && note == null) {
            values.reject(CONDUCT_NOTE, "行为准则有没有做到的，请说明");
        }
        if (result == VisitResult.PROBLEM && standing(draws.visitNumber(visit)).isEmpty()) {
            values.reject(RESULT, "发现问题的，请先上传照片、录像等证据");
        }
        values.check();
        desk.record(new DrawBook.Visit(visit.id(), visit.drawId(), visit.uscc(), visit.region(), visit.firstOfficer(), visit.secondOfficer(), visit.openedBy(),
                visit.openedAt(), result, visitedAt, values.text("finding"), place, party, task.userId(), clock.instant()),
                made ? Arrays.stream(ConductItem.values()).map(item -> conduct(item, kept, note)).toList() : List.of());
        return Map.of(DrawnVisitVariables.VISIT_RESULT, result.name());
    }

    private static DrawBook.Conduct conduct(ConductItem item, List<String> kept, String note) {
        boolean holds = kept.contains(item.name());
        return new DrawBook.Conduct(item, holds, holds ? null : note);
    }

    private DrawBook.Visit visit(TaskContext task) {
        return book.visit(task.requireLong(DrawnVisitVariables.VISIT_ID));
    }

    private List<Evidences.Evidence> standing(String number) {
        return evidences.of(number).stream().filter(one -> one.struckOut() == null).toList();
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(OpenVisitForm.lastMoment(book, task, clock));
    }
}
