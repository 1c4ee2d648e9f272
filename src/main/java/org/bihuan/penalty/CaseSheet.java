package org.bihuan.penalty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.alert.Leads;
import org.bihuan.deadline.Standing;
import org.bihuan.dossier.Evidences;
import org.bihuan.inspection.Inspections;
import org.bihuan.law.LegalBases;
import org.bihuan.law.Regime;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Component;

/** What the filing forms show of a case: lead, inspection, party, violation, evidence, term and what others have said. */
@Component
class CaseSheet {

    private static final String NO_PROVISION = "没有查到处罚规定";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Cases cases;
    private final Leads leads;
    private final Inspections inspections;
    private final Evidences evidences;
    private final LegalBases bases;
    private final People people;
    private final Clock clock;

    CaseSheet(Cases cases, Leads leads, Inspections inspections, Evidences evidences, LegalBases bases, People people,
              Clock clock) {
        this.cases = cases;
        this.leads = leads;
        this.inspections = inspections;
        this.evidences = evidences;
        this.bases = bases;
        this.people = people;
        this.clock = clock;
    }

    /** The facts that all three forms share, by their keys; the caller may add to the map. */
    Map<String, Object> facts(PenaltyCase one) {
        Leads.Brief lead = leads.get(one.leadId());
        Standing term = cases.filingTerm(one);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_party", one.partyName() == null ? "尚未确定" : one.partyName() + (one.uscc() == null ? "" : "（" + one.uscc() + "）"));
        facts.put("fact_lead", lead.number() + " " + lead.title());
        facts.put("fact_lead_detail", lead.kindName() + "，发生于 " + minute(lead.occurredFrom()) + " 至 " + minute(lead.occurredTo()));
        facts.put("fact_inspection", inspection(one).map(this::inspection).orElse("没有现场检查记录"));
        facts.put("fact_violation", violation(one));
        facts.put("fact_evidence", evidence(one));
        facts.put("fact_deadline", term.inWords() + (term.extended() > 0 ? "，已批准延长" : ""));
        facts.put("fact_deadline_basis", "自 " + one.clueOn() + " 发现线索起 " + term.rule().inWords()
                + (term.extended() > 0 ? "，经批准延长 " + term.extended() + " 日" : "") + "（" + term.rule().citation() + "）");
        facts.put("fact_opinions", opinions(one));
        return facts;
    }

    Optional<Inspections.Brief> inspection(PenaltyCase one) {
        return one.inspectionId() == null ? Optional.empty() : inspections.find(one.inspectionId());
    }

    private String inspection(Inspections.Brief inspection) {
        return inspection.resultName() + "（" + inspection.number() + "，" + minute(inspection.arrivedAt()) + "，"
                + name(inspection.firstOfficer()) + "、" + name(inspection.secondOfficer()) + "）";
    }

    String violation(PenaltyCase one) {
        Optional<ViolationType> type = Optional.ofNullable(one.violation()).flatMap(ViolationType::ofCode);
        if (type.isEmpty()) {
            return "尚未认定";
        }
        if (one.actEndedOn() == null) {
            return type.get().label() + "（" + bases.citation(type.get(), Regime.CODE_FROM.minusDays(1)).map(then -> then + "；").orElse("")
                    + Regime.CODE_FROM + " 起 " + bases.citation(type.get(), Regime.CODE_FROM).orElse(NO_PROVISION) + "）";
        }
        return type.get().label() + "（" + articles(type.get(), one.actEndedOn()) + "）";
    }

    /** The provisions to look at for an act of that day, were it decided today. */
    String articles(ViolationType type, LocalDate actEndedOn) {
        return switch (Regime.of(actEndedOn, today())) {
            case OLD, CODE -> bases.citation(type, actEndedOn).orElse(NO_PROVISION);
            case OLD_UNLESS_CODE_LIGHTER -> bases.citation(type, actEndedOn).orElse(NO_PROVISION) + "，从旧兼从轻对照"
                    + bases.citation(type, Regime.CODE_FROM).orElse(NO_PROVISION);
        };
    }

    private String evidence(PenaltyCase one) {
        List<Evidences.Evidence> valid = evidences.of(one.leadNumber()).stream().filter(file -> file.struckOut() == null).toList();
        if (valid.isEmpty()) {
            return "卷宗内还没有证据材料";
        }
        return valid.size() + " 份：" + valid.stream().limit(5).map(Evidences.Evidence::fileName).collect(Collectors.joining("、"))
                + (valid.size() > 5 ? " 等" : "");
    }

    private String opinions(PenaltyCase one) {
        List<FilingOpinion> said = cases.opinions(one.id());
        return said.isEmpty() ? "尚无" : said.stream().map(this::opinion).collect(Collectors.joining("\n\n"));
    }

    private String opinion(FilingOpinion opinion) {
        return minute(opinion.at()) + " " + opinion.step().label() + " " + name(opinion.who()) + "："
                + (opinion.step() == FilingOpinion.Step.PROPOSAL ? "建议" : "") + opinion.choice().label()
                + (opinion.receiver() == null ? "" : "（" + opinion.receiver() + "）") + "。" + opinion.reason();
    }

    /** The answers to the conditions of filing, for those who review and decide. */
    String conditions(PenaltyCase one) {
        FilingConditions answers = cases.last(one.id(), FilingOpinion.Step.PROPOSAL).orElseThrow().conditions();
        List<String> conditions = one.filingLaw().conditions();
        List<Boolean> answered = List.of(answers.evidenceOfAct(), answers.punishable(), answers.ownJurisdiction(),
                answers.withinLimitation());
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < answered.size(); i++) {
            lines.append("- ").append(conditions.get(i)).append("：").append(answered.get(i) ? "是" : "**否**").append('\n');
        }
        return lines.toString();
    }

    String name(String userId) {
        return userId == null ? "未指定" : people.find(userId).map(Person::name).orElse(userId);
    }

    /** Now, as a field of date and time takes it. */
    String now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String minute(Instant moment) {
        return moment == null ? "时间不详" : MINUTE.format(moment.atZone(clock.getZone()));
    }
}
