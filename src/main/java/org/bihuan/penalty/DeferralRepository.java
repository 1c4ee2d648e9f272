package org.bihuan.penalty;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeferralRepository extends JpaRepository<Deferral, Long> {

    List<Deferral> findByExecutionIdOrderByAppliedAtAscIdAsc(long executionId);
}
