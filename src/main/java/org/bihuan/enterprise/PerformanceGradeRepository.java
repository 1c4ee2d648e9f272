package org.bihuan.enterprise;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PerformanceGradeRepository extends JpaRepository<PerformanceGrade, Long> {

    Optional<PerformanceGrade> findByLiveUscc(String uscc);

    List<PerformanceGrade> findByUsccOrderByIdDesc(String uscc);
}
