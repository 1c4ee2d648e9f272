package org.bihuan.referral;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.penalty.TwoOfficers;
import org.springframework.stereotype.Component;

/** 核实并提出移送报告: two officers are named, verify, and report to the head in writing (令第310号 art. 5). */
@Component
class ReportReferralForm extends ReferralForm {

    private static final String OTHER = "其他罪名";

    private final TwoOfficers officers;
    private final Enterprises enterprises;

    ReportReferralForm(Tools tools, TwoOfficers officers, Enterprises enterprises) {
        super("report-referral", tools, "C03");
        this.officers = officers;
        this.enterprises = enterprises;
    }

    @Override
    void addFacts(PenaltyCases.Brief one, CriminalReferral referral, Map<String, Object> facts) {
        PenaltyCases.FileContent file = cases.file(one.id());
        boolean key = enterprises.find(one.uscc()).map(Enterprise::keyPolluter).orElse(false);
        boolean falsified = one.violation() == ViolationType.MONITORING_DATA_FALSIFIED;
        facts.put("fact_source", referral.source().label() + "：" + referral.opening());
        facts.put("fact_decision", file.decision() == null ? "尚未作出处罚决定；移送期间不作出决定" : file.decision() + "，继续执行，罚款可以折抵罚金");
        List<String> lines = CriminalLine.conditions(one.violation(), one.actEndedOn());
        facts.put("fact_lines", lines.isEmpty() ? "没有可以对照的数据造假标准，由专案组按案情判断" : lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n")));
        facts.put("officers", officers.choices(one.region(), today()));
        facts.put("suspects", one.partyName() + "；" + Suspect.Role.UNIT.label());
        facts.put("facts", file.facts());
        facts.put("law", file.breached() == null ? file.applied() : file.breached());
        facts.put("keyDischarger", key);
        facts.put("falsified", falsified);
        facts.put("fact_consequence", "提交后生成《移送涉嫌犯罪案件报告》，由正职负责人或者主持工作的负责人自收到之日起三日内决定。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        CriminalReferral referral = referralOf(task);
        officers.require(values, today(), "移送涉嫌犯罪案件由两名以上执法人员组成专案组核实、报告");
        String offence = values.text("offence");
        if (OTHER.equals(offence)) {
            offence = values.requireText("offenceOther");
        }
        List<Suspect> suspects = Suspect.read(values.text("suspects"), why -> values.reject("suspects", why));
        if (!values.flag("lawful")) {
            values.reject("lawful", ReferralRule.CONDITIONS.refusal("没有确认主体和程序合法，不能提出移送"));
        }
        if (!values.flag("evidenced")) {
            values.reject("evidenced", ReferralRule.CONDITIONS.refusal("没有合法证据证明涉嫌犯罪的事实，不能提出移送"));
        } else {
            FilePart.unproven(referrals.onFile(referral)).ifPresent(said -> values.reject("evidenced", ReferralRule.CONDITIONS.refusal(said)));
        }
        BigDecimal income = values.number("illegalIncome");
        if (income != null && (income.signum() < 0 || income.stripTrailingZeros().scale() > 2 || income.precision() - income.scale() > 13)) {
            values.reject("illegalIncome", "应为不小于零的金额，最多两位小数");
        }
        Integer penalties = values.integer("earlierPenalties");
        values.check();
        Set<CriminalLine.Pollutant> discharged = values.list("pollutants").stream().map(CriminalLine.Pollutant::valueOf).collect(Collectors.toSet());
        referrals.report(referral, new CriminalReferral.Report(values.text("firstOfficer"), values.text("secondOfficer"), offence, suspects, values.text("facts"),
                values.text("law"), values.flag("falsified"), values.flag("keyDischarger"), values.flag("keyPermit"), discharged, income, penalties), task.userId());
        return Map.of();
    }
}
