package org.bihuan.penalty;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CorrectionCheckRepository extends JpaRepository<CorrectionCheck, Long> {

    List<CorrectionCheck> findByCaseIdOrderByIdAsc(long caseId);
}
