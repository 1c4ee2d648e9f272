package org.bihuan.penalty;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ViolationType;

/**
 * What is to be decided: the case as it stands when investigation and review are done.
 *
 * @param owner               under which limits run and documents are filed, e.g. {@code penalty-case/12}
 * @param dossier             number under which the evidence is kept (of a case: its lead's), or null
 * @param region              branch whose case it is; the engine's tenant
 * @param legalRepresentative null where there is none
 * @param organisation        whether the party is a legal person or other organisation, not a citizen
 * @param actStartedOn        first day of an act that went on, or null
 * @param discoveredOn        day on which the act was discovered: limitation ends here
 * @param reviewedOn          day on which the case review was done, or null where none is on file
 * @param evidence            one line each: name, date, provider separated by {@code ；}
 * @param breached            citation of the provisions that were breached
 * @param applied             citation of the provisions under which it is to be punished
 * @param basis               row of the table of legal bases that is meant; null where none is known
 * @param fine                null where no fine is intended
 * @param confiscation        yuan of illegal income; null where nothing is to be confiscated
 * @param mitigation          the published rule that allows going below the least fine, or null
 * @param discretion          the benchmark and the reasons, one line each
 * @param ground              why there is to be no penalty; null with a penalty
 * @param investigators       user ids; none of them reviews, chairs the hearing or votes
 * @param reviewers           user ids of those who reviewed the case
 * @param correctionOrder     number of the order to correct, or null
 */
@Embeddable
public record Matter(String owner, String caseNumber, String dossier, String region, String uscc, String partyName, String partyAddress,
              String legalRepresentative, boolean organisation, @Enumerated(EnumType.STRING) ViolationType violation,
              LocalDate actStartedOn, LocalDate actEndedOn, LocalDate discoveredOn, LocalDate filedOn, LocalDate reviewedOn, String facts,
              @Convert(converter = DecisionColumns.Lines.class) List<String> evidence, String breached, String applied, String basis,
              @Enumerated(EnumType.STRING) DecisionOutcome intended, @Convert(converter = DecisionColumns.Kinds.class) Set<PenaltyKind> kinds,
              BigDecimal fine, BigDecimal confiscation, String mitigation, @Convert(converter = DecisionColumns.Lines.class) List<String> discretion, String ground,
              @Convert(converter = DecisionColumns.Names.class) Set<String> investigators,
              @Convert(converter = DecisionColumns.Names.class) Set<String> reviewers, String correctionOrder,
              @Enumerated(EnumType.STRING) Purpose purpose) {

    /** What the decision is for. */
    public enum Purpose {
        /** The penalty of a case. */
        ORDINARY,
        /** Fines day by day after it. */
        DAILY_FINE
    }

    public Matter {
        evidence = List.copyOf(evidence);
        kinds = Set.copyOf(kinds);
        discretion = List.copyOf(discretion);
        investigators = Set.copyOf(investigators);
        reviewers = Set.copyOf(reviewers);
    }

    /** How documents speak to the party. */
    String addressed() {
        return organisation ? "你单位" : "你";
    }

    /** The cause of action (案由) as documents have it. */
    String cause() {
        return partyName + violation.label() + "案";
    }
}
