package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ViolationType;

/**
 * What the officers found and propose.
 *
 * @param actStartedOn   first day of an act that went on, or null
 * @param breached       the provisions that were breached
 * @param basis          the provision under which it is to be punished
 * @param baseAmount     yuan of cost, value or investment, or number of times, that the fine is measured by; null for a range of yuan
 * @param samples        whether results of monitoring were told to the party
 * @param fault          what became of evidence that the party is without fault
 * @param kinds          empty without a penalty
 * @param fine           null where none is proposed
 * @param confiscation   yuan of illegal income (行政处罚法 art. 28); null where nothing is to be confiscated
 * @param mitigation     the published rule that allows going below the least fine, or null
 * @param ground         why there is to be no penalty; null with one
 * @param discretion     how the fine was found, line by line, for the file; null where no fine is proposed
 * @param told           what of it the party is told
 * @param choices        the grades chosen of the benchmark's factors, see {@link ReportDiscretion}; null without any
 * @param deviation      what takes the fine out of the benchmark, or null; it takes a reason and the heads' deliberation
 * @param crimeSuspected the act may be a crime: the case may neither be waived nor closed without a transfer
 * @param groundKind     for what reason of the law there is no penalty; null with one
 * @param pollutant      code of what exceeded its limit; null like {@code timesOver} where nothing did, or it is not known
 */
record ReportFindings(ViolationType violation, LocalDate actStartedOn, LocalDate actEndedOn, String partyAddress,
                      String legalRepresentative, String facts, String breached, LegalBasis basis, BigDecimal baseAmount, Samples samples,
                      Fault fault, String faultReason, DecisionOutcome intended, Set<PenaltyKind> kinds, BigDecimal fine, BigDecimal confiscation,
                      String mitigation, String discretion, String told, String choices, String deviation, String ground, boolean crimeSuspected,
                      NoPenaltyGround groundKind, String pollutant, BigDecimal timesOver) {

    /** Results of sampling and monitoring: they count only where the party was told (Order 30 art. 29). */
    enum Samples {
        NONE("没有采样监测"), TOLD("采样监测结果已告知当事人"), NOT_TOLD("采样监测结果尚未告知当事人");

        private final String label;

        Samples(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Evidence that the party was without fault (行政处罚法 art. 33 para. 2). */
    enum Fault {
        NOT_CLAIMED("当事人没有提出证据证明没有主观过错"), NOT_PROVEN("当事人提出，经审查不足以证明"), PROVEN("足以证明没有主观过错");

        private final String label;

        Fault(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
