package org.bihuan.enterprise;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface GradeReviewRepository extends JpaRepository<GradeReview, Long> {

    Optional<GradeReview> findByLiveUscc(String uscc);

    List<GradeReview> findByUsccOrderByIdDesc(String uscc);
}
