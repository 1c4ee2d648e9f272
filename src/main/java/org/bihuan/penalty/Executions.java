package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.law.Money;
import org.bihuan.law.PenaltyKind;

/**
 * Executing a fine, and what is confiscated beside it or alone (执行). A step opens the execution and calls the process {@code penalty-execution} with its id; the route
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
     * What has been decided on and served, and is to be paid.
     *
     * @param owner               under which its limits run, e.g. {@code penalty-case/12}; it has one running execution at a time
     * @param uscc                credit code, or number of the identity document of a natural person
     * @param legalRepresentative may be null
     * @param decisionId          of the decision of {@code penalty-decision}
     * @param decisionNumber      e.g. 邯环罚决字〔2026〕16-001号
     * @param fine                0 where only confiscated income is to be paid
     * @param confiscation        yuan of illegal income; null where nothing is confiscated
     * @param servedOn            the day the party received the decision: the receipt's
     */
    record Order(String owner, String caseNumber, String region, String partyName, String uscc, String partyAddress,
                 String legalRepresentative, long decisionId, String decisionNumber, BigDecimal fine, BigDecimal confiscation,
                 LocalDate decidedOn, LocalDate servedOn) {

        /** e.g. 罚款、没收违法所得. */
        public String subject() {
            return inWords(amount -> "");
        }

        /** e.g. 罚款 150,000 元、没收违法所得 2,800,000 元. */
        String inWords() {
            return inWords(amount -> " " + Money.inWords(amount));
        }

        private String inWords(Function<BigDecimal, String> money) {
            return Stream.of(fine.signum() == 0 ? null : PenaltyKind.FINE.label() + money.apply(fine),
                    confiscation == null ? null : PenaltyKind.CONFISCATION.label() + money.apply(confiscation)).filter(Objects::nonNull).collect(Collectors.joining("、"));
        }
    }

    /**
     * What is to be paid of confiscated income: no surcharge runs on it, which the law knows on a fine alone (行政处罚法 art. 72), and it cannot
     * be put off, as a fine can (art. 66).
     *
     * @param on     last day to pay it
     * @param amount as it is now, 0 where it was revoked
     */
    record Confiscation(LocalDate on, BigDecimal amount, BigDecimal paid) {

        public BigDecimal unpaid() {
            return amount.subtract(paid).max(BigDecimal.ZERO.setScale(2));
        }

        BigDecimal refund() {
            return paid.subtract(amount).max(BigDecimal.ZERO.setScale(2));
        }
    }

    /**
     * How it stands at the end of a day; all amounts follow from recorded dates.
     *
     * @param fine          as it is now: a reconsideration or a court may have lowered it, to 0 where it was revoked
     * @param surcharge     accrued by that day
     * @param confiscation  null where nothing is confiscated
     * @param owed          fine, surcharge and confiscation, like what is paid, remains and is to be refunded
     * @param remaining     never negative
     * @param refund        what was paid beyond what is owed, once the amounts or the counted days became less; else 0
     * @param dues          what of the fine is to be paid by when: one line, or one for each instalment
     * @param remedyPending whether a reconsideration or suit is pending on that day, so that no surcharge accrues
     * @param revokedOn     the day the decision was revoked, declared illegal or void; a publication has to be withdrawn
     * @param changedOn     the day on which fine or confiscation was last changed; a publication has to be withdrawn as well; else null
     * @param steps         the reasoning, line by line
     */
    record Standing(long executionId, Order order, LocalDate day, BigDecimal fine, BigDecimal surcharge, Confiscation confiscation,
                    BigDecimal owed, BigDecimal paid, BigDecimal remaining, BigDecimal refund, List<Due> dues, boolean remedyPending,
                    LocalDate revokedOn, LocalDate changedOn, Outcome outcome, LocalDate endedOn, List<String> steps) {
    }

    /**
     * Money that came in.
     *
     * @param confiscated what of the amount is for confiscated income; null for nothing of it
     * @param by          user id of who wrote it down
     */
    record Payment(LocalDate on, BigDecimal amount, BigDecimal confiscated, PaymentChannel channel, String reference, String by) {

        /** What of it is for the fine and its surcharge. */
        BigDecimal fined() {
            return confiscated == null ? amount : amount.subtract(confiscated);
        }
    }

    /** @param unpaid what of it has not been paid by that day */
    record Due(LocalDate on, BigDecimal amount, BigDecimal unpaid) {
    }

    /**
     * Opens the execution of a fine, a confiscation, or both.
     *
     * @return its id, which the process {@code penalty-execution} is called with
     * @throws IllegalArgumentException in Chinese, where it was served before it was decided on or there is nothing to pay
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
