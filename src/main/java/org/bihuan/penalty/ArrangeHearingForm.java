package org.bihuan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.access.People;
import org.bihuan.access.Role;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Component;

/** 安排听证: when, where and before whom; nobody who investigated takes the chair. */
@Component
class ArrangeHearingForm extends HearingForm {

    private static final String CLOSED = "CLOSED";

    private final People people;
    private final DecisionPapers papers;

    ArrangeHearingForm(DecisionTools tools, HearingDesk desk, People people) {
        super("arrange-hearing", tools, desk);
        this.people = people;
        this.papers = tools.papers();
    }

    @Override
    void addFacts(long decisionId, TaskContext task, Map<String, Object> facts) {
        Hearing hearing = hearing(task);
        Optional<HearingDate> before = book.hearingDate(hearing.id());
        facts.put("fact_requested", hearing.requestedOn() + " 提出");
        facts.put("fact_before", before.map(date -> "⚠ 原定" + DecisionPapers.minute(date.plan().scheduledAt()) + "的听证没有举行（"
                + (date.servedOn() == null ? "通知书未送达" : "通知书 " + date.servedOn() + " 送达，最迟应于 "
                + desk.lastNoticeDay(LocalDate.ofInstant(date.plan().scheduledAt(), HouseClock.ZONE)) + " 送达，或者已改期") + "），请另行安排。").orElse(""));
        facts.put("chairs", people.withRole(Role.HEARING_CHAIR).stream().map(one -> Map.of("value", one.userId(), "label", one.name())).toList());
        facts.put("access", "OPEN");
        facts.put("place", before.map(date -> date.plan().place()).orElse(null));
        facts.put("chair", before.map(date -> date.plan().chair()).orElse(task.userId()));
        facts.put("fact_consequence", "提交后编号出具《行政处罚听证通知书》并送达，应当在听证的七个工作日前送达当事人；没有按时送达的，须另行安排。听证不收取费用。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Hearing hearing = hearing(task);
        Matter matter = book.get(hearing.decisionId()).matter();
        Instant at = values.moment("scheduledAt");
        String chair = values.text("chair");
        if (chair != null && matter.investigators().contains(chair)) {
            values.reject("chair", ReviewGate.G12.refusal(papers.name(chair) + "是本案调查人员，不能主持听证"));
        }
        boolean open = !CLOSED.equals(values.text("access"));
        String closedReason = open ? null : values.requireText("closedReason");
        if (at != null) {
            LocalDate last = desk.lastNoticeDay(LocalDate.ofInstant(at, HouseClock.ZONE));
            if (last.isBefore(sheet.today())) {
                values.reject("scheduledAt", ReviewGate.G11.refusal("通知书最迟应在 " + last + " 送达（听证七个工作日前），这个时间来不及"));
            }
        }
        values.check();
        desk.arrange(hearing.id(), task.userId(), new HearingDate.Plan(at, values.text("place"), open, closedReason, chair, values.text("recorder")));
        return Map.of();
    }
}
