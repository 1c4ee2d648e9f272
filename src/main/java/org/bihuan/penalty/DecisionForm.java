package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.bihuan.law.FineGate;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.Money;

/** What the forms of a penalty procedure have in common: their procedure, its facts, and the term for the decision as due date. */
abstract class DecisionForm implements TaskForm {

    static final String CHANGE = "change";
    static final String CONFISCATION = "confiscation";

    final DecisionBook book;
    final DecisionFiles files;
    final DecisionSheet sheet;
    private final DecisionTrail trail;
    private final DailyFineFindings dailyFines;
    private final String formId;

    DecisionForm(String formId, DecisionTools tools) {
        this.formId = formId;
        this.book = tools.book();
        this.files = tools.files();
        this.sheet = tools.sheet();
        this.trail = tools.trail();
        this.dailyFines = tools.dailyFines();
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        long decision = decisionId(task);
        Map<String, Object> facts = sheet.facts(decision);
        addFacts(decision, task, facts);
        return facts;
    }

    abstract void addFacts(long decisionId, TaskContext task, Map<String, Object> facts);

    @Override
    public Optional<Instant> due(TaskContext task) {
        return trail.term(book.get(decisionId(task)).matter().owner()).map(limit -> limit.due(HouseClock.ZONE));
    }

    long decisionId(TaskContext task) {
        return task.requireLong(PenaltyDecisionVariables.DECISION_ID);
    }

    boolean daily(long decisionId) {
        return book.get(decisionId).matter().purpose() == Matter.Purpose.DAILY_FINE;
    }

    /** What stands against a daily fine of this amount, beside the field; nothing against the fine of a case. */
    void refuseDaily(long decisionId, BigDecimal fine, FormValues values, String key) {
        againstDaily(decisionId, fine).forEach(said -> values.reject(key, said));
    }

    List<String> againstDaily(long decisionId, BigDecimal fine) {
        return daily(decisionId) ? dailyFines.against(decisionId, fine) : List.of();
    }

    /**
     * How what is intended changes, as re-check and amendment ask for it; the fields are refused where the change would be unlawful.
     * Null where they are.
     */
    NoticeDesk.Change change(long decisionId, FormValues values, String reasonKey) {
        ProposalChange kind = values.choice(CHANGE, ProposalChange.class);
        Proposal now = book.proposal(decisionId).proposal();
        Proposal then = now;
        String newFacts = null;
        switch (kind) {
            case KEEP -> { }
            case LOWER -> then = lowered(decisionId, now, values);
            case RENOTICE -> newFacts = values.requireText("newFacts");
            default -> {
                String ground = values.requireText("ground");
                then = now.turned(kind.outcome(), ground);
            }
        }
        String reason = values.requireText(reasonKey);
        return values.rejected() ? null : new NoticeDesk.Change(kind, then, reason, newFacts, values.flag("newEvidence"));
    }

    private Proposal lowered(long decisionId, Proposal now, FormValues values) {
        if (now.confiscation() == null) {
            values.requireText("fine");
        }
        BigDecimal lowered = Money.typed(values, "fine");
        BigDecimal confiscated = Money.typed(values, CONFISCATION);
        String mitigation = values.text("mitigation");
        if (values.rejected()) {
            return now;
        }
        // Of two amounts the one that is not typed stays.
        BigDecimal fine = lowered == null ? now.fine() : lowered;
        Proposal then = now.lowered(fine, confiscated == null ? now.confiscation() : confiscated, mitigation != null ? mitigation : now.mitigation());
        FineGate.Penalty told = book.servedNotice(decisionId).map(book::proposalOf).map(DecisionProposal::proposal).map(Proposal::penalty).orElse(null);
        DecisionRules.confiscation(then.kinds(), then.confiscation()).ifPresent(said -> values.reject(CONFISCATION, said));
        Optional<String> heavier = FineGate.heavier(told, then.penalty(), null);
        heavier.ifPresent(said -> values.reject("fine", said));
        Optional<String> more = FineGate.confiscatesMore(told, then.penalty(), null);
        more.ifPresent(said -> values.reject(CONFISCATION, said));
        if (heavier.isEmpty() && more.isEmpty()) {
            DecisionRules.lowered(now, then).forEach(values::reject);
        }
        Matter matter = book.get(decisionId).matter();
        LegalBasis basis = files.basis(files.law(matter), now);
        refuseDaily(decisionId, fine, values, "fine");
        if (basis != null) {
            FineGate.range(basis.on(matter.organisation()), files.amount(matter), fine, then.mitigation()).ifPresent(said -> values.reject("fine", said));
        }
        return then;
    }

    /** What a change leads to: on, or to another notice. */
    static String route(NoticeDesk.Change change) {
        return change.kind() == ProposalChange.RENOTICE ? "RENOTICE" : "PROCEED";
    }
}
