package org.bihuan.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** What the forms of a criminal referral have in common: the case, where it stands, and the limits that run. */
abstract class ReferralForm implements TaskForm {

    /** What every form needs. */
    @Component
    static class Tools {

        final Referrals referrals;
        final PenaltyCases cases;
        final Clock clock;
        final ReferralSettings settings;

        Tools(Referrals referrals, PenaltyCases cases, Clock clock, ReferralSettings settings) {
            this.referrals = referrals;
            this.cases = cases;
            this.clock = clock;
            this.settings = settings;
        }
    }

    final Referrals referrals;
    final PenaltyCases cases;
    private final Tools tools;
    private final String formId;
    private final Set<String> rules;

    /** @param rules codes of the limits under which the task is due */
    ReferralForm(String formId, Tools tools, String... rules) {
        this.formId = formId;
        this.tools = tools;
        this.referrals = tools.referrals;
        this.cases = tools.cases;
        this.rules = Set.of(rules);
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        CriminalReferral referral = referralOf(task);
        PenaltyCases.Brief one = cases.get(referral.caseId());
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_case", one.number() + "，" + one.statusName());
        facts.put("fact_party", one.partyName() + "（" + one.uscc() + "）");
        facts.put("fact_violation", one.violation().label() + "，" + one.actEndedOn());
        facts.put("fact_offence", referral.offence() == null ? "尚未报告" : referral.offence() + "。嫌疑对象：" + Suspect.inWords(referral.suspects()));
        facts.put("fact_limits", inWords(referrals.limits(referral), now(), tools.settings.warnPercent()));
        facts.put("fact_entered", referral.enteredOn() == null ? "尚未登记录入；作出决定之日起七日内录入" : referral.enteredOn() + " 已录入");
        addFacts(one, referral, facts);
        return facts;
    }

    abstract void addFacts(PenaltyCases.Brief one, CriminalReferral referral, Map<String, Object> facts);

    @Override
    public final Optional<Instant> due(TaskContext task) {
        return referrals.limits(referralOf(task)).stream().filter(limit -> limit.running() && rules.contains(limit.rule().code()) && limit.last() != null)
                .map(ReferralLimit::last).reduce((one, other) -> other);
    }

    /** The limits as lines; what has passed is marked. */
    static String inWords(List<ReferralLimit> limits, Instant now, int warnPercent) {
        return limits.isEmpty() ? "没有正在计算的期限" : limits.stream().map(limit -> line(limit, now, warnPercent)).collect(Collectors.joining("\n"));
    }

    private static String line(ReferralLimit limit, Instant now, int warnPercent) {
        ReferralLimit.State state = limit.state(now, warnPercent);
        Long hours = limit.hoursLeft(now);
        String left = hours == null ? "" : hours < 0 ? "，⚠ 已超过 " + -hours + " 小时" : "，剩余 " + hours + " 小时";
        return "- " + limit.rule().name() + "（" + limit.rule().inWords() + "）：至 " + (limit.last() == null ? "待定" : Moments.minute(limit.last())) + "，" + state.label()
                + left + "（" + limit.rule().citation() + "）";
    }

    final CriminalReferral referralOf(TaskContext task) {
        return referrals.get(task.requireLong(CriminalReferralVariables.REFERRAL_ID));
    }

    /** What has happened with the police and the procuratorate so far. */
    final String steps(CriminalReferral referral) {
        String lines = referrals.steps(referral.id()).stream().map(ReferralStep::line).collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "没有" : lines;
    }

    /** The last moment that is on record. */
    final Instant lastMoment(CriminalReferral referral) {
        return referrals.steps(referral.id()).stream().map(ReferralStep::receivedAt).reduce(referral.handedOverAt(), (one, other) -> other);
    }

    final Instant now() {
        return tools.clock.instant();
    }

    final LocalDate today() {
        return LocalDate.now(tools.clock);
    }

    /** The day on which the head's decision was entered in the shared platform; null where nothing was filled in. It is said once. */
    final LocalDate enteredOn(FormValues values, CriminalReferral referral) {
        LocalDate on = values.date("enteredOn");
        if (on != null && referral.enteredOn() != null) {
            values.reject("enteredOn", "已经登记于 " + referral.enteredOn() + " 录入，不再填写");
        } else if (on != null && (on.isAfter(today()) || on.isBefore(Moments.dayOf(referral.decidedAt())))) {
            values.reject("enteredOn", "应在批准移送之日 " + Moments.dayOf(referral.decidedAt()) + " 至今天之间");
        }
        return on;
    }

    /** @param on null where nothing was filled in */
    final void enter(CriminalReferral referral, LocalDate on, String who) {
        if (on != null) {
            referrals.enter(referral, on, who);
        }
    }

    /** A moment that is not in the future, nor before another; minutes count, because forms know no seconds. */
    static Instant moment(FormValues values, String key, Instant first, String before) {
        Instant at = values.requireText(key) == null ? null : values.pastMoment(key);
        if (at != null && first != null && at.isBefore(first.truncatedTo(ChronoUnit.MINUTES))) {
            values.reject(key, "不能早于" + before + "（" + Moments.minute(first) + "）");
        }
        return at;
    }
}
