package org.bihuan.blacklist;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.enterprise.Operators;
import org.bihuan.law.ApplicableLaw;
import org.bihuan.law.FineGate;
import org.bihuan.law.LegalBases;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.Money;
import org.bihuan.law.NamedLaw;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ReviewGate;
import org.bihuan.penalty.DecisionRules;
import org.bihuan.penalty.TwoOfficers;
import org.springframework.stereotype.Component;

/** 调查并提出处理建议: what was found out, with its evidence; which penalty, and which entry of the list for how long. */
@Component
class ProposeListingForm extends BlacklistingForm {

    private static final String BASIS = "basis";
    private static final String RULE = "rule";
    private static final String KINDS = "kinds";
    private static final String JUDGMENT = "judgment";
    private static final String JUDGED_ON = "judgedOn";

    private final BanRules rules;
    private final Blacklist list;
    private final LegalBases bases;
    private final Operators operators;
    private final TwoOfficers officers;

    ProposeListingForm(Blacklistings blacklistings, BanRules rules, Blacklist list, LegalBases bases, Operators operators, TwoOfficers officers, Clock clock) {
        super("propose-listing", blacklistings, clock);
        this.rules = rules;
        this.list = list;
        this.bases = bases;
        this.operators = operators;
        this.officers = officers;
    }

    @Override
    void addFacts(Blacklisting one, TaskContext task, Map<String, Object> facts) {
        Operators.Operator operator = operators.get(one.operatorUscc());
        ApplicableLaw law = law(one);
        facts.put("fact_before", one.review() == null ? "没有" : one.review());
        facts.put("fact_law", law.reason());
        // A ban hits everywhere: all of it counts, and only what serves this branch is named.
        List<Operators.Contract> running = operator.contracts().stream().filter(contract -> contract.runsWithin(today(), null)).toList();
        List<String> named = new ArrayList<>(running.stream().filter(contract -> contract.region().equals(one.region()))
                .map(contract -> contract.enterpriseName() + "，" + contract.number() + "，" + contract.startsOn() + " 至 " + contract.endsOn()).toList());
        if (running.size() > named.size()) {
            named.add("其他区县 " + (running.size() - named.size()) + " 份");
        }
        facts.put("fact_contracts", lines(named));
        List<Operators.Served> devices = operator.devices();
        facts.put("fact_devices", "全市 " + devices.size() + " 台，涉及企业 " + devices.stream().map(Operators.Served::enterprise).distinct().count() + " 家；其中本辖区 "
                + devices.stream().filter(device -> device.region().equals(one.region())).count() + " 台");
        facts.put("fact_listed", lines(list.of(List.of(one.operatorUscc())).stream().filter(entry -> entry.subjectCode().equals(one.subjectCode()))
                .map(entry -> entry.type().label() + "，" + entry.termInWords()).toList()));
        List<LocalDate> earlier = blacklistings.earlier(one);
        facts.put("fact_earlier", lines(earlier.stream().map(LocalDate::toString).toList()) + (blacklistings.crimePossible(earlier)
                ? "  \n⚠ 二年内已因弄虚作假受过两次处罚，又有同类行为的，可能涉嫌提供虚假证明文件罪，请核查是否移送公安机关。" : ""));
        facts.put("officers", officers.choices(one.region(), today()));
        facts.put("bases", law.bases().stream().filter(basis -> one.subject().againstBasis(basis).isEmpty())
                .map(basis -> Map.of("value", basis.row(), "label", basis.inWords())).toList());
        facts.put("kindOptions", law.bases().stream().flatMap(basis -> basis.kinds().stream()).distinct()
                .filter(one.subject()::canBear).sorted()
                .map(kind -> Map.of("value", kind.name(), "label", kind.label())).toList());
        facts.put("rules", rules.of(one.violation(), one.subject(), one.actEndedOn()).stream()
                .map(rule -> Map.of("value", rule.row(), "label", rule.inWords())).toList());
        facts.put("facts", one.facts());
        facts.put("partyAddress", operator.address());
        facts.put("legalRepresentative", one.subject() == Subject.FIRM ? operator.legalRepresentative() : null);
        Optional.ofNullable(one.proposal()).ifPresent(said -> said(said, facts));
        facts.put("fact_consequence", "提交后由没有参与调查的人员审查；同意的，告知当事人并听取意见，经法制审核、集体讨论后决定。禁止从业须写入处罚决定；"
                + "记入信用记录的不限制依法经营。列入的期限自处罚决定送达之日起算。");
    }

    private static void said(Blacklisting.Proposal said, Map<String, Object> facts) {
        facts.put("firstOfficer", said.firstOfficer());
        facts.put("secondOfficer", said.secondOfficer());
        facts.put("partyAddress", said.partyAddress());
        facts.put("legalRepresentative", said.legalRepresentative());
        facts.put("evidence", String.join("\n", said.evidence()));
        facts.put("breached", said.breached());
        facts.put(BASIS, said.basis());
        facts.put(KINDS, said.kinds().stream().sorted().map(Enum::name).toList());
        facts.put("fine", said.fine() == null ? null : said.fine().toPlainString());
        facts.put("confiscation", said.confiscation() == null ? null : said.confiscation().toPlainString());
        facts.put("discretion", String.join("\n", said.discretion()));
        facts.put(RULE, said.rule());
        facts.put("years", said.years());
        facts.put(JUDGMENT, said.judgment());
        facts.put(JUDGED_ON, said.judgedOn() == null ? null : said.judgedOn().toString());
    }

    private static String lines(List<String> all) {
        return all.isEmpty() ? "没有" : all.stream().collect(Collectors.joining("  \n"));
    }

    private ApplicableLaw law(Blacklisting one) {
        return bases.applicable(one.violation(), one.actEndedOn(), today());
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Blacklisting one = blacklistingOf(task);
        officers.require(values, today(), "调查须由两名执法人员进行");
        List<String> evidence = textLines(values, "evidence");
        if (evidence.isEmpty()) {
            values.reject("evidence", ReviewGate.G06.refusal("没有支持违法事实的证据"));
        }
        Set<PenaltyKind> kinds = EnumSet.noneOf(PenaltyKind.class);
        values.list(KINDS).forEach(kind -> kinds.add(PenaltyKind.valueOf(kind)));
        BigDecimal fine = Money.typed(values, "fine");
        BigDecimal confiscation = Money.typed(values, "confiscation");
        if (kinds.isEmpty()) {
            values.reject(KINDS, "请选择处罚种类");
        } else if (kinds.contains(PenaltyKind.FINE) != (values.text("fine") != null)) {
            values.reject("fine", values.text("fine") == null ? "处罚种类含罚款，请填写金额" : "填写了金额，请勾选罚款");
        }
        DecisionRules.confiscation(kinds, confiscation).ifPresent(said -> values.reject("confiscation", said));
        ApplicableLaw law = law(one);
        LegalBasis basis = law.bases().stream().filter(row -> row.row().equals(values.text(BASIS))).findFirst().orElse(null);
        NamedLaw.complaint(values.text("breached")).ifPresent(said -> values.reject("breached", said));
        DecisionRules.basis(law, basis).ifPresentOrElse(said -> values.reject(BASIS, said), () -> {
            one.subject().againstBasis(basis).ifPresent(said -> values.reject(BASIS, said));
            DecisionRules.kinds(basis, kinds).or(() -> one.subject().againstKinds(kinds)).ifPresent(said -> values.reject(KINDS, said));
            FineGate.range(basis.on(one.subject() == Subject.FIRM), null, fine, null).ifPresent(said -> values.reject("fine", said));
        });
        Integer years = values.integer("years");
        rules.of(one.violation(), one.subject(), one.actEndedOn()).stream().filter(rule -> rule.row().equals(values.text(RULE))).findFirst()
                .ifPresentOrElse(rule -> refuse(rule, years, kinds, basis, values), () -> values.reject(RULE, "请选择列入的种类和依据"));
        LocalDate judgedOn = judgedOn(one, values);
        String representative = values.text("legalRepresentative");
        if (one.subject() == Subject.FIRM && representative == null) {
            values.reject("legalRepresentative", "请填写运维单位的法定代表人");
        }
        values.check();
        blacklistings.propose(one, new Blacklisting.Proposal(values.text("firstOfficer"), values.text("secondOfficer"), values.text("partyAddress"),
                representative, values.text("facts"), evidence, values.text("breached"), basis.row(), basis.citation(), kinds, fine, confiscation,
                textLines(values, "discretion"), values.text(RULE), years, values.text(JUDGMENT), judgedOn), task.userId());
        return Map.of();
    }

    /** A ban is a penalty: it is entered only where the penalty decision says it, and says it only where it is entered. */
    private static void refuse(BanRule rule, Integer years, Set<PenaltyKind> kinds, LegalBasis basis, FormValues values) {
        rule.refusal(years).ifPresent(said -> values.reject("years", said));
        if (rule.type().ban() && !kinds.contains(PenaltyKind.BAN)) {
            values.reject(KINDS, "【禁止从业须由处罚决定作出】" + rule.type().label() + "的，处罚种类应当含“" + PenaltyKind.BAN.label() + "”");
        } else if (!rule.type().ban() && kinds.contains(PenaltyKind.BAN)) {
            values.reject(RULE, "【信用记录不限制从业】处罚种类含“" + PenaltyKind.BAN.label() + "”的，请选择禁止从业");
        }
        if (basis != null) {
            rule.againstBasis(basis).ifPresent(said -> values.reject(RULE, said));
        }
        if (rule.circumstance() == Circumstance.CRIME && values.text(JUDGMENT) == null) {
            values.reject(JUDGMENT, "【构成犯罪须有生效刑事判决】" + rule.type().label() + "的，请填写生效刑事判决的文书号");
        }
    }

    /** A conviction and the day on which it became final: either both or neither. */
    private LocalDate judgedOn(Blacklisting one, FormValues values) {
        LocalDate on = day(values, JUDGED_ON, one.actEndedOn(), "违法行为终了日期");
        boolean undated = values.text(JUDGED_ON) == null;
        if ((values.text(JUDGMENT) == null) != undated) {
            values.reject(undated ? JUDGED_ON : JUDGMENT, undated ? "请填写判决生效的日期" : "填写了生效日期，请填写判决的文书号");
        }
        return on;
    }

    private static List<String> textLines(FormValues values, String key) {
        String text = values.text(key);
        return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
