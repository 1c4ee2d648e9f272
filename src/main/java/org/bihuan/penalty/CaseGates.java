package org.bihuan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.alert.Leads;
import org.bihuan.engine.HouseClock;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.inspection.Inspections;
import org.bihuan.law.LegalBases;
import org.bihuan.law.ReviewGate;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a case itself shows of the file review, from the clue to the review of the report; read from the facts each time. */
@Service
@Transactional(readOnly = true)
class CaseGates {

    private final Leads leads;
    private final Enterprises enterprises;
    private final Cases cases;
    private final Investigations investigations;
    private final Inspections inspections;
    private final LegalBases bases;
    private final People people;

    CaseGates(Leads leads, Enterprises enterprises, Cases cases, Investigations investigations, Inspections inspections, LegalBases bases,
              People people) {
        this.leads = leads;
        this.enterprises = enterprises;
        this.cases = cases;
        this.investigations = investigations;
        this.inspections = inspections;
        this.bases = bases;
        this.people = people;
    }

    /** The gates that the case has something to say on yet. */
    List<ReviewResult> of(PenaltyCase one) {
        List<ReviewResult> results = new ArrayList<>();
        results.add(authority(one));
        results.add(officers(one));
        results.add(name(one));
        results.add(party(one));
        investigations.lastReport(one.id()).ifPresent(report -> {
            int evidence = investigations.evidence(one).size();
            boolean needed = report.intended() != DecisionOutcome.NOT_PROVEN;
            results.add(evidence > 0 ? ReviewResult.passed(ReviewGate.G06, "证据 " + evidence + " 份") : needed
                    ? ReviewResult.broken(ReviewGate.G06, "卷宗内没有有效证据") : ReviewResult.passed(ReviewGate.G06, "建议认定违法事实不能成立"));
            results.add(fault(report));
            results.add(basis(report));
            results.add(limitation(one, report));
        });
        reviewer(one).ifPresent(results::add);
        return results;
    }

    /** G01: whose case it is. A party of another place may have done it here; who reviews the law looks at that. */
    private ReviewResult authority(PenaltyCase one) {
        boolean disowned = cases.last(one.id(), FilingOpinion.Step.PROPOSAL).map(FilingOpinion::conditions)
                .filter(conditions -> !conditions.ownJurisdiction()).isPresent();
        if (disowned) {
            return ReviewResult.broken(ReviewGate.G01, "立案建议认为案件不属于本机关管辖");
        }
        return registered(one).map(Enterprise::region).filter(one.region()::equals).isPresent()
                ? ReviewResult.passed(ReviewGate.G01, "以市局名义办理，当事人登记在承办分局的辖区（" + one.region() + "）")
                : ReviewResult.open(ReviewGate.G01, "当事人没有登记在承办分局的辖区（" + one.region() + "），由法制审核核对管辖");
    }

    /** G03: the name on the case is still the one in the register. */
    private ReviewResult name(PenaltyCase one) {
        String registered = registered(one).map(Enterprise::name).orElse(null);
        return registered == null ? ReviewResult.open(ReviewGate.G03, "企业名录里没有这个当事人，请对照营业执照核对名称")
                : registered.equals(one.partyName()) ? ReviewResult.passed(ReviewGate.G03, "当事人名称与企业名录一致：" + registered)
                : ReviewResult.broken(ReviewGate.G03, "案件中的当事人是" + one.partyName() + "，企业名录中是" + registered);
    }

    private Optional<Enterprise> registered(PenaltyCase one) {
        return Optional.ofNullable(one.uscc()).flatMap(enterprises::find);
    }

    /** G04: whoever the alerts and inspections were about is punished, but for what only a service firm can do. */
    private ReviewResult party(PenaltyCase one) {
        String inspected = leads.get(one.leadId()).uscc();
        boolean serviceFirm = Optional.ofNullable(one.violation()).flatMap(ViolationType::ofCode).filter(ViolationType::byServiceFirm).isPresent();
        if (one.uscc() == null || inspected == null) {
            return ReviewResult.open(ReviewGate.G04, "线索或者案件还没有写明单位，请核对处罚对象");
        }
        boolean same = one.uscc().equals(inspected);
        if (serviceFirm) {
            return same ? ReviewResult.open(ReviewGate.G04, "违法行为由第三方机构实施，请核对" + one.partyName() + "是否就是该机构")
                    : ReviewResult.passed(ReviewGate.G04, "违法行为由第三方机构实施，当事人是" + one.partyName());
        }
        return same ? ReviewResult.passed(ReviewGate.G04, "当事人就是被检查的单位：" + one.partyName())
                : ReviewResult.broken(ReviewGate.G04, "当事人是" + one.partyName() + "（" + one.uscc() + "），被检查的单位是" + inspected);
    }

    /** G02: two officers, both certified on the day (行政处罚法 arts 42, 55). */
    private ReviewResult officers(PenaltyCase one) {
        List<String> wrong = new ArrayList<>();
        List<Inspections.Brief> inspected = inspections.ofLead(one.leadNumber());
        List<CaseInquiry> asked = investigations.inquiries(one.id());
        inspected.forEach(inspection -> certified("现场检查", inspection.firstOfficer(), inspection.secondOfficer(), inspection.arrivedAt(), wrong));
        asked.forEach(inquiry -> certified("询问", inquiry.firstOfficer(), inquiry.secondOfficer(), inquiry.endedAt(), wrong));
        return !wrong.isEmpty() ? ReviewResult.broken(ReviewGate.G02, String.join("；", wrong))
                : inspected.isEmpty() && asked.isEmpty() ? ReviewResult.open(ReviewGate.G02, "还没有现场检查和调查询问")
                : ReviewResult.passed(ReviewGate.G02, inspected.size() + " 次现场检查和 " + asked.size() + " 次询问都由两名持证人员进行");
    }

    private void certified(String what, String first, String second, Instant at, List<String> wrong) {
        LocalDate day = at.atZone(HouseClock.ZONE).toLocalDate();
        if (first.equals(second)) {
            wrong.add(day + " " + what + "只有一名执法人员");
        }
        List.of(first, second).stream().distinct().filter(officer -> people.find(officer).filter(person -> person.certifiedOn(day)).isEmpty())
                .map(officer -> day + " " + what + "时" + people.find(officer).map(Person::name).orElse(officer) + "没有有效的执法证")
                .forEach(wrong::add);
    }

    /** G07: what became of evidence that the party is without fault. */
    private static ReviewResult fault(CaseReport report) {
        if (report.fault() == null) {
            return ReviewResult.open(ReviewGate.G07, "调查报告没有记载对主观过错的审查");
        }
        String fact = report.fault().label() + (report.faultReason() == null ? "" : "：" + report.faultReason());
        boolean claimed = report.fault() != ReportFindings.Fault.NOT_CLAIMED;
        boolean wrong = claimed && report.faultReason() == null
                || report.fault() == ReportFindings.Fault.PROVEN && report.intended() == DecisionOutcome.PENALTY;
        return wrong ? ReviewResult.broken(ReviewGate.G07, fact + "；建议" + report.intended().label()) : ReviewResult.passed(ReviewGate.G07, fact);
    }

    /** G08: the provision applied is one for the violation; whether its time is right the procedure looks at. */
    private ReviewResult basis(CaseReport report) {
        ViolationType violation = ViolationType.ofCode(report.violation()).orElseThrow();
        return bases.of(violation).stream().anyMatch(basis -> basis.row().equals(report.basis()))
                ? ReviewResult.passed(ReviewGate.G08, report.applied() + "（" + report.regime().label() + "）")
                : ReviewResult.broken(ReviewGate.G08, "依据表里没有 " + report.applied() + " 对" + violation.label() + "的处罚规定");
    }

    private static ReviewResult limitation(PenaltyCase one, CaseReport report) {
        Limitation limitation = Limitation.of(report.actEndedOn(), one.clueOn());
        String fact = "行为 " + report.actEndedOn() + " 终了，" + one.clueOn() + " 发现：" + limitation.label();
        return switch (limitation) {
            case WITHIN -> ReviewResult.passed(ReviewGate.G19, fact);
            case ONLY_WITH_HARM, ONLY_WITH_HARM_OR_POLLUTION -> ReviewResult.open(ReviewGate.G19, fact + "，告知时应当写明理由");
            case EXPIRED -> ReviewResult.broken(ReviewGate.G19, fact);
        };
    }

    /** G20: nobody who investigated reviewed the case. */
    private Optional<ReviewResult> reviewer(PenaltyCase one) {
        Set<String> investigators = investigations.investigators(one);
        List<CaseOpinion> reviews = investigations.opinions(one.id()).stream().filter(said -> said.step() == CaseOpinion.Step.REVIEW).toList();
        return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.stream().noneMatch(said -> investigators.contains(said.who()))
                ? ReviewResult.passed(ReviewGate.G20, "审查人没有参与调查") : ReviewResult.broken(ReviewGate.G20, "审查人参与了调查"));
    }
}
