package org.bihuan.penalty;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.ApplicableLaw;
import org.bihuan.law.FineGate;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.Money;
import org.bihuan.law.NamedLaw;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ProcedureThresholds;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Component;

/** 拟制告知书: the officer says what the party is to be told, and under which provision. */
@Component
class DraftNoticeForm extends DecisionForm {

    private static final String BASIS = "basis";
    /** A daily fine rests on the provision that its matter names. */
    private static final String DAILY_FINE = "daily-fine";

    private final NoticeDesk desk;
    private final ProposedBans bans;

    DraftNoticeForm(DecisionTools tools, NoticeDesk desk, ProposedBans bans) {
        super("draft-notice", tools);
        this.desk = desk;
        this.bans = bans;
    }

    @Override
    void addFacts(long decisionId, TaskContext task, Map<String, Object> facts) {
        Matter matter = book.get(decisionId).matter();
        DecisionProposal now = book.proposal(decisionId);
        Optional<AdvanceNotice> before = book.notice(decisionId);
        ApplicableLaw law = files.law(matter);
        Limitation limitation = Limitation.of(matter.actEndedOn(), matter.discoveredOn());
        facts.put("fact_limitation", "违法行为 " + matter.actEndedOn() + " 终了，" + matter.discoveredOn() + " 发现：" + limitation.label());
        facts.put("fact_limitation_doubtful", limitation.needsReason());
        facts.put("fact_again", before.isPresent());
        facts.put("fact_before", before.filter(notice -> notice.servedOn() == null && notice.issuedOn() != null)
                .map(notice -> "⚠ 告知书 " + notice.number() + " 未能送达，请核对受送达人和地址后重新告知。").orElse(""));
        ProcedureThresholds.Due hearing = files.hearingDue(matter, now.proposal());
        facts.put("fact_consequence", "提交后编号出具《行政处罚事先（听证）告知书》并送达。按现在拟作出的处罚，" + (hearing.due() ? "应当告知听证权利：" : "")
                + hearing.reason() + "。自送达次日起计算陈述申辩期限（工作日）；期限届满或者当事人书面放弃前，不得作出决定。告知后不得因申辩加重处罚。");
        facts.put("bases", daily(decisionId) ? List.of(Map.of("value", DAILY_FINE, "label", matter.applied()))
                : law.bases().stream().map(basis -> Map.of("value", basis.row(), "label", basis.inWords())).toList());
        // Detention is for the police to decide.
        facts.put("kindOptions", DecisionSheet.options(Arrays.stream(PenaltyKind.values()).filter(kind -> kind != PenaltyKind.DETENTION).toList(),
                PenaltyKind::label));
        facts.put("facts", before.map(notice -> notice.text().facts()).orElse(matter.facts()));
        facts.put("evidence", String.join("\n", before.map(notice -> notice.text().evidence()).orElse(matter.evidence())));
        facts.put("discretion", String.join("\n", before.map(notice -> notice.text().discretion()).orElse(matter.discretion())));
        facts.put("breached", now.proposal().breached());
        facts.put(BASIS, daily(decisionId) ? DAILY_FINE : now.proposal().basis());
        facts.put("kinds", now.proposal().kinds().stream().sorted().map(Enum::name).toList());
        facts.put("fine", now.proposal().fine() == null ? null : now.proposal().fine().toPlainString());
        facts.put(CONFISCATION, now.proposal().confiscation() == null ? null : now.proposal().confiscation().toPlainString());
        facts.put("mitigation", now.proposal().mitigation());
        facts.put("newFacts", now.newFacts());
        facts.put("recipient", before.map(notice -> notice.text().recipient()).orElse(matter.partyName()));
        facts.put("address", before.map(notice -> notice.text().address()).orElse(matter.partyAddress()));
        facts.put("contact", before.map(notice -> notice.text().contact()).orElse(null));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        long decision = decisionId(task);
        Matter matter = book.get(decision).matter();
        List<String> evidence = DecisionColumns.Lines.of(values.text("evidence"));
        Set<PenaltyKind> kinds = kinds(values);
        BigDecimal fine = Money.typed(values, "fine");
        BigDecimal confiscation = Money.typed(values, CONFISCATION);
        String mitigation = values.text("mitigation");
        String newFacts = values.text("newFacts");
        ApplicableLaw law = files.law(matter);
        LegalBasis basis = law.bases().stream().filter(row -> row.row().equals(values.text(BASIS))).findFirst().orElse(null);
        if (evidence.isEmpty()) {
            values.reject("evidence", ReviewGate.G05.refusal("没有支持违法事实的证据"));
        }
        if (kinds.isEmpty()) {
            values.reject("kinds", "请选择拟作出的处罚种类");
        } else if (kinds.contains(PenaltyKind.FINE) != (fine != null)) {
            values.reject("fine", fine == null ? "处罚种类含罚款，请填写金额" : "填写了金额，请勾选罚款");
        }
        DecisionRules.confiscation(kinds, confiscation).ifPresent(said -> values.reject(CONFISCATION, said));
        if (daily(decision)) {
            if (!kinds.equals(Set.of(PenaltyKind.FINE))) {
                values.reject("kinds", "按日连续处罚只处罚款");
            }
            refuseDaily(decision, fine, values, "fine");
        } else {
            DecisionRules.basis(law, basis).ifPresentOrElse(said -> values.reject(BASIS, said), () -> {
                DecisionRules.kinds(basis, kinds).or(() -> bans.againstKinds(matter.owner(), kinds)).ifPresent(said -> values.reject("kinds", said));
                bans.againstBasis(matter.owner(), basis, kinds).ifPresent(said -> values.reject(BASIS, said));
                FineGate.range(basis.on(matter.organisation()), files.amount(matter), fine, mitigation).ifPresent(said -> values.reject("fine", said));
            });
        }
        NamedLaw.complaint(values.text("breached")).ifPresent(said -> values.reject("breached", said));
        DecisionRules.limitation(matter.actEndedOn(), matter.discoveredOn(), values.text("limitationReason"))
                .ifPresent(said -> values.reject("limitationReason", said));
        new DecisionDates().then("立案", matter.filedOn()).then("案件审查", matter.reviewedOn()).then("告知", sheet.today()).inversion()
                .ifPresent(said -> values.reject("facts", said));
        values.check();
        Proposal proposal = new Proposal(DecisionOutcome.PENALTY, kinds, fine, confiscation, daily(decision) ? null : basis.row(), values.text("breached"),
                daily(decision) ? matter.applied() : basis.citation(), mitigation, null);
        Optional<Proposal> told = book.servedNotice(decision).map(book::proposalOf).map(DecisionProposal::proposal);
        FineGate.Penalty before = told.map(Proposal::penalty).orElse(null);
        FineGate.heavier(before, proposal.penalty(), newFacts).ifPresent(said -> values.reject("fine", said));
        FineGate.confiscatesMore(before, proposal.penalty(), newFacts).ifPresent(said -> values.reject(CONFISCATION, said));
        values.check();
        ProcedureThresholds.Due hearing = files.hearingDue(matter, proposal);
        String harm = values.text("limitationReason");
        desk.draft(decision, task.userId(), proposal, "告知拟作出的处罚" + (harm == null ? "" : "；追责期限：" + harm), newFacts,
                new AdvanceNotice.Text(values.text("facts"), evidence, DecisionColumns.Lines.of(values.text("discretion")), hearing.due(),
                        hearing.reason(), values.text("recipient"), values.text("address"), values.text("contact")));
        return Map.of();
    }

    private static Set<PenaltyKind> kinds(FormValues values) {
        Set<PenaltyKind> kinds = new TreeSet<>();
        List<String> chosen = values.list("kinds");
        Arrays.stream(PenaltyKind.values()).filter(kind -> chosen.contains(kind.name())).forEach(kinds::add);
        return kinds;
    }
}
