package org.bihuan.enterprise;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PositiveListReviewRepository extends JpaRepository<PositiveListReview, Long> {

    Optional<PositiveListReview> findByLiveUscc(String uscc);

    List<PositiveListReview> findByUsccOrderByIdDesc(String uscc);
}
