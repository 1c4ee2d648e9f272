package org.bihuan.inspection;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Where inspections and all that is written down about them are kept. Rows are added; none is deleted. */
@Repository
class InspectionBook {

    private static final int MOST_SHOWN = 50;

    private final EntityManager entities;

    InspectionBook(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when the flush finds that somebody was faster */
    <T> T add(T entry) {
        entities.persist(entry);
        entities.flush();
        return entry;
    }

    Optional<Inspection> find(long id) {
        return Optional.ofNullable(entities.find(Inspection.class, id));
    }

    Inspection get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("没有这次检查"));
    }

    List<Inspection> ofLead(String leadNumber) {
        return entities.createQuery("select i from Inspection i where i.leadNumber = :number order by i.openedAt, i.id",
                Inspection.class).setParameter("number", leadNumber).getResultList();
    }

    /** The newest first. */
    List<Inspection> ofEnterprise(String uscc) {
        return entities.createQuery("select i from Inspection i where i.uscc = :uscc order by i.openedAt desc, i.id desc", Inspection.class)
                .setParameter("uscc", uscc).setMaxResults(MOST_SHOWN).getResultList();
    }

    boolean begunFor(long leadId) {
        return !entities.createQuery("select i.id from Inspection i where i.leadId = :lead and i.finishedAt is null", Long.class)
                .setParameter("lead", leadId).setMaxResults(1).getResultList().isEmpty();
    }

    /** The newest naming of officers; ids do not tell, each node takes them from a block of its own. */
    NamedTeam team(long inspectionId) {
        return entities.createQuery("select t from NamedTeam t where t.inspectionId = :inspection order by t.namedAt desc, t.id desc",
                NamedTeam.class).setParameter("inspection", inspectionId).setMaxResults(1).getSingleResult();
    }

    List<RecusalAnswer> answers(NamedTeam team) {
        return entities.createQuery("select a from RecusalAnswer a where a.teamId = :team", RecusalAnswer.class)
                .setParameter("team", team.id()).getResultList();
    }

    /** Officers who had to recuse themselves from this inspection, in whichever naming. */
    Set<String> recused(long inspectionId) {
        return entities.createQuery("select a.officer from RecusalAnswer a join NamedTeam t on t.id = a.teamId"
                        + " where t.inspectionId = :inspection and a.ground is not null", String.class)
                .setParameter("inspection", inspectionId).getResultStream().collect(Collectors.toSet());
    }

    Optional<Arrival> arrival(long inspectionId) {
        return Optional.ofNullable(entities.find(ArrivalEntry.class, inspectionId)).map(ArrivalEntry::arrival);
    }

    Optional<Refusal> refusal(long inspectionId) {
        return Optional.ofNullable(entities.find(RefusalEntry.class, inspectionId)).map(RefusalEntry::refusal);
    }

    Optional<Findings> findings(long inspectionId) {
        return Optional.ofNullable(entities.find(FindingsEntry.class, inspectionId)).map(FindingsEntry::findings);
    }

    Optional<CorrectionOrder> order(long inspectionId) {
        return Optional.ofNullable(entities.find(CorrectionOrder.class, inspectionId));
    }
}
