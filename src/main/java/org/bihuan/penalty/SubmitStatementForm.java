package org.bihuan.penalty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.springframework.stereotype.Component;

/** 提交陈述申辩: the party itself states, defends itself, requests a hearing, or gives the rest of its time up in writing. */
@Component
class SubmitStatementForm implements TaskForm {

    private final DecisionBook book;
    private final DecisionSheet sheet;
    private final NoticeDesk desk;

    SubmitStatementForm(DecisionBook book, DecisionSheet sheet, NoticeDesk desk) {
        this.book = book;
        this.sheet = sheet;
        this.desk = desk;
    }

    @Override
    public String formId() {
        return "submit-statement";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        long decision = task.requireLong(PenaltyNoticeVariables.DECISION_ID);
        AdvanceNotice notice = book.notice(decision).orElseThrow();
        Map<String, Object> facts = sheet.partyFacts(decision);
        facts.put("kinds", DecisionSheet.options(kinds(notice), StatementKind::label));
        facts.put("fact_consequence", "您可以在 " + notice.windowEndsOn() + " 当日结束前多次提交。提交的内容由没有参与调查的人员逐点复核，本机关不会因此加重处罚。"
                + "书面放弃的，期限随即结束，此前提出的听证要求视为撤回，本机关可以依法作出决定。");
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        long decision = task.requireLong(PenaltyNoticeVariables.DECISION_ID);
        StatementKind kind = values.choice("kind", StatementKind.class);
        if (kind == StatementKind.WAIVER && !values.flag("confirmed")) {
            values.reject("confirmed", "放弃权利须明确确认");
        }
        values.check();
        desk.say(decision, task.userId(), new PartyStatement.Content(kind, StatementManner.ONLINE, values.text("content"), values.text("newEvidence"),
                sheet.today(), false));
        return Map.of(PenaltyNoticeVariables.WAIVED, kind == StatementKind.WAIVER);
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return book.notice(task.requireLong(PenaltyNoticeVariables.DECISION_ID)).map(notice -> notice.windowEndsOn().plusDays(1)
                .atStartOfDay(HouseClock.ZONE).minusMinutes(1).toInstant());
    }

    /** A hearing can be requested where one was offered. */
    static List<StatementKind> kinds(AdvanceNotice notice) {
        return notice.text().hearingDue() ? List.of(StatementKind.values()) : List.of(StatementKind.STATEMENT, StatementKind.WAIVER);
    }
}
