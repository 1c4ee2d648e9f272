package org.bihuan.referral;

import java.math.BigDecimal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What of a referral is set by the city, or stands in no text that could be checked yet. */
@Component
class ReferralSettings {

    private final int warnPercent;
    private final String police;
    private final String procuratorate;
    private final CriminalLine.Amounts amounts;

    ReferralSettings(@Value("${bihuan.referral.warn-percent:25}") int warnPercent, @Value("${bihuan.referral.police:邯郸市公安局}") String police,
                     @Value("${bihuan.referral.procuratorate:邯郸市人民检察院}") String procuratorate,
                     @Value("${bihuan.referral.intermediary-income:300000}") BigDecimal income,
                     @Value("${bihuan.referral.intermediary-penalties:2}") int penalties) {
        this.warnPercent = warnPercent;
        this.police = police;
        this.procuratorate = procuratorate;
        this.amounts = new CriminalLine.Amounts(income, penalties);
    }

    /** What is left of a limit's whole time when people are warned, in per cent. */
    int warnPercent() {
        return warnPercent;
    }

    /** Of the same level, to whom cases usually go. */
    String police() {
        return police;
    }

    String procuratorate() {
        return procuratorate;
    }

    CriminalLine.Amounts amounts() {
        return amounts;
    }
}
