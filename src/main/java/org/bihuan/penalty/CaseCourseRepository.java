package org.bihuan.penalty;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseCourseRepository extends JpaRepository<CaseCourse, Long> {

    Optional<CaseCourse> findByLiveCaseId(long caseId);

    List<CaseCourse> findByCaseIdOrderByOpenedAtAscIdAsc(long caseId);
}
