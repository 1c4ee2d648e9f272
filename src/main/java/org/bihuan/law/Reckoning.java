package org.bihuan.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * All that a proposal was reckoned from.
 *
 * @param law          null, like the provision, for a bare range
 * @param bases        the provisions of the law that is applied
 * @param applied      what the range was taken from; another provision than the first where persons are fined
 * @param localRange   what the local rung comes to, or null
 * @param localUsed    whether it binds, because its circumstance was named
 * @param benchmark    null for a bare range
 * @param benchmarkFine between which fines benchmark and adjustment leave room; null without a fine
 * @param adjusted     by how much the adjustment changed the fine
 * @param spread       null where there is nothing to compare with
 */
record Reckoning(DiscretionProposal.Status status, DiscretionQuestion question, ApplicableLaw law, List<LegalBasis> bases, Provision provision,
                 LegalBasis applied, FineRange range, FineRange localRange, boolean localUsed, Benchmark.Model model, Benchmark benchmark,
                 FactorSum sum, Adjusting adjusting, BigDecimal adjusted, BigDecimal fine, boolean clamped, FineRange benchmarkFine,
                 Spread spread, List<Alternative> alternatives, List<DiscretionProposal.Objection> problems, List<String> steps,
                 List<String> told) {

    /**
     * How the fine is adjusted.
     *
     * @param size      in percent, null for {@link Adjustment#NONE}
     * @param parameter the bound of the size, likewise
     * @param main      what decides, or null where one direction is named only and none was said to decide
     */
    record Adjusting(Adjustment kind, BigDecimal size, Parameter parameter, List<Ground> grounds, Ground main) {

        boolean mustBeLighter() {
            boolean mandatory = grounds.stream().anyMatch(one -> one.direction() == Ground.Direction.LIGHTER && one.mandatory());
            boolean outweighed = main != null && main.direction() == Ground.Direction.HEAVIER;
            return mandatory && !outweighed && (kind == Adjustment.NONE || kind == Adjustment.HEAVIER);
        }
    }

    /** @param fine null where it cannot be reckoned without more facts */
    record Alternative(Regime regime, String citation, String range, BigDecimal fine) {
    }

    Reckoning {
        bases = List.copyOf(bases);
        alternatives = List.copyOf(alternatives);
        problems = List.copyOf(problems);
        steps = List.copyOf(steps);
        told = List.copyOf(told);
    }

    BigDecimal finePercent() {
        return fine == null ? null : range.percentOf(fine);
    }

    DiscretionProposal proposal() {
        return new DiscretionProposal(status, sum.percent(), fine, finePercent(), range == null ? null : range.min(),
                range == null ? null : range.max(), applied == null ? null : applied.citation(), benchmark == null ? Map.of() : sum.choices(),
                problems, steps, told);
    }
}
