package org.bihuan.penalty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.Documents;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Component;

/** 审查签发: the bureau's head decides as was deliberated, or sends it back; whatever would be a fatal defect stops him. */
@Component
class SignDecisionForm extends DecisionForm {

    private static final String SIGN = "SIGN";
    private final DecisionDesk desk;
    private final DecisionPapers papers;
    private final CaseReviews reviews;
    private final PoliceReferrals police;
    private final OrderedCorrections corrections;

    SignDecisionForm(DecisionTools tools, DecisionDesk desk, CaseReviews reviews, PoliceReferrals police, OrderedCorrections corrections) {
        super("sign-decision", tools);
        this.reviews = reviews;
        this.police = police;
        this.corrections = corrections;
        this.desk = desk;
        this.papers = tools.papers();
    }

    @Override
    void addFacts(long decisionId, TaskContext task, Map<String, Object> facts) {
        DecisionFile file = files.of(decisionId);
        facts.put("fact_preview", preview(papers.decision(book.get(decisionId), book.draft(decisionId).orElseThrow().text(), null, sheet.today())));
        List<String> defects = defects(decisionId, file);
        facts.put("fact_defects", defects.isEmpty() ? "没有发现影响签发的问题"
                : defects.stream().map(line -> "- ⚠ " + line).collect(Collectors.joining("\n")));
        facts.put("outcomes", DecisionSheet.options(List.of(DecisionOutcome.PENALTY, DecisionOutcome.NO_PENALTY, DecisionOutcome.NOT_PROVEN,
                DecisionOutcome.TRANSFERRED), DecisionOutcome::label));
        facts.put("outcome", file.proposal().outcome().name());
        facts.put("choice", SIGN);
        facts.put("fact_consequence", file.proposal().outcome() == DecisionOutcome.TRANSFERRED ? "签发后本程序结束，案件移送司法机关。"
                : "签发后立即编号出具决定书，七个工作日内送达。决定应当与集体讨论的结论一致；不同意的，退回承办人补正后重新审核、讨论。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        long decision = decisionId(task);
        String choice = values.text("choice");
        if (!SIGN.equals(choice)) {
            values.requireText("opinion");
            if (choice.equals("NEW_MATERIAL") && book.servedNotice(decision).isEmpty()) {
                values.reject("choice", "本案没有告知书，没有需要登记的陈述申辩");
            }
            values.check();
            desk.sendBack(decision, task.userId(), values.text("opinion"));
            return Map.of(PenaltyDecisionVariables.HEAD_DECISION, choice, PenaltyDecisionVariables.LATE_MATERIAL, choice.equals("NEW_MATERIAL"));
        }
        DecisionFile file = files.of(decision);
        DecisionOutcome outcome = values.choice("outcome", DecisionOutcome.class);
        if (outcome != file.proposal().outcome()) {
            values.reject("outcome", file.deliberationDue() ? ReviewGate.G14.refusal("集体讨论通过的是“" + file.intended() + "”，决定应当与其一致")
                    : "审核通过的是“" + file.intended() + "”，改变的请退回补正");
        }
        defects(decision, file).forEach(said -> values.reject("choice", said));
        values.check();
        desk.decide(decision, task.userId(), values.text("opinion") == null ? "同意" : values.text("opinion"));
        Map<String, Object> routing = new HashMap<>();
        routing.put(PenaltyDecisionVariables.HEAD_DECISION, SIGN);
        routing.put(PenaltyDecisionVariables.DECISION_OUTCOME, outcome.name());
        return routing;
    }

    /** What the procedure finds wrong with the file, and what the case behind it shows beside that. */
    private List<String> defects(long decisionId, DecisionFile file) {
        List<ReviewGate> found = file.breaches().stream().map(DecisionFile.Breach::gate).toList();
        boolean daily = daily(decisionId);
        // What is wrong with the daily fine beside it stops no ordinary decision.
        Stream<String> ofCase = reviews.broken(file.matter().owner()).stream().filter(result -> !found.contains(result.gate()))
                .filter(result -> daily || !CaseReviews.DAILY_FINE.contains(result.gate())).map(ReviewResult::refusal);
        Stream<String> ofDays = file.proposal().outcome() == DecisionOutcome.PENALTY ? againstDaily(decisionId, file.proposal().fine()).stream() : Stream.empty();
        Optional<String> uncorrected = corrections.missing(file.matter(), file.proposal().outcome() == DecisionOutcome.PENALTY,
                book.draft(decisionId).orElseThrow().text().requirement());
        return Stream.of(file.breaches().stream().map(DecisionFile.Breach::sentence), ofCase, ofDays, file.inversion().stream(), file.incomplete().stream(),
                atThePolice(file).stream(), uncorrected.stream())
                .flatMap(one -> one).toList();
    }

    private Optional<String> atThePolice(DecisionFile file) {
        return PenaltyCase.idIn(file.matter().owner()).map(Long::valueOf).flatMap(id ->
                DecisionRules.referred(file.proposal().outcome(), file.proposal().kinds(), police.takenOver(id), police.convicted(id),
                        police.pending(id)));
    }

    /** The decision as it will read, item by item. */
    private static String preview(Documents.Draft draft) {
        StringBuilder text = new StringBuilder("**").append(draft.type().label()).append("**（文号在签发时编定）\n\n");
        for (DocumentItem item : DocumentItem.values()) {
            if (draft.texts().containsKey(item)) {
                text.append("**").append(item.label()).append("**　").append(draft.texts().get(item).replace("\n", "  \n")).append("\n\n");
            } else if (draft.rows().containsKey(item)) {
                text.append("**").append(item.label()).append("**\n\n");
                draft.rows().get(item).forEach(row -> text.append("- ").append(String.join("，", row.stream().filter(cell -> !cell.isEmpty()).toList()))
                        .append("\n"));
                text.append("\n");
            }
        }
        return text.toString();
    }
}
