package org.bihuan.penalty;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseOpinionRepository extends JpaRepository<CaseOpinion, Long> {

    List<CaseOpinion> findByCaseIdOrderByAtAscIdAsc(long caseId);
}
