package org.bihuan.enterprise;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PromotionVisitRepository extends JpaRepository<PromotionVisit, Long> {

    List<PromotionVisit> findByPromotionIdOrderById(long promotionId);
}
