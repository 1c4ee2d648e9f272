package org.bihuan.referral;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DetentionStepRepository extends JpaRepository<DetentionStep, Long> {

    List<DetentionStep> findByReferralIdOrderByRecordedAtAscIdAsc(long referralId);
}
