package org.bihuan.alert;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OffSiteCheckRepository extends JpaRepository<OffSiteCheck, Long> {

    List<OffSiteCheck> findByLeadIdOrderByRound(long leadId);
}
