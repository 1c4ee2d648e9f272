package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Executing a fine (执行). A step opens the execution and calls the process {@code penalty-execution} with its id; the route
 * that comes back is one of {@link Outcome}, everything else is here.
 */
public interface Executions {

    /** How an execution ends; null while it goes on. */
    enum Outcome {
        PAID("已缴清"), ENFORCED("已强制执行"),
        /** Revoked, or the court closed it without full enforcement. */
        ENDED("已终结");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A fine that has been decided on and served.
     *
     * @param owner               under which its limits run, e.g. {@code penalty-case/12}; it has one running execution at a time
     * @param uscc                credit code, or number of the identity document of a natural person
     * @param legalRepresentative may be null
     * @param decisionId          of the decision of {@code penalty-decision}
     * @param decisionNumber      e.g. 邯环罚决字〔2026〕16-001号
     * @param servedOn            the day the party received the decision: the receipt's
     */
    record Order(String owner, String caseNumber, String region, String partyName, String uscc, String partyAddress,
                 String legalRepresentative, long decisionId, String decisionNumber, BigDecimal fine, LocalDate decidedOn,
                 LocalDate servedOn) {
    }

    /**
     * How it stands at the end of a day; all amounts follow from recorded dates.
     *
     * @param fine          as it is now: a reconsideration or a court may have lowered it, to 0 where it was revoked
     * @param surcharge     accrued by that day
     * @param owed          fine and surcharge
     * @param remaining     never negative
     * @param refund        what was paid beyond what is owed, once the fine or the counted days became less; else 0
     * @param dues          what is to be paid by when: one line, or one for each instalment
     * @param remedyPending whether a reconsideration or suit is pending on that day, so that no surcharge accrues
     * @param revokedOn     the day the decision was revoked, declared illegal or void; a publication has to be withdrawn
     * @param changedOn     the day on which the fine was last changed; a publication has to be withdrawn as well; else null
     * @param steps         the reasoning, line by line
     */
    record Standing(long executionId, Order order, LocalDate day, BigDecimal fine, BigDecimal surcharge, BigDecimal owed,
                    BigDecimal paid, BigDecimal remaining, BigDecimal refund, List<Due> dues, boolean remedyPending,
                    LocalDate revokedOn, LocalDate changedOn, Outcome outcome, LocalDate endedOn, List<String> steps) {
    }

    /**
     * Money that came in.
     *
     * @param by user id of who wrote it down
     */
    record Payment(LocalDate on, BigDecimal amount, PaymentChannel channel, String reference, String by) {
    }

    /** @param unpaid what of it has not been paid by that day */
    record Due(LocalDate on, BigDecimal amount, BigDecimal unpaid) {
    }

    /**
     * Opens the execution of a fine.
     *
     * @return its id, which the process {@code penalty-execution} is called with
     * @throws IllegalArgumentException in Chinese, where it was served before it was decided on or is no fine
     * @throws IllegalStateException    in Chinese, where the owner has a running execution already
     */
    long open(Order order);

    /** @throws java.util.NoSuchElementException for an unknown id */
    Standing standing(long executionId, LocalDate day);

    /** In the order in which they were written down. */
    List<Payment> payments(long executionId);

    /** The latest execution of an owner. */
    Optional<Long> of(String owner);
}
