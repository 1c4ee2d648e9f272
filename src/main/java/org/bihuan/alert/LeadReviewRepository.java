package org.bihuan.alert;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface LeadReviewRepository extends JpaRepository<LeadReview, Long> {

    List<LeadReview> findByLeadIdOrderByReviewedAtAscIdAsc(long leadId);
}
