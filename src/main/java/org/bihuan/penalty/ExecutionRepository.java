package org.bihuan.penalty;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ExecutionRepository extends JpaRepository<Execution, Long> {

    /** Two who write down payments at once come one after the other, and the second sees what the first wrote. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Execution e where e.id = :id")
    Optional<Execution> lock(long id);

    /** Those that go on, oldest first. */
    @Query("select e.id from Execution e where e.liveOwner is not null order by e.id")
    List<Long> running();

    Optional<Execution> findByLiveOwner(String owner);

    Optional<Execution> findFirstByOwnerOrderByOpenedAtDescIdDesc(String owner);
}
