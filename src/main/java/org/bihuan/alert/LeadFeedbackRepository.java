package org.bihuan.alert;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface LeadFeedbackRepository extends JpaRepository<LeadFeedback, Long> {

    List<LeadFeedback> findByLeadIdOrderByRound(long leadId);
}
