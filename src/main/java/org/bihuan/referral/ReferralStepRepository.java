package org.bihuan.referral;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReferralStepRepository extends JpaRepository<ReferralStep, Long> {

    List<ReferralStep> findByReferralIdOrderByRecordedAtAscIdAsc(long referralId);
}
