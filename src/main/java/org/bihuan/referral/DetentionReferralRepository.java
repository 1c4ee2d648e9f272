package org.bihuan.referral;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DetentionReferralRepository extends JpaRepository<DetentionReferral, Long> {

    Optional<DetentionReferral> findByLiveCaseId(long caseId);

    List<DetentionReferral> findByCaseIdOrderByIdAsc(long caseId);

    List<DetentionReferral> findByLiveCaseIdIsNotNullOrderByIdAsc();

    List<DetentionReferral> findByRegionAndLiveCaseIdIsNotNullOrderByIdAsc(String region);

    List<DetentionReferral> findTop50ByUsccOrderByIdDesc(String uscc);

    List<DetentionReferral> findTop100ByLiveCaseIdIsNullOrderByIdDesc();

    List<DetentionReferral> findTop100ByRegionAndLiveCaseIdIsNullOrderByIdDesc(String region);
}
