package org.bihuan.penalty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Component;

/** 复核陈述申辩: somebody who did not investigate answers every point that the party made. */
@Component
class RecheckStatementForm extends DecisionForm {

    private static final List<String> POINTS = List.of("point1", "point2", "point3", "point4", "point5");
    private static final List<String> ADOPTED = List.of("adopted1", "adopted2", "adopted3", "adopted4", "adopted5");
    private static final List<String> REASONS = List.of("reason1", "reason2", "reason3", "reason4", "reason5");
    private static final int LONGEST_POINT = 1000;
    private static final List<ProposalChange> CHANGES = List.of(ProposalChange.KEEP, ProposalChange.LOWER, ProposalChange.NO_PENALTY,
            ProposalChange.NOT_PROVEN, ProposalChange.RENOTICE);

    private final NoticeDesk desk;
    private final DecisionPapers papers;

    RecheckStatementForm(DecisionTools tools, NoticeDesk desk) {
        super("recheck-statement", tools);
        this.desk = desk;
        this.papers = tools.papers();
    }

    @Override
    void addFacts(long decisionId, TaskContext task, Map<String, Object> facts) {
        facts.put("changes", DecisionSheet.options(CHANGES, ProposalChange::label));
        facts.put(CHANGE, ProposalChange.KEEP.name());
        facts.put("adoptedOptions", List.of(Map.of("value", "YES", "label", "采纳"), Map.of("value", "NO", "label", "不予采纳")));
        List<PartyStatement> statements = book.statements(decisionId).stream().filter(said -> said.said().kind().states()).toList();
        List<PartyStatement> last = statements.subList(Math.max(0, statements.size() - POINTS.size()), statements.size());
        for (int i = 0; i < last.size(); i++) {
            String content = last.get(i).said().content();
            facts.put(POINTS.get(i), content.length() > LONGEST_POINT ? content.substring(0, LONGEST_POINT) : content);
        }
        facts.put("fact_consequence", "每一点都要写明是否采纳和理由，写入决定书。不得因陈述、申辩、听证加重处罚；查明新的事实需要加重的，只能重新告知。"
                + "调查人员不得复核本案。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        long decision = decisionId(task);
        DecisionRules.reviewer(book.get(decision).matter(), task.userId(), papers.name(task.userId()))
                .ifPresent(said -> values.reject("opinion", said));
        List<StatementRecheck.Point> points = new ArrayList<>();
        for (int i = 0; i < POINTS.size(); i++) {
            String point = values.text(POINTS.get(i));
            String adopted = values.text(ADOPTED.get(i));
            String reason = values.text(REASONS.get(i));
            if (point != null && (adopted == null || reason == null)) {
                values.reject(adopted == null ? ADOPTED.get(i) : REASONS.get(i),
                        ReviewGate.G12.refusal("第 " + (i + 1) + " 点没有写明是否采纳和理由"));
            } else if (point != null) {
                points.add(new StatementRecheck.Point(point, adopted.equals("YES"), reason));
            }
        }
        if (points.isEmpty() && !values.rejected()) {
            values.reject(POINTS.get(0), ReviewGate.G12.refusal("没有逐点复核当事人的意见"));
        }
        NoticeDesk.Change change = change(decision, values, "opinion");
        values.check();
        desk.recheck(decision, task.userId(), points, change);
        return Map.of(PenaltyNoticeVariables.RECHECK_RESULT, route(change));
    }
}
