package org.bihuan.dailyfine;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Where rounds and all that belongs to them are kept. Rows are added; none is deleted. */
@Repository
class DailyFineBook {

    private final EntityManager entities;

    DailyFineBook(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where the days are counted, or the round opened, already */
    <T> T add(T entry) {
        entities.persist(entry);
        entities.flush();
        return entry;
    }

    /** @throws NoSuchElementException for an unknown id */
    DailyFineRound round(long id) {
        return get(DailyFineRound.class, id, "没有这一轮计罚");
    }

    RoundRecheck recheck(long id) {
        return get(RoundRecheck.class, id, "没有这次复查");
    }

    RoundOrder order(long id) {
        return get(RoundOrder.class, id, "没有这份责令改正违法行为决定书");
    }

    DailyFineDecision decision(long id) {
        return get(DailyFineDecision.class, id, "没有这项按日连续处罚");
    }

    private <T> T get(Class<T> type, long id, String otherwise) {
        return Optional.ofNullable(entities.find(type, id)).orElseThrow(() -> new NoSuchElementException(otherwise));
    }

    /** Oldest first. */
    List<DailyFineRound> ofLead(long leadId) {
        return entities.createQuery("select r from DailyFineRound r where r.leadId = :lead order by r.openedAt, r.id", DailyFineRound.class)
                .setParameter("lead", leadId).getResultList();
    }

    Optional<DailyFineRound> live(long leadId) {
        return entities.createQuery("select r from DailyFineRound r where r.liveLeadId = :lead", DailyFineRound.class).setParameter("lead", leadId)
                .getResultList().stream().findFirst();
    }

    /** Rounds that count, or of which something counted is not decided on or executed, in these branches. */
    List<DailyFineRound> underWay(Collection<String> regions) {
        return entities.createQuery("select r from DailyFineRound r where r.region in :regions and (r.outcome is null"
                        + " or exists (select p from RoundPeriod p where p.roundId = r.id and p.decisionId is null)"
                        + " or exists (select d from DailyFineDecision d where d.roundId = r.id and d.state in :open)) order by r.openedAt, r.id",
                DailyFineRound.class).setParameter("regions", regions)
                .setParameter("open", List.of(DailyFineDecision.State.PROPOSED, DailyFineDecision.State.DECIDING, DailyFineDecision.State.FINED)).getResultList();
    }

    List<RoundOrder> orders(long roundId) {
        return all(RoundOrder.class, roundId, "e.place");
    }

    /** Whether an order of this number is counted from already. */
    boolean ordered(String number) {
        return !entities.createQuery("select o.id from RoundOrder o where o.number = :number", Long.class).setParameter("number", number).getResultList().isEmpty();
    }

    List<RoundRecheck> rechecks(long roundId) {
        return all(RoundRecheck.class, roundId, "e.place");
    }

    List<RoundPeriod> periods(long roundId) {
        return all(RoundPeriod.class, roundId, "e.countedFrom");
    }

    List<RoundReport> reports(long roundId) {
        return all(RoundReport.class, roundId, "e.at, e.id");
    }

    List<DailyFineDecision> decisions(long roundId) {
        return all(DailyFineDecision.class, roundId, "e.proposedAt, e.id");
    }

    /** How a fine was settled each time the one it multiplies turned, the open one included; oldest first. */
    List<DailyFineSettlement> settlements(long decisionId) {
        return entities.createQuery("select s from DailyFineSettlement s where s.decisionId = :decision order by s.id", DailyFineSettlement.class)
                .setParameter("decision", decisionId).getResultList();
    }

    /** The last that was settled. */
    Optional<DailyFineSettlement> settled(long decisionId) {
        return settlements(decisionId).stream().filter(one -> one.how() != null).reduce((first, second) -> second);
    }

    /** What somebody has to look at. */
    Optional<DailyFineSettlement> unsettled(long decisionId) {
        return settlements(decisionId).stream().filter(one -> one.how() == null).findFirst();
    }

    Optional<DailyFineDecision> ofProcedure(long procedureId) {
        return entities.createQuery("select d from DailyFineDecision d where d.procedureId = :procedure", DailyFineDecision.class)
                .setParameter("procedure", procedureId).getResultList().stream().findFirst();
    }

    /** The last day that was counted of a lead; empty where none was. */
    Optional<LocalDate> lastCounted(long leadId) {
        return Optional.ofNullable(entities.createQuery("select max(p.countedTo) from RoundPeriod p where p.leadId = :lead", LocalDate.class)
                .setParameter("lead", leadId).getSingleResult());
    }

    private <T> List<T> all(Class<T> type, long roundId, String order) {
        return entities.createQuery("select e from " + type.getSimpleName() + " e where e.roundId = :round order by " + order, type)
                .setParameter("round", roundId).getResultList();
    }
}
