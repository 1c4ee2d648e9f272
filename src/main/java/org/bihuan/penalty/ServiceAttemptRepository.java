package org.bihuan.penalty;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceAttemptRepository extends JpaRepository<ServiceAttemptEntry, Long> {

    List<ServiceAttemptEntry> findByServiceIdOrderByRecordedAtAscIdAsc(long serviceId);
}
