package org.bihuan.penalty;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseReportRepository extends JpaRepository<CaseReport, Long> {

    Optional<CaseReport> findFirstByCaseIdOrderByAtDescIdDesc(long caseId);

    List<CaseReport> findByCaseIdOrderByAtAscIdAsc(long caseId);
}
