package org.bihuan.penalty;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Repository;

/**
 * Where penalty procedures and all that belongs to them are kept. Rows are added; none is deleted. What is newest says the
 * moment, not the id: each node takes its ids from a block of its own.
 */
@Repository
class DecisionBook {

    private static final String NEWEST = " order by e.at desc, e.id desc";

    private final EntityManager entities;

    DecisionBook(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when the flush finds that somebody was faster */
    <T> T add(T entry) {
        entities.persist(entry);
        entities.flush();
        return entry;
    }

    /** @throws NoSuchElementException for an unknown id */
    DecisionProcedure get(long id) {
        return Optional.ofNullable(entities.find(DecisionProcedure.class, id))
                .orElseThrow(() -> new NoSuchElementException("没有这个处罚决定程序"));
    }

    Optional<DecisionProcedure> live(String owner, Matter.Purpose purpose) {
        return entities.createQuery("select d from DecisionProcedure d where d.liveOwner = :owner and d.matter.purpose = :purpose",
                DecisionProcedure.class).setParameter("owner", owner).setParameter("purpose", purpose).getResultList().stream().findFirst();
    }

    List<DecisionProcedure> ofOwner(String owner) {
        return entities.createQuery("select d from DecisionProcedure d where d.matter.owner = :owner order by d.openedAt, d.id",
                DecisionProcedure.class).setParameter("owner", owner).getResultList();
    }

    /** Procedures under way whose evidence is kept under that number. */
    List<DecisionProcedure> undecided(String dossier) {
        return entities.createQuery("select d from DecisionProcedure d where d.matter.dossier = :dossier and d.liveOwner is not null"
                + " and d.outcome is null order by d.id", DecisionProcedure.class).setParameter("dossier", dossier).getResultList();
    }

    /** The days on which a party was penalised for a violation, up to a day. */
    List<LocalDate> penalties(String uscc, ViolationType violation, LocalDate upTo) {
        return entities.createQuery("select d.decidedOn from DecisionProcedure d where d.matter.uscc = :uscc and d.matter.violation = :violation"
                + " and d.matter.purpose = :purpose and d.outcome = :outcome and d.decidedOn <= :upTo order by d.decidedOn", LocalDate.class)
                .setParameter("uscc", uscc).setParameter("violation", violation).setParameter("purpose", Matter.Purpose.ORDINARY)
                .setParameter("outcome", DecisionOutcome.PENALTY).setParameter("upTo", upTo).getResultList();
    }

    /** What is intended now. */
    DecisionProposal proposal(long decisionId) {
        return newest(DecisionProposal.class, decisionId).orElseThrow();
    }

    DecisionProposal proposalOf(AdvanceNotice notice) {
        return entities.find(DecisionProposal.class, notice.proposalId());
    }

    List<DecisionProposal> proposals(long decisionId) {
        return all(DecisionProposal.class, decisionId);
    }

    Optional<AdvanceNotice> notice(long decisionId) {
        return entities.createQuery("select e from AdvanceNotice e where e.decisionId = :decision order by e.draftedAt desc, e.id desc",
                AdvanceNotice.class).setParameter("decision", decisionId).setMaxResults(1).getResultList().stream().findFirst();
    }

    /** The last one that reached the party. */
    Optional<AdvanceNotice> servedNotice(long decisionId) {
        return entities.createQuery("select e from AdvanceNotice e where e.decisionId = :decision and e.servedOn is not null"
                + " order by e.draftedAt desc, e.id desc", AdvanceNotice.class).setParameter("decision", decisionId).setMaxResults(1)
                .getResultList().stream().findFirst();
    }

    List<PartyStatement> statements(long decisionId) {
        return all(PartyStatement.class, decisionId);
    }

    List<StatementRecheck> rechecks(long decisionId) {
        return all(StatementRecheck.class, decisionId);
    }

    List<LegalReview> reviews(long decisionId) {
        return all(LegalReview.class, decisionId);
    }

    Optional<LegalReview> review(long decisionId) {
        return newest(LegalReview.class, decisionId);
    }

    Optional<DecisionDraft> draft(long decisionId) {
        return newest(DecisionDraft.class, decisionId);
    }

    List<DecisionEvent> timeline(long decisionId) {
        return all(DecisionEvent.class, decisionId);
    }

    Hearing hearing(long hearingId) {
        return Optional.ofNullable(entities.find(Hearing.class, hearingId)).orElseThrow(() -> new NoSuchElementException("没有这次听证"));
    }

    List<Hearing> hearings(long decisionId) {
        return entities.createQuery("select e from Hearing e where e.decisionId = :decision order by e.requestedOn, e.id", Hearing.class)
                .setParameter("decision", decisionId).getResultList();
    }

    Optional<Hearing> hearingOf(AdvanceNotice notice) {
        return entities.createQuery("select e from Hearing e where e.noticeId = :notice", Hearing.class).setParameter("notice", notice.id())
                .getResultList().stream().findFirst();
    }

    /** The date that was set last. */
    Optional<HearingDate> hearingDate(long hearingId) {
        return entities.createQuery("select e from HearingDate e where e.hearingId = :hearing order by e.arrangedAt desc, e.id desc",
                HearingDate.class).setParameter("hearing", hearingId).setMaxResults(1).getResultList().stream().findFirst();
    }

    private <T> Optional<T> newest(Class<T> type, long decisionId) {
        return entities.createQuery("select e from " + type.getSimpleName() + " e where e.decisionId = :decision" + NEWEST, type)
                .setParameter("decision", decisionId).setMaxResults(1).getResultList().stream().findFirst();
    }

    private <T> List<T> all(Class<T> type, long decisionId) {
        return entities.createQuery("select e from " + type.getSimpleName() + " e where e.decisionId = :decision order by e.at, e.id", type)
                .setParameter("decision", decisionId).getResultList();
    }
}
