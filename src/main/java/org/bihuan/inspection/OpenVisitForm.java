package org.bihuan.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.springframework.stereotype.Component;

/** 启封抽查任务: until they set out, not even the two officers know where they go. */
@Component
class OpenVisitForm implements TaskForm {

    private final VisitDesk desk;
    private final DrawBook book;
    private final DrawDesk draws;
    private final OfficerNames names;
    private final Clock clock;

    OpenVisitForm(VisitDesk desk, DrawBook book, DrawDesk draws, OfficerNames names, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.draws = draws;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "open-visit";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        DrawBook.Visit visit = book.visit(task.requireLong(DrawnVisitVariables.VISIT_ID));
        DrawBook.Draw draw = book.get(visit.drawId());
        Map<String, Object> facts = new HashMap<>();
        facts.put("fact_visit", "%s　%s%s".formatted(draws.visitNumber(visit), draw.request().kind().label(),
                draw.request().campaign() == null ? "" : "“" + draw.request().campaign() + "”"));
        facts.put("fact_window", "%s 至 %s".formatted(draw.request().fromDay(), draw.request().toDay()));
        facts.put("fact_team", "%s、%s".formatted(names.of(visit.firstOfficer()), names.of(visit.secondOfficer())));
        facts.put("fact_proof", "抽取编号 %s，种子校验值 %s".formatted(draws.number(draw), draw.seedHash()));
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DrawBook.Visit visit = book.visit(task.requireLong(DrawnVisitVariables.VISIT_ID));
        LocalDate from = book.get(visit.drawId()).request().fromDay();
        if (LocalDate.now(clock).isBefore(from)) {
            values.reject("ready", from + " 起才能启封");
        } else if (!values.flag("ready")) {
            values.reject("ready", "出发前请勾选后启封");
        }
        values.check();
        desk.open(visit.id(), task.userId());
        return Map.of();
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(lastMoment(book, task, clock));
    }

    /** The end of the last day on which the visit may be made. */
    static Instant lastMoment(DrawBook book, TaskContext task, Clock clock) {
        DrawBook.Visit visit = book.visit(task.requireLong(DrawnVisitVariables.VISIT_ID));
        return book.get(visit.drawId()).request().toDay().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
