package org.bihuan.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.law.DecidedCase;
import org.bihuan.law.DecidedCases;
import org.bihuan.law.LegalBases;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.Money;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Same circumstances, same penalty (行政处罚法 art. 5): our own decisions join the register, and whoever proposes sees the like. */
@Service
@Transactional
class Precedents {

    private static final int YEARS = 3;

    private final DecidedCases register;
    private final Investigations investigations;
    private final LegalBases bases;
    private final Enterprises enterprises;

    Precedents(DecidedCases register, Investigations investigations, LegalBases bases, Enterprises enterprises) {
        this.register = register;
        this.investigations = investigations;
        this.bases = bases;
        this.enterprises = enterprises;
    }

    /** Takes a decision in; one without a document has no number to be found by, and stays out. */
    void add(PenaltyCase one, PenaltyDecisions.Result result) {
        if (result.documentNumber() == null) {
            return;
        }
        ViolationType violation = ViolationType.ofCode(one.violation()).orElseThrow();
        boolean fined = result.outcome() == DecisionOutcome.PENALTY && result.fine() != null && result.fine().signum() > 0;
        register.record(new DecidedCase(result.documentNumber(), result.decidedOn(), violation, fined ? DecidedCase.Outcome.FINED
                : result.outcome() == DecisionOutcome.NO_PENALTY ? DecidedCase.Outcome.WAIVED : DecidedCase.Outcome.OTHER,
                fined ? result.fine() : null, fined ? percent(one, violation, result.fine()).orElse(null) : null, one.region(),
                enterprises.find(one.uscc()).map(Enterprises.Enterprise::trade).orElse(null), null, null,
                investigations.lastReport(one.id()).map(ReportDiscretion::choices).orElse(Map.of()), "本局决定 " + one.number(), false), null);
    }

    /** The fine in percent of the highest one, where that is an amount. */
    private Optional<BigDecimal> percent(PenaltyCase one, ViolationType violation, BigDecimal fine) {
        String row = investigations.lastReport(one.id()).orElseThrow().basis();
        return bases.of(violation).stream().filter(basis -> basis.row().equals(row) && basis.measure() == LegalBasis.Measure.RANGE && basis.max() != null)
                .findFirst().map(basis -> fine.movePointRight(2).divide(basis.max(), 4, RoundingMode.HALF_UP));
    }

    /** How the like ended in the last years, in one Chinese sentence. */
    @Transactional(readOnly = true)
    String like(ViolationType violation, LocalDate today) {
        List<DecidedCase> like = register.comparable(new DecidedCases.Like(violation, Map.of(), null, null, null, null, today.minusYears(YEARS), today));
        List<BigDecimal> fines = like.stream().filter(one -> one.outcome() == DecidedCase.Outcome.FINED).map(DecidedCase::fine).sorted().toList();
        long waived = like.stream().filter(one -> one.outcome() == DecidedCase.Outcome.WAIVED).count();
        if (like.isEmpty()) {
            return "近" + YEARS + "年登记的决定中没有同类案件";
        }
        return "近" + YEARS + "年同类案件 " + like.size() + " 件，不予处罚 " + waived + " 件" + (fines.isEmpty() ? "" : "；罚款最低 "
                + Money.inWords(fines.get(0)) + "，中位 " + Money.inWords(fines.get(fines.size() / 2)) + "，最高 "
                + Money.inWords(fines.get(fines.size() - 1)));
    }
}
