package org.bihuan.enterprise;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface GradePromotionRepository extends JpaRepository<GradePromotion, Long> {

    Optional<GradePromotion> findByLiveUscc(String uscc);

    List<GradePromotion> findByUsccOrderByIdDesc(String uscc);
}
