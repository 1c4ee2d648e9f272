package org.bihuan.referral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bihuan.access.Branches;
import org.bihuan.access.CurrentUser;
import org.bihuan.alert.Leads;
import org.bihuan.deadline.WorkCalendar;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.penalty.PoliceReferrals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All referrals that the user may see: of his branch, or of the city. */
@Service
@Transactional(readOnly = true)
class ReferralBoard {

    /**
     * A referral and its case.
     *
     * @param hours until the first of this authority's limits that run ends, negative once it has; null where none runs
     */
    record Line(long caseId, String caseNumber, String leadNumber, String branch, String branchName, String partyName, Long hours, PoliceReferrals.Referred referral) {
    }

    private final CriminalReferralRepository criminal;
    private final DetentionReferralRepository detentions;
    private final ReferralStandings standings;
    private final WorkCalendar calendar;
    private final Branches branches;
    private final PenaltyCases cases;
    private final Leads leads;
    private final CurrentUser user;

    ReferralBoard(CriminalReferralRepository criminal, DetentionReferralRepository detentions, ReferralStandings standings, WorkCalendar calendar,
                  Branches branches, PenaltyCases cases, Leads leads, CurrentUser user) {
        this.criminal = criminal;
        this.detentions = detentions;
        this.standings = standings;
        this.calendar = calendar;
        this.branches = branches;
        this.cases = cases;
        this.leads = leads;
        this.user = user;
    }

    /** Those that run, the most urgent first; or the last that have ended. */
    List<Line> list(boolean ended) {
        String region = user.boundRegion();
        WorkingDays days = calendar.current();
        List<Line> lines = new ArrayList<>();
        listed(criminal, ended, region).forEach(one -> lines.add(line(one, standings.referred(one, days))));
        listed(detentions, ended, region).forEach(one -> lines.add(line(one, standings.referred(one, days))));
        Comparator<Line> urgent = Comparator.comparing(Line::hours, Comparator.nullsLast(Comparator.naturalOrder()));
        lines.sort(ended ? Comparator.comparing((Line line) -> line.referral().endedAt()).reversed() : urgent.thenComparing(line -> line.referral().openedAt()));
        return lines;
    }

    private static <T extends PoliceReferral> List<T> listed(ReferralRegister<T> register, boolean ended, String region) {
        if (ended) {
            return region == null ? register.findTop100ByLiveCaseIdIsNullOrderByIdDesc() : register.findTop100ByRegionAndLiveCaseIdIsNullOrderByIdDesc(region);
        }
        return region == null ? register.findByLiveCaseIdIsNotNullOrderByIdAsc() : register.findByRegionAndLiveCaseIdIsNotNullOrderByIdAsc(region);
    }

    private Line line(PoliceReferral one, PoliceReferrals.Referred referral) {
        Long hours = referral.clocks().stream().filter(PoliceReferrals.Limit::ours).map(PoliceReferrals.Limit::hours)
                .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        return new Line(one.caseId(), one.caseNumber(), leads.get(cases.get(one.caseId()).leadId()).number(), one.region(), branches.get(one.region()).branchName(), one.partyName(), hours, referral);
    }
}
