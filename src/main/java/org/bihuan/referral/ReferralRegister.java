package org.bihuan.referral;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** What is asked of referrals, of either kind. */
@NoRepositoryBean
interface ReferralRegister<T extends PoliceReferral> extends JpaRepository<T, Long> {

    Optional<T> findByLiveCaseId(long caseId);

    List<T> findByCaseIdOrderByIdAsc(long caseId);

    List<T> findByLiveCaseIdIsNotNullOrderByIdAsc();

    List<T> findByRegionAndLiveCaseIdIsNotNullOrderByIdAsc(String region);

    List<T> findTop50ByUsccOrderByIdDesc(String uscc);

    List<T> findTop100ByLiveCaseIdIsNullOrderByIdDesc();

    List<T> findTop100ByRegionAndLiveCaseIdIsNullOrderByIdDesc(String region);
}
