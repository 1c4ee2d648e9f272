package org.bihuan.referral;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.enterprise.EnterprisePageSection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The referrals on the page of an enterprise, newest first. */
@Component
class ReferralsOfEnterprise implements EnterprisePageSection {

    /** @param outcome how it ended, or null while it is on its way */
    record Line(String kind, String kindName, String caseNumber, String offence, String state, String letter, ZonedDateTime openedAt, ZonedDateTime endedAt,
                String outcome) {
    }

    private final CriminalReferralRepository criminal;
    private final DetentionReferralRepository detentions;
    private final ReferralStandings standings;

    ReferralsOfEnterprise(CriminalReferralRepository criminal, DetentionReferralRepository detentions, ReferralStandings standings) {
        this.criminal = criminal;
        this.detentions = detentions;
        this.standings = standings;
    }

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> section(String uscc) {
        return Stream.concat(criminal.findTop50ByUsccOrderByIdDesc(uscc).stream().map(one -> new Line("CRIMINAL", "移送涉嫌犯罪案件", one.caseNumber(), one.offence(),
                        one.outcome() != null ? one.outcome().label() : standings.course(one).stage().label(), one.letterNumber(), Moments.at(one.openedAt()),
                        Moments.at(one.endedAt()), one.outcome() == null ? null : one.outcome().name())),
                detentions.findTop50ByUsccOrderByIdDesc(uscc).stream().map(one -> new Line("DETENTION", "移送拘留", one.caseNumber(), one.ground() == null ? null
                        : one.ground().label(), one.outcome() != null ? one.outcome().label() : standings.course(one).stage().label(), one.letterNumber(),
                        Moments.at(one.openedAt()), Moments.at(one.endedAt()), one.outcome() == null ? null : one.outcome().name())))
                .sorted(Comparator.comparing(Line::openedAt).reversed()).toList();
    }
}
