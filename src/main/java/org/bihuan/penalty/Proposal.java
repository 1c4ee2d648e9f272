package org.bihuan.penalty;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Set;
import org.bihuan.law.FineGate;
import org.bihuan.law.Money;
import org.bihuan.law.PenaltyKind;

/**
 * What is intended to be decided.
 *
 * @param fine         null where none is
 * @param confiscation yuan of illegal income; null where nothing is confiscated, and in what was proposed before the amount was asked
 * @param basis        row of the table of legal bases; null before somebody has chosen one
 * @param mitigation   the published rule that allows going below the least fine, or null
 * @param ground       why there is to be no penalty; null with a penalty
 */
@Embeddable
record Proposal(@Enumerated(EnumType.STRING) DecisionOutcome outcome, @Convert(converter = DecisionColumns.Kinds.class) Set<PenaltyKind> kinds,
                BigDecimal fine, BigDecimal confiscation, String basis, String breached, String applied, String mitigation, String ground) {

    Proposal {
        kinds = Set.copyOf(kinds);
    }

    static Proposal of(Matter matter) {
        return new Proposal(matter.intended(), matter.kinds(), matter.fine(), matter.confiscation(), matter.basis(), matter.breached(), matter.applied(),
                matter.mitigation(), matter.ground());
    }

    Proposal on(String row) {
        return new Proposal(outcome, kinds, fine, confiscation, row, breached, applied, mitigation, ground);
    }

    /** @param confiscated what is left of the confiscation */
    Proposal lowered(BigDecimal to, BigDecimal confiscated, String rule) {
        return new Proposal(outcome, kinds, to, confiscated, basis, breached, applied, rule, ground);
    }

    /** No penalty after all. */
    Proposal turned(DecisionOutcome to, String why) {
        return new Proposal(to, Set.of(), null, null, basis, breached, applied, null, why);
    }

    /** Kinds and amounts, as gate G09 compares them with what the party was told. */
    FineGate.Penalty penalty() {
        return new FineGate.Penalty(kinds, fine, confiscation);
    }

    /** Fine and confiscation together, by which the steps of the procedure are due; null where there is neither. */
    BigDecimal amount() {
        return fine == null ? confiscation : confiscation == null ? fine : fine.add(confiscation);
    }

    /** e.g. 罚款人民币贰拾万元整（¥200,000.00）；没收违法所得人民币叁万元整（¥30,000.00）. */
    String inDocuments() {
        return outcome != DecisionOutcome.PENALTY ? outcome.label() : PenaltyKind.inWords(kinds, fine, confiscation, Money::inDocuments);
    }
}
