package org.bihuan.penalty;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExecutionReminderRepository extends JpaRepository<ExecutionReminder, Long> {

    List<ExecutionReminder> findByExecutionIdOrderByDraftedAtAscIdAsc(long executionId);
}
