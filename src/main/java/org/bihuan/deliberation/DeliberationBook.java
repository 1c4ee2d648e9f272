package org.bihuan.deliberation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Where deliberations are kept, and how a sitting is read back: its recorded steps are taken again, in their order. */
@Repository
class DeliberationBook {

    private final EntityManager entities;

    DeliberationBook(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when the flush finds that somebody was faster */
    <T> T add(T entry) {
        entities.persist(entry);
        entities.flush();
        return entry;
    }

    Optional<Deliberation> find(long id) {
        return Optional.ofNullable(entities.find(Deliberation.class, id));
    }

    Deliberation get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("没有这次集体审议"));
    }

    List<Deliberation> of(String subject) {
        return entities.createQuery("select d from Deliberation d where d.subject = :subject order by d.openedAt, d.id", Deliberation.class)
                .setParameter("subject", subject).getResultList();
    }

    List<Deliberation> concludedWithoutMinutes(String dossier) {
        return entities.createQuery("select d from Deliberation d where d.dossier = :dossier and d.conclusion is not null"
                + " and d.minutesDocument is null order by d.openedAt, d.id", Deliberation.class).setParameter("dossier", dossier).getResultList();
    }

    /** Those whose proposal departs from how the like was treated, in these branches, newest first. */
    List<Deliberation> departing(Collection<String> regions, int page, int size) {
        return entities.createQuery("select d from Deliberation d where d.departure is not null and d.region in (:regions) order by d.openedAt desc, d.id desc",
                Deliberation.class).setParameter("regions", regions).setFirstResult(page * size).setMaxResults(size).getResultList();
    }

    long countDeparting(Collection<String> regions) {
        return entities.createQuery("select count(d) from Deliberation d where d.departure is not null and d.region in (:regions)", Long.class)
                .setParameter("regions", regions).getSingleResult();
    }

    /** Those in whose last sitting the user has a seat, newest first. */
    List<Deliberation> withSeat(String userId, int most) {
        return entities.createQuery("select d from Deliberation d, Sitting s, Seat p where s.deliberationId = d.id and p.sittingId = s.id"
                        + " and p.head = :user and (p.absence is null or p.absence in (:later)) and s.turn = (select max(t.turn)"
                        + " from Sitting t where t.deliberationId = d.id) order by s.heldAt desc, d.id desc", Deliberation.class)
                .setParameter("user", userId).setParameter("later", List.of(Absence.NOT_ANSWERED, Absence.LEFT)).setMaxResults(most)
                .getResultList();
    }

    /** The newest first. */
    List<Sitting> sittings(long deliberationId) {
        return entities.createQuery("select s from Sitting s where s.deliberationId = :id order by s.turn desc", Sitting.class)
                .setParameter("id", deliberationId).getResultList();
    }

    Optional<Sitting> lastSitting(long deliberationId) {
        return sittings(deliberationId).stream().findFirst();
    }

    Sitting sitting(long deliberationId) {
        return lastSitting(deliberationId).orElseThrow(() -> new NoSuchElementException("会议还没有召集"));
    }

    /**
     * The last sitting, which nobody else changes until this transaction ends: two votes, or a vote and the close, follow each
     * other. What was read before is forgotten, so that what others did meanwhile is seen.
     */
    Sitting lockSitting(long deliberationId) {
        long id = sitting(deliberationId).id();
        entities.flush();
        entities.clear();
        return entities.find(Sitting.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As {@link #lockSitting}, within a transaction of other rooms, whose entities are left as they are. */
    void lock(Sitting sitting) {
        entities.refresh(sitting, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Seat> seats(Sitting sitting) {
        return entities.createQuery("select p from Seat p where p.sittingId = :sitting order by p.placeNo", Seat.class)
                .setParameter("sitting", sitting.id()).getResultList();
    }

    /** In the order in which they were made; each node takes its ids from a block of its own, so they do not tell. */
    List<Ruling> rulings(Sitting sitting) {
        return entities.createQuery("select r from Ruling r where r.sittingId = :sitting order by r.at, r.id", Ruling.class)
                .setParameter("sitting", sitting.id()).getResultList();
    }

    /** All votes of a sitting, changed ones included, oldest first. */
    List<Vote> votes(Sitting sitting) {
        return entities.createQuery("select v from Vote v where v.sittingId = :sitting order by v.at, v.id", Vote.class)
                .setParameter("sitting", sitting.id()).getResultList();
    }

    List<Signature> signatures(long deliberationId) {
        return entities.createQuery("select s from Signature s where s.deliberationId = :id order by s.at, s.id", Signature.class)
                .setParameter("id", deliberationId).getResultList();
    }

    void flush() {
        entities.flush();
    }

    /** Heads whose recusal was decided in a sitting before this turn. */
    Set<String> recusedBefore(Deliberation deliberation, int turn) {
        Set<String> recused = new HashSet<>();
        for (Sitting sitting : sittings(deliberation.id())) {
            if (sitting.turn() < turn) {
                recused.addAll(meeting(deliberation, sitting).recused());
            }
        }
        return recused;
    }

    Meeting meeting(Deliberation deliberation, Sitting sitting) {
        List<Seat> seats = seats(sitting);
        Map<String, String> names = seats.stream().collect(Collectors.toMap(Seat::head, Seat::name));
        Meeting meeting = new Meeting(new Meeting.Given(sitting.regulation(), seats.stream().map(Seat::head).toList(), sitting.principal(),
                deliberation.reporters(), deliberation.barred(), recusedBefore(deliberation, sitting.turn()),
                userId -> names.getOrDefault(userId, userId)));
        Set<String> convened = heads(seats.stream().filter(Seat::convened).toList());
        meeting.convene(sitting.chair(), convened, heads(seats.stream().filter(seat -> !seat.convened()).toList()));
        seats.stream().filter(Seat::answered).forEach(seat -> meeting.answer(seat.head(), seat.ground() != null));
        if (seats.stream().anyMatch(seat -> seat.absence() == Absence.NOT_ANSWERED)) {
            meeting.endOfAnswers();
        }
        rulings(sitting).forEach(ruling -> meeting.rule(ruling.requester(), ruling.decider(), ruling.recused()));
        if (sitting.reportedAt() != null) {
            meeting.report(sitting.reporter());
        }
        List<Vote> counted = votes(sitting).stream().filter(Vote::counted).toList();
        counted.stream().filter(vote -> !vote.member().equals(sitting.chair())).forEach(vote -> meeting.vote(vote.member(), vote.choice()));
        if (sitting.closedAt() != null) {
            Choice chairs = counted.stream().filter(vote -> vote.member().equals(sitting.chair())).findFirst().orElseThrow().choice();
            meeting.close(sitting.chair(), chairs, heads(seats.stream().filter(seat -> seat.absence() == Absence.LEFT).toList()));
        }
        if (sitting.adjournedAt() != null) {
            if (sitting.reportedAt() == null) {
                meeting.callOff(sitting.chair());
            } else {
                meeting.adjourn(sitting.chair());
            }
        }
        if (sitting.closedAt() != null && deliberation.conclusion() != null) {
            meeting.confirm(sitting.chair(), deliberation.conclusion());
        }
        return meeting;
    }

    private static Set<String> heads(List<Seat> seats) {
        return seats.stream().map(Seat::head).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
