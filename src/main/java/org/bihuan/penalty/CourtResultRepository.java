package org.bihuan.penalty;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CourtResultRepository extends JpaRepository<CourtResult, Long> {

    List<CourtResult> findByExecutionIdOrderByRecordedAtAscIdAsc(long executionId);
}
