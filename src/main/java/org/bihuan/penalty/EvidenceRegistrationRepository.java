package org.bihuan.penalty;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface EvidenceRegistrationRepository extends JpaRepository<EvidenceRegistration, Long> {

    List<EvidenceRegistration> findByCaseIdOrderByOpenedAtAscIdAsc(long caseId);
}
