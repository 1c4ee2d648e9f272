package org.bihuan.referral;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CriminalReferralRepository extends JpaRepository<CriminalReferral, Long> {

    Optional<CriminalReferral> findByLiveCaseId(long caseId);

    List<CriminalReferral> findByCaseIdOrderByIdAsc(long caseId);

    List<CriminalReferral> findByLiveCaseIdIsNotNullOrderByIdAsc();

    List<CriminalReferral> findByRegionAndLiveCaseIdIsNotNullOrderByIdAsc(String region);

    List<CriminalReferral> findTop50ByUsccOrderByIdDesc(String uscc);

    List<CriminalReferral> findTop100ByLiveCaseIdIsNullOrderByIdDesc();

    List<CriminalReferral> findTop100ByRegionAndLiveCaseIdIsNullOrderByIdDesc(String region);
}
