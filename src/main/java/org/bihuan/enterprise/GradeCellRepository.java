package org.bihuan.enterprise;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface GradeCellRepository extends JpaRepository<GradeCell, Long> {

    List<GradeCell> findByReviewIdOrderById(long reviewId);
}
