package org.bihuan.alert;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface LeadEventRepository extends JpaRepository<LeadEvent, Long> {

    List<LeadEvent> findByLeadIdOrderByAtAscIdAsc(long leadId);
}
