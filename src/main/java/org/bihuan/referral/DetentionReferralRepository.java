package org.bihuan.referral;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DetentionReferralRepository extends JpaRepository<DetentionReferral, Long> {

    Optional<DetentionReferral> findByLiveCaseId(long caseId);

    List<DetentionReferral> findByCaseIdOrderByIdAsc(long caseId);

    List<DetentionReferral> findByLiveCaseIdIsNotNullOrderByIdAsc();
}
