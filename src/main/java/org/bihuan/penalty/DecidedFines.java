package org.bihuan.penalty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The fines of cases: as they were decided, and as a reconsideration or a court has left them. */
@Service
@Transactional(readOnly = true)
class DecidedFines implements OriginalDecisions {

    private final PenaltyCaseRepository cases;
    private final DecisionBook book;
    private final Executions executions;
    private final Clock clock;

    DecidedFines(PenaltyCaseRepository cases, DecisionBook book, Executions executions, Clock clock) {
        this.cases = cases;
        this.book = book;
        this.executions = executions;
        this.clock = clock;
    }

    @Override
    public Optional<Original> ofLead(long leadId) {
        return cases.findByLeadIdOrderByIdAsc(leadId).stream().filter(one -> one.number() != null && one.decisionId() != null)
                .reduce((first, second) -> second).flatMap(this::original);
    }

    /** When nothing was left of the fine: with the whole decision, or of it alone beside a confiscation. */
    private static LocalDate goneOn(Executions.Standing standing) {
        return standing.revokedOn() == null && standing.fine().signum() == 0 ? standing.changedOn() : standing.revokedOn();
    }

    private Optional<Original> original(PenaltyCase one) {
        DecisionProcedure decided = book.get(one.decisionId());
        Proposal penalty = book.proposal(one.decisionId()).proposal();
        if (decided.outcome() != DecisionOutcome.PENALTY || penalty.fine() == null || penalty.fine().signum() <= 0) {
            return Optional.empty();
        }
        Optional<Executions.Standing> standing = Optional.ofNullable(one.executionId()).map(id -> executions.standing(id, LocalDate.now(clock)));
        return Optional.of(new Original(one.id(), one.number(), one.deadlineOwner(), decided.documentNumber(), decided.decidedOn(), decided.servedOn(),
                decided.matter().violation(), standing.map(Executions.Standing::fine).orElse(penalty.fine()), standing.map(Executions.Standing::changedOn).orElse(null),
                standing.map(DecidedFines::goneOn).orElse(null)));
    }
}
