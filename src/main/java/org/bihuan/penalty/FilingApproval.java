package org.bihuan.penalty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.alert.Leads;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents.Draft;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.FilingOpinion.Step;
import org.springframework.stereotype.Component;

/** What the approval form of filing (立案审批表) says: the clue, and what each of the three wrote. */
@Component
class FilingApproval {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Leads leads;
    private final Enterprises enterprises;
    private final People people;
    private final Clock clock;

    FilingApproval(Leads leads, Enterprises enterprises, People people, Clock clock) {
        this.leads = leads;
        this.enterprises = enterprises;
        this.people = people;
        this.clock = clock;
    }

    /** @param opinions all that was said about filing, oldest first; the last of each kind counts */
    Draft draft(PenaltyCase one, List<FilingOpinion> opinions, LocalDate on) {
        Leads.Brief lead = leads.get(one.leadId());
        FilingOpinion proposal = last(opinions, Step.PROPOSAL);
        FilingOpinion review = last(opinions, Step.REVIEW);
        FilingOpinion approval = last(opinions, Step.APPROVAL);
        String address = Optional.ofNullable(one.uscc()).flatMap(enterprises::find).map(Enterprise::address).orElse(null);
        return Draft.of(one.deadlineOwner(), DocumentType.FILING, one.number(), on)
                .with(DocumentItem.CASE_SOURCE, "线索 " + lead.number() + "（" + lead.kindName() + "）：" + lead.title())
                .with(DocumentItem.CAUSE, "涉嫌" + ViolationType.ofCode(one.violation()).map(ViolationType::label).orElse(one.violation()))
                .with(DocumentItem.PARTY_NAME, one.partyName())
                .with(DocumentItem.LEGAL_REPRESENTATIVE, "调查中核实")
                .with(DocumentItem.PARTY_CODE, one.uscc())
                .with(DocumentItem.PARTY_ADDRESS, address == null || address.isBlank() ? "企业名录中没有登记" : address)
                .with(DocumentItem.FACTS, PaperWords.sentence(one.facts()))
                .with(DocumentItem.FILING_REASON, PaperWords.sentence(proposal.reason()) + "\n立案条件：" + conditions(one, proposal.conditions()))
                .with(DocumentItem.HANDLER_OPINION, "建议" + proposal.choice().label() + "。")
                .with(DocumentItem.HANDLER_SIGNATURE, signature(proposal))
                .with(DocumentItem.UNIT_OPINION, PaperWords.sentence(review.reason()))
                .with(DocumentItem.UNIT_SIGNATURE, signature(review))
                .with(DocumentItem.HEAD_OPINION, approval.choice().label() + "。" + PaperWords.sentence(approval.reason()))
                .with(DocumentItem.HEAD_SIGNATURE, signature(approval));
    }

    private static FilingOpinion last(List<FilingOpinion> opinions, Step step) {
        return opinions.stream().filter(opinion -> opinion.step() == step).reduce((before, after) -> after).orElseThrow();
    }

    private static String conditions(PenaltyCase one, FilingConditions answers) {
        return answers.allFulfilled() ? "同时符合" + String.join("、", one.filingLaw().conditions()) + "（" + one.filingLaw().conditionsCitation() + "）。"
                : "没有全部符合。";
    }

    private String signature(FilingOpinion opinion) {
        return people.find(opinion.who()).map(Person::name).orElse(opinion.who()) + " "
                + DAY.format(opinion.at().atZone(clock.getZone()));
    }
}
