package org.bihuan.penalty;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.law.FineGate;
import org.bihuan.law.Money;
import org.bihuan.law.PenaltyKind;

/**
 * What is intended to be decided.
 *
 * @param fine       null where none is
 * @param basis      row of the table of legal bases; null before somebody has chosen one
 * @param mitigation the published rule that allows going below the least fine, or null
 * @param ground     why there is to be no penalty; null with a penalty
 */
@Embeddable
record Proposal(@Enumerated(EnumType.STRING) DecisionOutcome outcome, @Convert(converter = DecisionColumns.Kinds.class) Set<PenaltyKind> kinds,
                BigDecimal fine, String basis, String breached, String applied, String mitigation, String ground) {

    Proposal {
        kinds = Set.copyOf(kinds);
    }

    static Proposal of(Matter matter) {
        return new Proposal(matter.intended(), matter.kinds(), matter.fine(), matter.basis(), matter.breached(), matter.applied(), matter.mitigation(),
                matter.ground());
    }

    Proposal on(String row) {
        return new Proposal(outcome, kinds, fine, row, breached, applied, mitigation, ground);
    }

    Proposal lowered(BigDecimal to, String rule) {
        return new Proposal(outcome, kinds, to, basis, breached, applied, rule, ground);
    }

    /** No penalty after all. */
    Proposal turned(DecisionOutcome to, String why) {
        return new Proposal(to, Set.of(), null, basis, breached, applied, null, why);
    }

    /** Kinds and fine, as gate G09 compares them with what the party was told. */
    FineGate.Penalty penalty() {
        return new FineGate.Penalty(kinds, fine);
    }

    /** e.g. 罚款人民币贰拾万元整（¥200,000.00）；没收违法所得. */
    String inDocuments() {
        return outcome != DecisionOutcome.PENALTY ? outcome.label()
                : kinds.stream().sorted().map(kind -> kind == PenaltyKind.FINE && fine != null ? kind.label() + Money.inDocuments(fine) : kind.label())
                        .collect(Collectors.joining("；"));
    }
}
