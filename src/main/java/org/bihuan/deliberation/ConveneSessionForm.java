package org.bihuan.deliberation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.Person;
import org.bihuan.deliberation.DeliberationDesk.Convening;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 召集会议: one of the heads takes the chair, says when and where, who comes, and why others do not. */
@Component
class ConveneSessionForm extends DeliberationForm {

    private final DeliberationBook book;
    private final Boards boards;
    private final RegulationTable regulations;
    private final DeliberationTimes times;

    ConveneSessionForm(DeliberationDesk desk, DeliberationSheet sheet, DeliberationBook book, Boards boards, RegulationTable regulations,
                       DeliberationTimes times) {
        super("convene-session", desk, sheet);
        this.book = book;
        this.boards = boards;
        this.regulations = regulations;
        this.times = times;
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Deliberation deliberation = book.get(id(task));
        Set<String> recused = sheet.recusedBefore(id(task));
        List<Person> all = boards.of(deliberation.authority()).heads();
        List<Person> others = all.stream().filter(head -> !head.userId().equals(task.userId())).toList();
        Regulation regulation = regulations.on(deliberation.kind(), LocalDate.now(sheet.clock())).regulation();
        Map<String, Object> facts = sheet.facts(id(task));
        facts.put("fact_earlier", book.lastSitting(id(task)).map(last -> "⚠ 第 " + last.turn() + " 次会议没有形成表决：" + Words.adjourned(last, boards::name)).orElse(""));
        facts.put("fact_rules", "负责人共 " + all.size() + " 人，至少 " + regulation.quorum(all.size()) + " 人参加表决（" + regulation.regulationBasis()
                + "）。您是主持人，自动参加。");
        facts.put("heads", others.stream().map(head -> Map.of("value", head.userId(), "label", label(head, deliberation, recused))).toList());
        facts.put("recorders", boards.options(boards.recorders(), null));
        facts.put("heldAt", OffsetDateTime.now(sheet.clock()).truncatedTo(ChronoUnit.MINUTES).toString());
        facts.put("members", others.stream().map(Person::userId)
                .filter(head -> !deliberation.barred().contains(head) && !recused.contains(head)).toList());
        return facts;
    }

    private String label(Person head, Deliberation deliberation, Set<String> recused) {
        return head.name() + "（" + boards.post(head, deliberation.authority())
                + (deliberation.barred().contains(head.userId()) ? "，本案调查人员，不能参加表决"
                : recused.contains(head.userId()) ? "，已决定回避" : "") + "）";
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Instant heldAt = values.moment("heldAt");
        if (heldAt != null && heldAt.isBefore(sheet.clock().instant().minus(Duration.ofDays(1)))) {
            values.reject("heldAt", "会议时间已经过去，请写将要开会的时间");
        }
        Map<String, Absence> absent = new LinkedHashMap<>();
        absent(values, "awayOnDuty", Absence.AWAY_ON_DUTY, absent);
        absent(values, "onLeave", Absence.ON_LEAVE, absent);
        absent(values, "absentOther", Absence.OTHER, absent);
        String reason = absent.containsValue(Absence.OTHER) ? values.requireText("absentReason") : null;
        take(values, "members", () -> desk.convene(id(task), task.userId(), new Convening(heldAt, values.text("place"),
                values.text("recorder"), Set.copyOf(values.list("members")), absent, reason)));
        return Map.of();
    }

    private static void absent(FormValues values, String key, Absence kind, Map<String, Absence> absent) {
        for (String head : values.list(key)) {
            if (absent.put(head, kind) != null) {
                values.reject(key, "同一个人只能选一种缺席原因");
            }
        }
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(times.conveneBy(book.get(id(task))));
    }
}
