package org.bihuan.penalty;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Component;

/** 拟制决定书: the officer writes what is not on file yet. */
@Component
class DraftDecisionForm extends DecisionForm {

    private final DecisionDesk desk;
    private final DecisionPapers papers;
    private final OrderedCorrections corrections;

    DraftDecisionForm(DecisionTools tools, DecisionDesk desk, OrderedCorrections corrections) {
        super("draft-decision", tools);
        this.desk = desk;
        this.corrections = corrections;
        this.papers = tools.papers();
    }

    @Override
    void addFacts(long decisionId, TaskContext task, Map<String, Object> facts) {
        DecisionProcedure one = book.get(decisionId);
        Proposal proposal = book.proposal(decisionId).proposal();
        boolean penalty = proposal.outcome() == DecisionOutcome.PENALTY;
        Optional<DecisionDraft.Text> before = book.draft(decisionId).map(DecisionDraft::text);
        facts.put("fact_penalty", penalty);
        facts.put("facts", papers.facts(one));
        facts.put("defenceHandling", papers.defenceHandling(one));
        facts.put("payment", before.map(DecisionDraft.Text::payment).orElse(penalty ? "自收到本决定书之日起15日内，到决定书所附缴款通知指定的银行"
                + "或者通过电子支付系统缴纳" + (proposal.confiscation() == null ? "罚款。" : proposal.fine() == null ? "没收的违法所得。" : "罚款和没收的违法所得。") : null));
        facts.put("fact_correction", !penalty ? "" : "**责令改正**　" + corrections.settled(one.matter()).map(said -> said + "；改正要求可以不填")
                .orElse("没有责令改正违法行为决定书已经送达的记录，须在决定书中责令改正（《行政处罚法》第二十八条第一款）"));
        facts.put("requirement", before.map(DecisionDraft.Text::requirement).orElse(null));
        facts.put("education", before.map(DecisionDraft.Text::education).orElse(null));
        facts.put("fact_consequence", "提交后由局主要负责人审查签发。签发前没有文号；缺少必备内容的不能提交。复议六十日、诉讼六个月的告知由文书模板写明。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        long decision = decisionId(task);
        DecisionProcedure one = book.get(decision);
        boolean penalty = book.proposal(decision).proposal().outcome() == DecisionOutcome.PENALTY;
        DecisionDraft.Text text = new DecisionDraft.Text(values.requireText("facts"), values.requireText("defenceHandling"),
                penalty ? values.text("payment") : null, values.text("requirement"), penalty ? null : values.text("education"));
        if (text.facts() != null && !text.facts().equals(papers.facts(one))) {
            values.reject("facts", ReviewGate.G05.refusal(penalty ? "认定的事实与告知当事人的事实、证据不一致；查明新的事实的，应当重新告知"
                    : "认定的事实与调查报告的事实、证据不一致"));
        }
        corrections.missing(one.matter(), penalty, text.requirement()).ifPresent(said -> values.reject("requirement", said));
        values.check();
        String missing = papers.decision(one, text, null, sheet.today()).missing().stream().map(DocumentItem::label).collect(Collectors.joining("、"));
        if (!missing.isEmpty() && book.proposal(decision).proposal().outcome() != DecisionOutcome.TRANSFERRED) {
            values.reject("facts", "决定书缺少必备内容：" + missing);
        }
        values.check();
        desk.draft(decision, task.userId(), text);
        return Map.of();
    }
}
