package org.bihuan.referral;

interface CriminalReferralRepository extends ReferralRegister<CriminalReferral> {
}
