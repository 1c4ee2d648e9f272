package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.People;
import org.bihuan.alert.Leads;
import org.bihuan.engine.HouseClock;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.law.LegalBases;
import org.bihuan.law.ReviewGate;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The file review (案卷评查) of a case at any moment: each fatal defect passed, open, broken or beside the point. What the
 * procedure of decision and the service of documents know, they say themselves ({@link ReviewSource}).
 */
@Service
@Transactional(readOnly = true)
class CaseReviews {

    private static final Set<ReviewGate> SEIZURE = Set.of(ReviewGate.G10, ReviewGate.G13, ReviewGate.G24);
    private static final Set<ReviewGate> DAILY_FINE = Set.of(ReviewGate.G21, ReviewGate.G22, ReviewGate.G23);

    private final Leads leads;
    private final Enterprises enterprises;
    private final Investigations investigations;
    private final LegalBases bases;
    private final People people;
    private final List<ReviewSource> sources;

    CaseReviews(Leads leads, Enterprises enterprises, Investigations investigations, LegalBases bases, People people, List<ReviewSource> sources) {
        this.leads = leads;
        this.enterprises = enterprises;
        this.investigations = investigations;
        this.bases = bases;
        this.people = people;
        this.sources = sources;
    }

    /** One result for each defect, in their order. */
    List<ReviewResult> of(PenaltyCase one) {
        Map<ReviewGate, ReviewResult> results = new EnumMap<>(ReviewGate.class);
        for (ReviewGate gate : ReviewGate.values()) {
            results.put(gate, SEIZURE.contains(gate) ? ReviewResult.notApplicable(gate, "没有查封、扣押")
                    : DAILY_FINE.contains(gate) ? ReviewResult.notApplicable(gate, "没有按日连续处罚") : ReviewResult.open(gate, "还没有办到这一步"));
        }
        own(one).forEach(result -> results.put(result.gate(), result));
        sources.forEach(source -> source.results(one.deadlineOwner()).forEach(result -> results.put(result.gate(), result)));
        return List.copyOf(results.values());
    }

    private List<ReviewResult> own(PenaltyCase one) {
        List<ReviewResult> results = new ArrayList<>();
        results.add(area(one));
        results.add(officers(one));
        results.add(name(one));
        results.add(party(one));
        Optional<CaseReport> report = investigations.lastReport(one.id());
        report.ifPresent(written -> {
            int evidence = investigations.evidence(one).size();
            results.add(evidence > 0 ? ReviewResult.passed(ReviewGate.G06, "证据 " + evidence + " 份") : ReviewResult.broken(ReviewGate.G06, "卷宗内没有有效证据"));
            results.add(ReviewResult.passed(ReviewGate.G07, "调查报告写明了对主观过错的审查"));
            results.add(basis(written));
            results.add(limitation(one, written));
        });
        reviewer(one).ifPresent(results::add);
        return results;
    }

    /** G01, as far as the register tells: the party's place lies in the area of the branch that handles the case. */
    private ReviewResult area(PenaltyCase one) {
        return registered(one).map(Enterprise::region).filter(one.region()::equals).isPresent()
                ? ReviewResult.passed(ReviewGate.G01, "当事人登记在承办分局的辖区")
                : ReviewResult.open(ReviewGate.G01, "当事人没有登记在承办分局的辖区，请核对管辖");
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

    /** G04: whoever the alerts and inspections were about is punished, unless somebody has looked why it is another. */
    private ReviewResult party(PenaltyCase one) {
        String inspected = leads.get(one.leadId()).uscc();
        return one.uscc() != null && one.uscc().equals(inspected)
                ? ReviewResult.passed(ReviewGate.G04, "当事人就是被检查的单位：" + one.partyName())
                : ReviewResult.open(ReviewGate.G04, "当事人（" + one.partyName() + "）与线索企业不同，请核对处罚对象");
    }

    /** G02: two officers, both certified on the day (行政处罚法 arts 42, 55). */
    private ReviewResult officers(PenaltyCase one) {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (CaseInquiry inquiry : investigations.inquiries(one.id())) {
            LocalDate day = inquiry.endedAt().atZone(HouseClock.ZONE).toLocalDate();
            for (String officer : List.of(inquiry.firstOfficer(), inquiry.secondOfficer())) {
                if (people.find(officer).filter(person -> person.certifiedOn(day)).isEmpty()) {
                    wrong.add(officer + " 询问时没有有效的执法证");
                }
            }
            asked++;
        }
        return wrong.isEmpty() ? ReviewResult.passed(ReviewGate.G02, "现场检查和 " + asked + " 次询问都由两名持证人员进行")
                : ReviewResult.broken(ReviewGate.G02, String.join("；", wrong));
    }

    /** G08: the provision applied is one for the violation, in force for the day on which the act ended or, being lighter, since. */
    private ReviewResult basis(CaseReport report) {
        ViolationType violation = ViolationType.ofCode(report.violation()).orElseThrow();
        return bases.of(violation).stream().anyMatch(basis -> basis.row().equals(report.basis()))
                ? ReviewResult.passed(ReviewGate.G08, report.applied() + "（" + report.regime().label() + "）")
                : ReviewResult.broken(ReviewGate.G08, "依据表里没有 " + report.applied() + " 对" + violation.label() + "的处罚规定");
    }

    private static ReviewResult limitation(PenaltyCase one, CaseReport report) {
        Limitation limitation = Limitation.of(report.actEndedOn(), one.clueOn());
        String fact = "行为 " + report.actEndedOn() + " 终了，" + one.clueOn() + " 发现：" + limitation.label();
        return limitation == Limitation.EXPIRED ? ReviewResult.broken(ReviewGate.G19, fact) : ReviewResult.passed(ReviewGate.G19, fact);
    }

    /** G20: nobody who investigated reviewed the case. */
    private Optional<ReviewResult> reviewer(PenaltyCase one) {
        Set<String> investigators = investigations.investigators(one);
        List<CaseOpinion> reviews = investigations.opinions(one.id()).stream().filter(said -> said.step() == CaseOpinion.Step.REVIEW).toList();
        return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.stream().noneMatch(said -> investigators.contains(said.who()))
                ? ReviewResult.passed(ReviewGate.G20, "审查人没有参与调查") : ReviewResult.broken(ReviewGate.G20, "审查人参与了调查"));
    }

    /** What is broken, in Chinese; it has to be healed or signed for before the case is closed. */
    List<String> broken(PenaltyCase one) {
        return of(one).stream().filter(result -> result.state() == ReviewResult.State.BROKEN).map(ReviewResult::inWords).toList();
    }
}
