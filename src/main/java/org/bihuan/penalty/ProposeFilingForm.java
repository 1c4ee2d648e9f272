package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.deadline.DeadlineRule;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.inspection.Inspections;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Component;

/** 提出立案建议: the officer says who did what, answers the conditions of filing and proposes an outcome. */
@Component
class ProposeFilingForm extends FilingForm {

    private final Enterprises enterprises;
    private final CaseFiling filing;

    ProposeFilingForm(Cases cases, CaseSheet sheet, Enterprises enterprises, CaseFiling filing) {
        super("propose-filing", cases, sheet);
        this.enterprises = enterprises;
        this.filing = filing;
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        ProcedureLaw law = one.filingLaw();
        DeadlineRule decision = ProcedureLaw.decision(sheet.today());
        facts.put("fact_conditions", "立案须同时符合四项条件（" + law.conditionsCitation() + "）。");
        facts.put("fact_consequence", "提交后由案件审核人员审核，再由局负责人审批。您和参与调查的人员不能审核、审批本案。立案后"
                + decision.inWords() + "内应当作出处罚决定（" + decision.citation() + "）。");
        facts.put("fact_waiver", filing.suggestionInWords(one));
        facts.put("violations", Stream.of(ViolationType.values())
                .map(type -> Map.of("label", type.label(), "value", type.name())).toList());
        facts.put("party", one.uscc());
        facts.put("violation", one.violation());
        facts.put("facts", one.facts());
        LocalDate actEndedOn = one.actEndedOn() != null ? one.actEndedOn() : sheet.inspection(one)
                .map(Inspections.Brief::arrivedAt).map(at -> at.atZone(HouseClock.ZONE).toLocalDate())
                .orElse(one.clueOn());
        facts.put("actEndedOn", actEndedOn.toString());
        Optional<FilingOpinion> before = cases.last(one.id(), FilingOpinion.Step.PROPOSAL);
        before.map(FilingOpinion::conditions).ifPresent(answers -> {
            facts.put("evidenceOfAct", yesNo(answers.evidenceOfAct()));
            facts.put("punishable", yesNo(answers.punishable()));
            facts.put("ownJurisdiction", yesNo(answers.ownJurisdiction()));
            facts.put("withinLimitation", yesNo(answers.withinLimitation()));
        });
        before.ifPresent(opinion -> facts.put("proposal", opinion.choice().name()));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PenaltyCase one = caseOf(task);
        String uscc = values.text("party");
        Optional<Enterprises.Enterprise> party = Optional.ofNullable(uscc).flatMap(enterprises::find);
        if (party.isEmpty()) {
            values.reject("party", "企业名录里没有统一社会信用代码为“" + uscc + "”的企业，请核对");
        }
        Optional<ViolationType> violation = Optional.ofNullable(values.text("violation")).flatMap(ViolationType::ofCode);
        if (violation.isEmpty()) {
            values.reject("violation", "请从列表中选择");
        }
        LocalDate actEndedOn = values.date("actEndedOn");
        if (actEndedOn != null && actEndedOn.isAfter(sheet.today())) {
            values.reject("actEndedOn", "不能晚于今天；违法行为仍在继续的填今天");
        }
        values.check();
        FilingConditions conditions = new FilingConditions(yes(values, "evidenceOfAct"), yes(values, "punishable"),
                yes(values, "ownJurisdiction"), yes(values, "withinLimitation"));
        FilingChoice choice = values.choice("proposal", FilingChoice.class);
        String receiver = choice.transfer() ? values.text("receiver") : null;
        FilingRules.ofProposal(choice, conditions, Limitation.of(actEndedOn, one.clueOn()), receiver).forEach(values::reject);
        values.check();
        cases.propose(one.id(), task.userId(), new Cases.Proposal(choice, conditions, party.get(), violation.get().name(),
                violation.get().label(), values.text("facts"), actEndedOn, values.text("reason"), receiver));
        return Map.of();
    }

    private static boolean yes(FormValues values, String key) {
        return "YES".equals(values.text(key));
    }

    private static String yesNo(boolean answer) {
        return answer ? "YES" : "NO";
    }
}
