package org.bihuan.penalty;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExecutionRemedyRepository extends JpaRepository<ExecutionRemedy, Long> {

    List<ExecutionRemedy> findByExecutionIdOrderByRecordedAtAscIdAsc(long executionId);
}
