package org.bihuan.alert;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface EnterpriseAnswerRepository extends JpaRepository<EnterpriseAnswer, Long> {

    List<EnterpriseAnswer> findByLeadIdOrderByRound(long leadId);
}
