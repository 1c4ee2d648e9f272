package org.bihuan.alert;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface LeadRepository extends JpaRepository<Lead, Long>, JpaSpecificationExecutor<Lead> {

    Optional<Lead> findByNumber(String number);

    List<Lead> findByUsccOrderByOpenedAtDescIdDesc(String uscc, Limit limit);

    @Query("""
            select l from Lead l where l.uscc = :uscc and l.outlet = :outlet and l.occurredFrom < :to and l.occurredTo >= :from
            order by l.occurredFrom, l.id""")
    List<Lead> ofOutlet(String uscc, String outlet, Instant from, Instant to);

    /** Locks the rows in the order of their ids, so that two nodes never wait for each other in a circle. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Lead l where l.id in :ids order by l.id")
    List<Lead> lockAll(Collection<Long> ids);

    /** Leads of one kind at one outlet of an enterprise that were opened in a period, both ends included. */
    @Query("""
            select count(l) from Lead l where l.uscc = :uscc and l.kind = :kind and (l.outlet = :outlet or l.outlet is null and :outlet is null)
            and l.openedAt between :from and :to""")
    int countRepeats(String uscc, AlertKind kind, String outlet, Instant from, Instant to);

    int countByUsccAndOpenedAtBetween(String uscc, Instant from, Instant to);
}
