package org.bihuan.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.law.DecidedCase;
import org.bihuan.law.EqualTreatment;
import org.bihuan.law.LegalBases;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.Money;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How comparable cases ended, for whoever proposes, reports and decides: equals are to be treated alike (行政处罚法 art. 5). */
@Component
@Transactional(readOnly = true)
class Comparables {

    private static final int MOST = 10;

    private final EqualTreatment treatment;
    private final Enterprises enterprises;
    private final LegalBases bases;
    private final CaseReportRepository reports;

    Comparables(EqualTreatment treatment, Enterprises enterprises, LegalBases bases, CaseReportRepository reports) {
        this.treatment = treatment;
        this.enterprises = enterprises;
        this.bases = bases;
        this.reports = reports;
    }

    /**
     * What is intended now, held against them. Daily fines follow from the fine they repeat, and the register tells
     * what units paid and not persons: there is nothing to compare.
     */
    EqualTreatment.Comparison of(Matter matter, Proposal proposal, LocalDate today) {
        Optional<CaseReport> report = PenaltyCase.idIn(matter.owner()).flatMap(id -> reports.findFirstByCaseIdOrderByAtDescIdDesc(Long.parseLong(id)));
        boolean comparable = matter.purpose() == Matter.Purpose.ORDINARY && matter.organisation();
        DecidedCase.Outcome outcome = comparable ? outcome(proposal.outcome(), proposal.fine(), report.map(CaseReport::groundKind).orElse(null)) : DecidedCase.Outcome.OTHER;
        boolean fined = outcome == DecidedCase.Outcome.FINED;
        return compare(matter.uscc(), matter.violation(), report.map(CaseReport::pollutant).orElse(null), report.map(CaseReport::timesOver).orElse(null), outcome,
                fined ? proposal.fine() : null, fined ? percent(matter.violation(), proposal.basis(), proposal.fine()).orElse(null) : null, today);
    }

    /**
     * How a decision counts among the like: who is not punished for another reason of the law than art. 33 was not spared.
     *
     * @param ground for which there is no penalty; null with one, and in reports of before it was asked
     */
    static DecidedCase.Outcome outcome(DecisionOutcome decided, BigDecimal fine, NoPenaltyGround ground) {
        boolean spared = decided == DecisionOutcome.NO_PENALTY && (ground == null || ground == NoPenaltyGround.WAIVER);
        boolean fined = decided == DecisionOutcome.PENALTY && fine != null && fine.signum() > 0;
        return spared ? DecidedCase.Outcome.WAIVED : fined ? DecidedCase.Outcome.FINED : DecidedCase.Outcome.OTHER;
    }

    /** Those that whoever reports on a case finds, before anything is proposed. */
    EqualTreatment.Comparison of(PenaltyCase one, ViolationType violation, String pollutant, BigDecimal timesOver, LocalDate today) {
        return compare(one.uscc(), violation, pollutant, timesOver, DecidedCase.Outcome.OTHER, null, null, today);
    }

    private EqualTreatment.Comparison compare(String uscc, ViolationType violation, String pollutant, BigDecimal timesOver, DecidedCase.Outcome outcome,
                                              BigDecimal fine, BigDecimal percent, LocalDate today) {
        return treatment.compare(new EqualTreatment.Proposed(violation, pollutant, timesOver, trade(uscc), outcome, fine, percent), today);
    }

    /** The trade by which the register of decided cases knows the party, or null. */
    String trade(String uscc) {
        return uscc == null ? null : enterprises.find(uscc).map(Enterprises.Enterprise::tradeName).orElse(null);
    }

    /** The fine in percent of the highest one, where that is an amount. */
    Optional<BigDecimal> percent(ViolationType violation, String row, BigDecimal fine) {
        return bases.of(violation).stream().filter(basis -> basis.row().equals(row) && basis.measure() == LegalBasis.Measure.RANGE && basis.max() != null)
                .findFirst().map(basis -> fine.movePointRight(2).divide(basis.max(), 4, RoundingMode.HALF_UP));
    }

    /** A line on all of them, and one for each of the newest. */
    static List<String> lines(EqualTreatment.Comparison like) {
        List<String> lines = new ArrayList<>();
        List<BigDecimal> fines = like.cases().stream().map(DecidedCase::fine).filter(fine -> fine != null).sorted().toList();
        lines.add("可比案件（" + like.likeIn() + "，近" + like.years() + "年）：" + (like.cases().isEmpty() ? "没有登记" : like.cases().size() + " 件，不予处罚 "
                + like.waived() + " 件，罚款 " + like.fined() + " 件") + (fines.isEmpty() ? "" : "；罚款最低 " + Money.inWords(fines.get(0)) + "，最高 "
                + Money.inWords(fines.get(fines.size() - 1))));
        like.cases().stream().limit(MOST).map(Comparables::line).forEach(lines::add);
        return lines;
    }

    /** The same as a list in a form. */
    static String listed(EqualTreatment.Comparison like) {
        return lines(like).stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private static String line(DecidedCase one) {
        return one.decidedOn() + " " + one.number() + "：" + one.outcome().label() + (one.fine() == null ? "" : " " + Money.inWords(one.fine()))
                + (one.timesOver() == null ? "" : "，超标 " + one.timesOver().toPlainString() + " 倍");
    }
}
