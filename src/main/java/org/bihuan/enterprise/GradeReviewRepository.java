package org.bihuan.enterprise;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface GradeReviewRepository extends JpaRepository<GradeReview, Long> {

    Optional<GradeReview> findByLiveKey(String liveKey);

    List<GradeReview> findByUsccOrderByIdDesc(String uscc);
}
