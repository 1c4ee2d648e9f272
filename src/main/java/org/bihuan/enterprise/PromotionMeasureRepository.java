package org.bihuan.enterprise;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PromotionMeasureRepository extends JpaRepository<PromotionMeasure, Long> {

    List<PromotionMeasure> findByPromotionIdOrderById(long promotionId);
}
