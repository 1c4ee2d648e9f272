package org.bihuan.referral;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.deadline.WorkCalendar;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.enterprise.EnterprisePageSection;
import org.bihuan.penalty.PoliceReferrals;
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
    private final WorkCalendar calendar;

    ReferralsOfEnterprise(CriminalReferralRepository criminal, DetentionReferralRepository detentions, ReferralStandings standings, WorkCalendar calendar) {
        this.criminal = criminal;
        this.detentions = detentions;
        this.standings = standings;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> section(String uscc) {
        WorkingDays days = calendar.current();
        return Stream.concat(criminal.findTop50ByUsccOrderByIdDesc(uscc).stream().map(one -> line(one, standings.referred(one, days))),
                detentions.findTop50ByUsccOrderByIdDesc(uscc).stream().map(one -> line(one, standings.referred(one, days))))
                .sorted(Comparator.comparing(Line::openedAt).reversed()).toList();
    }

    private static Line line(PoliceReferral one, PoliceReferrals.Referred referral) {
        return new Line(referral.kind(), referral.kindName(), one.caseNumber(), referral.offence(), referral.outcomeName() != null ? referral.outcomeName() : referral.state(),
                referral.letter(), referral.openedAt(), referral.endedAt(), referral.outcome());
    }
}
