package org.bihuan.penalty;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CasePublicationRepository extends JpaRepository<CasePublication, Long> {

    Optional<CasePublication> findByDecisionId(long decisionId);
}
