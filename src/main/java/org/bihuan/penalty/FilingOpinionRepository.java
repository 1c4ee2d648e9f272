package org.bihuan.penalty;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface FilingOpinionRepository extends JpaRepository<FilingOpinion, Long> {

    List<FilingOpinion> findByCaseIdOrderByAtAscIdAsc(long caseId);

    Optional<FilingOpinion> findFirstByCaseIdAndStepOrderByAtDescIdDesc(long caseId, FilingOpinion.Step step);
}
