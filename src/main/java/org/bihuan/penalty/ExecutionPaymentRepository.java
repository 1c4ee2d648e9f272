package org.bihuan.penalty;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExecutionPaymentRepository extends JpaRepository<ExecutionPayment, Long> {

    List<ExecutionPayment> findByExecutionIdOrderByRecordedAtAscIdAsc(long executionId);
}
