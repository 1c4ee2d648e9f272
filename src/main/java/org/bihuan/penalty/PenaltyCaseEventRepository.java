package org.bihuan.penalty;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PenaltyCaseEventRepository extends JpaRepository<PenaltyCaseEvent, Long> {

    List<PenaltyCaseEvent> findByCaseIdOrderByAtAscIdAsc(long caseId);
}
