package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Deciding on a daily fine beside its case, serving what belongs to it, and executing it: each with a procedure of its own. */
public interface DailyFineDecisions {

    /**
     * The refusal to correct that is to be fined.
     *
     * @param evidence   one line each: name, date, provider separated by {@code ；}
     * @param counted    how the days and the amount come about, one line each
     * @param from       first counted day
     * @param reviewedOn day on which somebody else looked at the proposal
     */
    record Refusal(long caseId, BigDecimal total, String facts, List<String> evidence, String applied, List<String> counted, LocalDate from,
                   LocalDate to, LocalDate reviewedOn, Set<String> investigators, Set<String> reviewers, String correctionOrder) {
    }

    /**
     * How it ended.
     *
     * @param returned whether review or deliberation wants more investigation first
     * @param fined    whether the daily fine was imposed
     * @param number   of the decision, or null; likewise the days
     */
    record Result(boolean returned, boolean fined, BigDecimal fine, String number, LocalDate decidedOn, LocalDate servedOn, String reason) {
    }

    /**
     * Opens the procedure that {@code penalty-decision} walks through.
     *
     * @throws IllegalStateException in Chinese, while another one about daily fines of the case goes on
     */
    long open(Refusal refusal);

    /** Whether a procedure about daily fines of the case goes on. */
    boolean goesOn(long caseId);

    Result result(long decisionId);

    /** Nothing will be decided by what goes on, and nothing of it served. */
    void abandon(long caseId, String reason);

    /** Opens the execution that {@code penalty-execution} walks through; the fine that came first has its own. */
    long execute(long decisionId);

    /** The authority itself changes what it decided; 0 revokes it. */
    void revise(long executionId, BigDecimal fine, String note, String who);

    /** Ends an execution of which nothing is left. */
    void conclude(long executionId);

    /** Opens the service of an order to correct; returns the id that {@code document-service} is called with. */
    long serve(String owner, String caseNumber, String region, long documentId, String documentNumber, LocalDate issuedOn, String party, String address);

    /** What was to be served is of no use any more; changes nothing where the service has ended. */
    void stopServing(long serviceId, String reason);

    /** Day on which it was served, or null. */
    LocalDate servedOn(long serviceId);
}
