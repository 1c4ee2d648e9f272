package org.bihuan.referral;

interface DetentionReferralRepository extends ReferralRegister<DetentionReferral> {
}
