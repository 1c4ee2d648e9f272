package org.bihuan.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.access.Notices;
import org.bihuan.deadline.WorkCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks regularly at the referrals on their way and tells whose limit ends soon or has passed; one told before is not told again. What
 * this authority lets pass its superiors and the supervisors learn of (令第310号 art. 16).
 */
@Component
class ReferralWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ReferralWatch.class);

    private final CriminalReferralRepository criminal;
    private final ReferralStandings standings;
    private final DetentionReferralRepository detentions;
    private final WorkCalendar calendar;
    private final ReferralPeople people;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final ReferralSettings settings;
    private final Clock clock;

    ReferralWatch(CriminalReferralRepository criminal, ReferralStandings standings, DetentionReferralRepository detentions, WorkCalendar calendar,
                  ReferralPeople people, Notices notices, TransactionTemplate transaction, ReferralSettings settings, Clock clock) {
        this.criminal = criminal;
        this.standings = standings;
        this.detentions = detentions;
        this.calendar = calendar;
        this.people = people;
        this.notices = notices;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** What cannot be told of one referral does not keep the others from it. */
    @Scheduled(fixedDelayString = "${bihuan.referral.notice-interval:PT10M}", initialDelayString = "${bihuan.referral.notice-delay:PT1M}")
    void look() {
        criminal.findByLiveCaseIdIsNotNullOrderByIdAsc().stream().map(CriminalReferral::id).forEach(id -> quietly("criminal referral " + id, () ->
                criminal.findById(id).ifPresent(one -> tell(one.caseNumber(), one.partyName(), standings.course(one).limits(calendar.current()), people.team(one)))));
        detentions.findByLiveCaseIdIsNotNullOrderByIdAsc().stream().map(DetentionReferral::id).forEach(id -> quietly("detention referral " + id, () ->
                detentions.findById(id).ifPresent(one -> tell(one.caseNumber(), one.partyName(), standings.course(one).limits(calendar.current()), people.team(one)))));
    }

    private void quietly(String what, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (RuntimeException e) {
            LOG.error("Nobody was told how {} stands", what, e);
        }
    }

    private void tell(String number, String party, List<ReferralLimit> limits, Set<String> team) {
        Instant now = clock.instant();
        for (ReferralLimit limit : limits) {
            ReferralLimit.State state = limit.state(now, settings.warnPercent());
            if (limit.running() && (state == ReferralLimit.State.SOON || state == ReferralLimit.State.OVERDUE)) {
                boolean over = state == ReferralLimit.State.OVERDUE;
                Set<String> whom = new LinkedHashSet<>(team);
                if (limit.ours() && over) {
                    whom.addAll(people.supervisors());
                } else if (limit.rule().code().equals("C01")) {
                    whom.addAll(people.heads());
                }
                notices.send(new Notices.Notice(number, "REFERRAL_" + state + "_" + limit.rule().code(), limit.last().truncatedTo(ChronoUnit.SECONDS),
                        (over ? "移送期限已过：" : "移送期限将到：") + number, party + "（" + number + "）：" + limit.rule().name() + "，期限至 " + Moments.minute(limit.last())
                                + "（" + limit.rule().citation() + "）。" + toDo(limit, over)), whom);
            }
        }
    }

    static String toDo(ReferralLimit limit, boolean over) {
        return limit.ours() ? over ? "已经超期，请立即办理并说明原因。" : "请按期办理。" : over ? overdue(limit) : "请与公安机关联系。";
    }

    /** The procuratorate watches over crimes that are not filed; nobody over a detention that is not ordered. */
    private static String overdue(ReferralLimit limit) {
        return limit.rule().topic().startsWith("DETENTION_") ? "公安机关逾期未答复，请书面催办；不予拘留没有复议、立案监督途径。" : "公安机关逾期未答复，可以建议检察机关立案监督。";
    }
}
