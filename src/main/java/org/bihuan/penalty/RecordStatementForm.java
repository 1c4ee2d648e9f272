package org.bihuan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Component;

/**
 * 登记陈述申辩: the officer records what the party handed in or posted: while its time runs, afterwards letters that were posted
 * in time, and what came late all the same.
 */
@Component
class RecordStatementForm extends DecisionForm {

    static final String NOTHING_MORE = "NOTHING_MORE";
    private static final String IN_WINDOW = "user_record_statement";

    private final NoticeDesk desk;

    RecordStatementForm(DecisionTools tools, NoticeDesk desk) {
        super("record-statement", tools);
        this.desk = desk;
    }

    @Override
    void addFacts(long decisionId, TaskContext task, Map<String, Object> facts) {
        AdvanceNotice notice = book.servedNotice(decisionId).orElseThrow();
        boolean inWindow = task.taskKey().equals(IN_WINDOW);
        // A request that was posted in time is in time, even if it arrives when the party was thought to have said nothing.
        boolean mayRequest = notice.closedOn() == null || files.mayRequestHearing(notice);
        List<Map<String, String>> kinds = new ArrayList<>(DecisionSheet.options(SubmitStatementForm.kinds(notice).stream()
                .filter(kind -> inWindow || kind != StatementKind.WAIVER).filter(kind -> mayRequest || !kind.requestsHearing()).toList(), StatementKind::label));
        if (!inWindow) {
            kinds.add(Map.of("value", NOTHING_MORE, "label", "没有其他需要登记的材料"));
        }
        facts.put("kinds", kinds);
        facts.put("manners", DecisionSheet.options(List.of(StatementManner.IN_WRITING, StatementManner.BY_POST, StatementManner.ORAL),
                StatementManner::label));
        facts.put("kind", inWindow ? StatementKind.STATEMENT.name() : NOTHING_MORE);
        facts.put("manner", StatementManner.IN_WRITING.name());
        facts.put("receivedOn", sheet.today().toString());
        facts.put("fact_window", "送达 " + notice.servedOn() + "，期限至 " + notice.windowEndsOn() + "（只计工作日）");
        facts.put("fact_consequence", inWindow ? "登记后可以继续登记。当事人书面放弃的，期限随即结束；口头放弃不作数。"
                : notice.closedOn() != null ? "期限之后提出的也要登记、复核，有新证据的重新法制审核，并再次集体讨论；期限内交邮的听证要求以邮戳为准，应当组织听证。"
                : "期限已经届满。期限内交邮的以邮戳为准，仍可登记；确认没有其他材料后进入下一步。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        long decision = decisionId(task);
        boolean inWindow = task.taskKey().equals(IN_WINDOW);
        if (NOTHING_MORE.equals(values.text("kind"))) {
            return Map.of(PenaltyNoticeVariables.MORE_TO_RECORD, false);
        }
        StatementKind kind = values.choice("kind", StatementKind.class);
        StatementManner manner = values.choice("manner", StatementManner.class);
        AdvanceNotice notice = book.servedNotice(decision).orElseThrow();
        String content = values.requireText("content");
        values.requireText("receivedOn");
        LocalDate receivedOn = values.date("receivedOn");
        if (manner == null) {
            values.reject("manner", "请选择方式");
        }
        if (kind == StatementKind.WAIVER && manner != null && !manner.written()) {
            values.reject("manner", ReviewGate.G11.refusal("放弃陈述、申辩和听证权利应当由当事人书面明确表示"));
        }
        if (receivedOn != null) {
            if (receivedOn.isAfter(sheet.today())) {
                values.reject("receivedOn", "不能晚于今天");
            }
            new DecisionDates().then("告知书送达", notice.servedOn()).then("收到陈述申辩", receivedOn).inversion()
                    .ifPresent(said -> values.reject("receivedOn", said));
            if (receivedOn.isAfter(notice.windowEndsOn()) && kind.requestsHearing()) {
                values.reject("receivedOn", "要求听证的期限已于 " + notice.windowEndsOn() + " 届满");
            }
        }
        values.check();
        desk.say(decision, task.userId(), new PartyStatement.Content(kind, manner, content, values.text("newEvidence"), receivedOn,
                receivedOn.isAfter(notice.windowEndsOn())));
        return inWindow ? Map.of(PenaltyNoticeVariables.WAIVED, kind == StatementKind.WAIVER) : Map.of(PenaltyNoticeVariables.MORE_TO_RECORD, true);
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return task.taskKey().equals(IN_WINDOW) ? book.notice(decisionId(task)).map(notice -> notice.windowEndsOn().plusDays(1)
                .atStartOfDay(HouseClock.ZONE).minusMinutes(1).toInstant()) : super.due(task);
    }
}
