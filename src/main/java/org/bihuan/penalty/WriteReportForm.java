package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.ApplicableLaw;
import org.bihuan.law.LegalBases;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.Money;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ReviewGate;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Component;

/** 撰写调查报告: what was found, under which law, and what the officers propose (行政处罚法 art. 57). */
@Component
class WriteReportForm extends HandlingForm {

    private final LegalBases bases;
    private final PlanInvestigationForm plan;
    private final Precedents precedents;

    WriteReportForm(Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps, LegalBases bases,
                    PlanInvestigationForm plan, Precedents precedents) {
        super("write-report", cases, sheet, investigations, followUps);
        this.bases = bases;
        this.plan = plan;
        this.precedents = precedents;
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        ViolationType violation = ViolationType.ofCode(one.violation()).orElseThrow();
        ApplicableLaw law = bases.applicable(violation, one.actEndedOn(), today());
        facts.put("fact_evidence", evidence(one));
        facts.put("fact_progress", plan.progress(one));
        facts.put("fact_like", precedents.like(violation, today()));
        facts.put("fact_law", law.steps().stream().map(line -> "- " + line).collect(Collectors.joining("\n")));
        facts.put("violations", Stream.of(ViolationType.values()).map(type -> Map.of("label", type.label(), "value", type.name())).toList());
        facts.put("bases", Stream.of(ViolationType.values()).flatMap(type -> bases.of(type).stream()
                .map(basis -> Map.of("label", label(type, basis), "value", basis.row()))).toList());
        facts.put("violation", violation.name());
        facts.put("actEndedOn", one.actEndedOn().toString());
        facts.put("partyAddress", investigations.address(one));
        facts.put("facts", one.facts());
        facts.put("intended", DecisionOutcome.PENALTY.name());
        facts.put("kinds", List.of(PenaltyKind.FINE.name()));
        facts.put("fault", ReportFindings.Fault.NOT_CLAIMED.name());
        LegalBasis.highest(law.applied().stream().filter(basis -> basis.circumstance() == null && basis.level() == LegalBasis.Level.NATIONAL).toList())
                .ifPresent(basis -> facts.put("basis", basis.row()));
        investigations.lastReport(one.id()).ifPresent(before -> before(before, facts));
        facts.put("fact_consequence", "提交后生成《行政处罚案件调查报告》，由没有参与调查的人员审查。报告写入的事实、依据和金额用于事先告知。");
    }

    /** After a return the officer goes on from what was written before. */
    private static void before(CaseReport report, Map<String, Object> facts) {
        facts.put("violation", report.violation());
        facts.put("actStartedOn", report.actStartedOn() == null ? null : report.actStartedOn().toString());
        facts.put("actEndedOn", report.actEndedOn().toString());
        facts.put("partyAddress", report.partyAddress());
        facts.put("legalRepresentative", report.legalRepresentative());
        facts.put("facts", report.facts());
        facts.put("breached", report.breached());
        facts.put("basis", report.basis());
        facts.put("intended", report.intended().name());
        facts.put("kinds", report.kinds().stream().map(Enum::name).toList());
        facts.put("fine", report.fine() == null ? null : Money.plain(report.fine()));
        facts.put("discretion", report.discretion());
        facts.put("mitigation", report.mitigation());
        facts.put("ground", report.ground());
        facts.put("crimeSuspected", report.crimeSuspected());
    }

    private static String label(ViolationType type, LegalBasis basis) {
        return type.label() + "：" + basis.citation() + (basis.circumstance() == null ? "" : "，" + basis.circumstance()) + "，" + basis.range();
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PenaltyCase one = caseOf(task);
        Optional<ViolationType> violation = Optional.ofNullable(values.text("violation")).flatMap(ViolationType::ofCode);
        if (violation.isEmpty()) {
            values.reject("violation", "请从列表中选择");
        }
        Optional<LegalBasis> basis = violation.flatMap(type -> bases.of(type).stream().filter(row -> row.row().equals(values.text("basis"))).findFirst());
        if (violation.isPresent() && basis.isEmpty()) {
            values.reject("basis", "这一条不是所选违法行为的处罚依据，请重新选择");
        }
        LocalDate actStartedOn = values.date("actStartedOn");
        LocalDate actEndedOn = values.date("actEndedOn");
        Set<PenaltyKind> kinds = EnumSet.noneOf(PenaltyKind.class);
        DecisionOutcome intended = values.choice("intended", DecisionOutcome.class);
        BigDecimal fine = yuan(values, "fine");
        if (intended == DecisionOutcome.PENALTY) {
            values.list("kinds").forEach(kind -> Stream.of(PenaltyKind.values()).filter(known -> known.name().equals(kind)).forEach(kinds::add));
        }
        BigDecimal base = yuan(values, "baseAmount");
        values.check();
        ReportFindings found = new ReportFindings(violation.get(), actStartedOn, actEndedOn, values.text("partyAddress"),
                values.text("legalRepresentative"), values.text("facts"), values.text("breached"), basis.get(), base,
                values.choice("samples", ReportFindings.Samples.class), values.choice("fault", ReportFindings.Fault.class), values.text("faultReason"),
                intended, kinds, intended == DecisionOutcome.PENALTY ? fine : null, values.text("mitigation"),
                intended == DecisionOutcome.PENALTY ? values.text("discretion") : null,
                intended == DecisionOutcome.PENALTY ? null : values.text("ground"), values.flag("crimeSuspected"));
        law(found).ifPresent(complaint -> values.reject("basis", complaint));
        ReportRules.complaints(found, new ReportRules.Circumstances(today(), one.clueOn(), !investigations.evidence(one).isEmpty())).forEach(values::reject);
        values.check();
        investigations.report(one.id(), found, task.userId());
        return Map.of();
    }

    /** G08: the provision belongs to the law that judges the act, as far as that can be said without legal review. */
    private Optional<String> law(ReportFindings found) {
        if (found.actEndedOn().isAfter(today()) || found.actStartedOn() != null && found.actStartedOn().isAfter(found.actEndedOn())) {
            return Optional.empty();
        }
        ApplicableLaw law = bases.applicable(found.violation(), found.actStartedOn(), found.actEndedOn(), today());
        boolean named = law.bases().stream().anyMatch(basis -> basis.row().equals(found.basis().row()));
        boolean applied = law.needsLegalReview() ? named : law.applied().stream().anyMatch(basis -> basis.row().equals(found.basis().row()));
        return applied ? Optional.empty() : Optional.of(ReviewGate.G08.refusal("违法行为 " + found.actEndedOn() + " 终了，"
                + law.proposed().label() + "，不能适用" + found.basis().citation()));
    }

    private static BigDecimal yuan(FormValues values, String key) {
        BigDecimal amount = values.number(key);
        if (amount != null && (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 2 || amount.compareTo(Money.MAX) > 0)) {
            values.reject(key, "金额应为不小于 0、最多两位小数的数（元），例如 200000.00");
            return null;
        }
        return amount;
    }
}
