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
import org.bihuan.alert.Leads;
import org.bihuan.alert.Pollutants;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.ApplicableLaw;
import org.bihuan.law.LegalBases;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.Money;
import org.bihuan.law.NamedLaw;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ReviewGate;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Component;

/** 撰写调查报告: what was found, under which law, and what the officers propose (行政处罚法 art. 57). */
@Component
class WriteReportForm extends HandlingForm {

    private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(100_000);

    private final LegalBases bases;
    private final PlanInvestigationForm plan;
    private final Comparables comparables;
    private final Leads leads;
    private final ReportDiscretion discretion;
    private final WaiverFindings waivers;
    private final CaseFiling filing;

    WriteReportForm(Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps, LegalBases bases,
                    PlanInvestigationForm plan, Comparables comparables, Leads leads, ReportDiscretion discretion, WaiverFindings waivers,
                    CaseFiling filing) {
        super("write-report", cases, sheet, investigations, followUps);
        this.bases = bases;
        this.plan = plan;
        this.comparables = comparables;
        this.leads = leads;
        this.discretion = discretion;
        this.waivers = waivers;
        this.filing = filing;
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        ViolationType violation = ViolationType.ofCode(one.violation()).orElseThrow();
        ApplicableLaw law = bases.applicable(violation, one.actEndedOn(), today());
        facts.put("fact_evidence", evidence(one));
        facts.put("fact_progress", plan.progress(one));
        exceedance(one, facts);
        facts.put("fact_waiver", waivers.inWords(one.id()) + "。" + (waivers.confirmed(one.id()) ? "" : "  \n" + filing.suggestionInWords(one)));
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
        waivers.ground(one.id()).ifPresent(ground -> {
            facts.put("intended", DecisionOutcome.NO_PENALTY.name());
            facts.put("ground", ground);
            facts.put("groundKind", NoPenaltyGround.WAIVER.name());
        });
        Optional<LegalBasis> proposed = LegalBasis.highest(law.applied().stream().filter(basis -> basis.circumstance() == null
                && basis.level() == LegalBasis.Level.NATIONAL).toList());
        proposed.ifPresent(basis -> facts.put("basis", basis.row()));
        Optional<CaseReport> report = investigations.lastReport(one.id());
        report.ifPresent(before -> before(before, facts));
        facts.put("fact_like", Comparables.listed(comparables.of(one, violation, (String) facts.get("pollutant"), report.isPresent()
                ? report.get().timesOver() : leads.exceedance(one.leadId()).map(Leads.Exceedance::timesOver).orElse(null), today())));
        facts.put("fact_factors", 0);
        facts.put("fact_reckoned", "没有查到处罚规定，不能计算。");
        // Where the law is not clear yet, or fines in several ways, any of the provisions tells what its benchmark would ask.
        report.map(before -> before.basis()).flatMap(row -> bases.of(shown(one)).stream().filter(basis -> basis.row().equals(row)).findFirst())
                .or(() -> proposed).or(() -> law.bases().stream().findFirst()).ifPresent(basis -> discretion.addFacts(new ReportDiscretion.Act(one, shown(one),
                        report.map(CaseReport::actStartedOn).orElse(null), report.map(CaseReport::actEndedOn).orElse(one.actEndedOn()), basis,
                        report.map(CaseReport::baseAmount).orElse(null)), report.orElse(null), facts));
        facts.put("fact_consequence", "提交后生成《行政处罚案件调查报告》，由没有参与调查的人员审查。报告写入的事实、依据和金额用于事先告知。");
    }

    /** What exceeded its limit, by how much, as the lead's alerts have it. */
    private void exceedance(PenaltyCase one, Map<String, Object> facts) {
        facts.put("pollutants", Pollutants.all().stream().map(known -> Map.of("label", known.name(), "value", known.code())).toList());
        leads.exceedance(one.leadId()).ifPresent(found -> {
            facts.put("pollutant", found.pollutant());
            facts.put("timesOver", found.timesOver().stripTrailingZeros().toPlainString());
        });
        facts.put("groundKinds", Stream.of(NoPenaltyGround.values()).map(kind -> Map.of("label", kind.label(), "value", kind.name())).toList());
    }

    /** The violation that the form opens with, by whose benchmark it asks. */
    private ViolationType shown(PenaltyCase one) {
        return ViolationType.ofCode(one.violation()).orElseThrow();
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
        facts.put("samples", report.samples() == null ? null : report.samples().name());
        facts.put("fault", (report.fault() == null ? ReportFindings.Fault.NOT_CLAIMED : report.fault()).name());
        facts.put("faultReason", report.faultReason());
        facts.put("baseAmount", report.baseAmount() == null ? null : Money.plain(report.baseAmount()));
        facts.put("fine", report.fine() == null || report.deviation() == null && report.choices() != null ? null : Money.plain(report.fine()));
        facts.put("confiscation", report.confiscation() == null ? null : Money.plain(report.confiscation()));
        facts.put("discretion", ReportDiscretion.own(report));
        facts.put("mitigation", report.mitigation());
        facts.put("ground", report.ground());
        facts.put("crimeSuspected", report.crimeSuspected());
        facts.put("groundKind", report.groundKind() == null ? null : report.groundKind().name());
        facts.put("pollutant", report.pollutant());
        facts.put("timesOver", report.timesOver() == null ? null : report.timesOver().stripTrailingZeros().toPlainString());
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
        BigDecimal confiscation = Money.typed(values, "confiscation");
        if (intended == DecisionOutcome.PENALTY) {
            values.list("kinds").forEach(kind -> Stream.of(PenaltyKind.values()).filter(known -> known.name().equals(kind)).forEach(kinds::add));
        }
        BigDecimal base = amount(values, basis);
        values.check();
        Optional<String> wrongLaw = law(violation.get(), actStartedOn, actEndedOn, basis.get());
        wrongLaw.ifPresent(complaint -> values.reject("basis", complaint));
        NamedLaw.complaint(values.text("breached")).ifPresent(complaint -> values.reject("breached", complaint));
        boolean fined = kinds.contains(PenaltyKind.FINE) && basis.get().max() != null;
        boolean dated = !actEndedOn.isAfter(today()) && (actStartedOn == null || !actStartedOn.isAfter(actEndedOn));
        boolean measured = base != null || basis.get().measure() == LegalBasis.Measure.RANGE;
        if (fined && !measured) {
            values.reject("baseAmount", "请填写计罚所依据的费用、价值或者总投资额（元）");
        }
        ReportDiscretion.Reckoned reckoned = !fined || !dated || !measured || wrongLaw.isPresent() ? null
                : discretion.reckon(new ReportDiscretion.Act(one, violation.get(), actStartedOn, actEndedOn, basis.get(), base), shown(one), fine, values);
        values.check();
        ReportFindings found = new ReportFindings(violation.get(), actStartedOn, actEndedOn, values.text("partyAddress"),
                values.text("legalRepresentative"), values.text("facts"), values.text("breached"), basis.get(), base,
                values.choice("samples", ReportFindings.Samples.class), values.choice("fault", ReportFindings.Fault.class), values.text("faultReason"),
                intended, kinds, intended != DecisionOutcome.PENALTY ? null : reckoned == null ? fine : reckoned.fine(),
                intended == DecisionOutcome.PENALTY ? confiscation : null, values.text("mitigation"),
                intended != DecisionOutcome.PENALTY ? null : reckoned == null ? values.text("discretion") : reckoned.text(),
                intended != DecisionOutcome.PENALTY ? null : reckoned == null ? values.text("discretion") : reckoned.told(),
                reckoned == null ? null : reckoned.choices(), reckoned == null ? null : reckoned.deviation(),
                intended == DecisionOutcome.PENALTY ? null : values.text("ground"), values.flag("crimeSuspected"),
                intended == DecisionOutcome.NO_PENALTY ? values.choice("groundKind", NoPenaltyGround.class) : null, values.text("pollutant"), timesOver(values));
        ReportRules.complaints(found, new ReportRules.Circumstances(today(), one.clueOn(), !investigations.evidence(one).isEmpty(),
                waivers.ground(one.id()).isPresent())).forEach(values::reject);
        values.check();
        investigations.report(one.id(), found, task.userId());
        return Map.of();
    }

    /** G08: the provision belongs to the law that judges the act, as far as that can be said without legal review. */
    private Optional<String> law(ViolationType violation, LocalDate actStartedOn, LocalDate actEndedOn, LegalBasis chosen) {
        if (actEndedOn.isAfter(today()) || actStartedOn != null && actStartedOn.isAfter(actEndedOn)) {
            return Optional.empty();
        }
        ApplicableLaw law = bases.applicable(violation, actStartedOn, actEndedOn, today());
        boolean named = law.bases().stream().anyMatch(basis -> basis.row().equals(chosen.row()));
        boolean applied = law.needsLegalReview() ? named : law.applied().stream().anyMatch(basis -> basis.row().equals(chosen.row()));
        return applied ? DecisionRules.outweighed(law, chosen) : Optional.of(ReviewGate.G08.refusal("违法行为 " + actEndedOn + " 终了，"
                + law.proposed().label() + "，不能适用" + chosen.citation()));
    }

    private static BigDecimal timesOver(FormValues values) {
        BigDecimal times = values.number("timesOver");
        if (times != null && (times.signum() < 0 || times.compareTo(MOST_TIMES) > 0 || times.stripTrailingZeros().scale() > 4)) {
            values.reject("timesOver", "应在 0 至 " + MOST_TIMES + " 之间，最多四位小数");
            return null;
        }
        if (times != null && values.text("pollutant") == null) {
            values.reject("pollutant", "填写了超标倍数的，请选择污染物");
        }
        return times;
    }

    /** What the provision measures the fine by: yuan, or how often; once where nothing is said. */
    private static BigDecimal amount(FormValues values, Optional<LegalBasis> basis) {
        BigDecimal amount = yuan(values, "baseAmount");
        if (basis.filter(row -> row.measure() == LegalBasis.Measure.PER_TIME).isEmpty()) {
            return amount;
        }
        if (amount != null && (amount.signum() == 0 || amount.stripTrailingZeros().scale() > 0 || amount.compareTo(BigDecimal.valueOf(1000)) > 0)) {
            values.reject("baseAmount", "按次计罚的，填 1 至 1000 的整数次数");
        }
        return amount == null ? BigDecimal.ONE : amount;
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
