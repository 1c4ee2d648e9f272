package org.bihuan.penalty;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Component;

/** 听证笔录: the chair records how the hearing went, or why there was none. */
@Component
class RecordHearingForm extends HearingForm {

    private static final int AGENTS = 2;

    private final DecisionPapers papers;

    RecordHearingForm(DecisionTools tools, HearingDesk desk) {
        super("record-hearing", tools, desk);
        this.papers = tools.papers();
    }

    @Override
    void addFacts(long decisionId, TaskContext task, Map<String, Object> facts) {
        HearingDate.Plan plan = date(task).plan();
        facts.put("fact_plan", DecisionPapers.minute(plan.scheduledAt()) + "，" + plan.place() + "，" + plan.form() + "，主持人"
                + papers.name(plan.chair()) + "，记录人" + plan.recorder());
        facts.put("results", DecisionSheet.options(HearingResult.values(), HearingResult::label));
        facts.put("result", HearingResult.HELD.name());
        facts.put("startedAt", OffsetDateTime.ofInstant(plan.scheduledAt(), HouseClock.ZONE).toString());
        facts.put("rightsTold", "已告知当事人申请回避、委托代理人、陈述、申辩、质证和最后陈述的权利。");
        facts.put("fact_consequence", "已举行的，出具听证笔录，接着写听证报告；决定应当根据听证笔录作出。无正当理由缺席的视为放弃，听证终止。"
                + "听证期间不计入办案期限。");
    }

    private HearingDate date(TaskContext task) {
        return book.hearingDate(hearing(task).id()).orElseThrow();
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Hearing hearing = hearing(task);
        HearingDate.Plan plan = date(task).plan();
        HearingResult result = values.choice("result", HearingResult.class);
        if (book.get(hearing.decisionId()).matter().investigators().contains(task.userId())) {
            values.reject("result", ReviewGate.G12.refusal(papers.name(task.userId()) + "是本案调查人员，不能主持听证"));
        } else if (!plan.chair().equals(task.userId())) {
            values.reject("result", "听证由" + papers.name(plan.chair()) + "主持，只能由其本人记录");
        }
        if (result == HearingResult.HELD) {
            HearingDesk.Course course = course(plan, values);
            values.check();
            desk.record(hearing.id(), task.userId(), course);
        } else {
            String reason = values.requireText("notHeldReason");
            if (result == HearingResult.ABSENT && values.now().isBefore(plan.scheduledAt())) {
                values.reject("result", "听证时间还没有到，不能认定缺席");
            }
            values.check();
            desk.notHeld(hearing.id(), task.userId(), result, reason);
        }
        return Map.of(PenaltyHearingVariables.HEARING_RESULT, result.name());
    }

    private static HearingDesk.Course course(HearingDate.Plan plan, FormValues values) {
        Instant startedAt = values.pastMoment("startedAt");
        Instant endedAt = values.pastMoment("endedAt");
        values.requireText("startedAt");
        values.requireText("endedAt");
        if (startedAt != null && startedAt.isBefore(plan.scheduledAt())) {
            values.reject("startedAt", ReviewGate.G11.refusal("不能早于通知的时间 " + DecisionPapers.minute(plan.scheduledAt())));
        }
        if (startedAt != null && endedAt != null && endedAt.isBefore(startedAt)) {
            values.reject("endedAt", "不能早于开始时间");
        }
        List<String> agents = DecisionColumns.Lines.of(values.text("agents"));
        if (agents.size() > AGENTS) {
            values.reject("agents", "当事人可以委托一至二人代理，现在写了 " + agents.size() + " 人");
        }
        return new HearingDesk.Course(startedAt, endedAt, values.requireText("participants"), agents, values.requireText("rightsTold"),
                values.requireText("investigatorsCase"), values.requireText("defence"), values.requireText("crossExamination"),
                values.requireText("lastStatement"), values.requireText("confirmation"));
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(date(task).plan().scheduledAt());
    }
}
