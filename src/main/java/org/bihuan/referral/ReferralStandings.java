package org.bihuan.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.access.Notices;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.deadline.WorkCalendar;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.engine.Flow;
import org.bihuan.penalty.PoliceReferrals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How referrals stand, for the case that waits for them; and the one that the law makes follow from a decision. */
@Service
@Transactional
class ReferralStandings implements PoliceReferrals {

    private final CriminalReferralRepository criminal;
    private final ReferralStepRepository steps;
    private final DetentionReferralRepository detentions;
    private final DetentionStepRepository detentionSteps;
    private final WorkCalendar calendar;
    private final People people;
    private final ReferralPeople whom;
    private final Notices notices;
    private final Flow flow;
    private final ReferralSettings settings;
    private final Clock clock;

    ReferralStandings(CriminalReferralRepository criminal, ReferralStepRepository steps, DetentionReferralRepository detentions,
                      DetentionStepRepository detentionSteps, WorkCalendar calendar, People people, ReferralPeople whom, Notices notices, Flow flow,
                      ReferralSettings settings, Clock clock) {
        this.criminal = criminal;
        this.steps = steps;
        this.detentions = detentions;
        this.detentionSteps = detentionSteps;
        this.calendar = calendar;
        this.people = people;
        this.whom = whom;
        this.notices = notices;
        this.flow = flow;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> pending(long caseId) {
        return criminal.findByLiveCaseId(caseId).map(live -> "本案正在办理移送公安机关（" + course(live).stage().label() + "）");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> unfinished(long caseId) {
        return pending(caseId).map(why -> why + "，办结以前不能结案（《行政处罚法》第二十七条）").or(() -> detentions.findByLiveCaseId(caseId)
                .map(live -> "移送拘留还没有办结（" + course(live).stage().label() + "），不能结案"));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean takenOver(long caseId) {
        return convicted(caseId) || last(caseId).filter(one -> course(one).stage().filed()).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean convicted(long caseId) {
        return last(caseId).filter(one -> one.outcome() == CriminalReferral.Outcome.CONVICTED).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean declined(long caseId) {
        return last(caseId).filter(one -> one.outcome() != null && one.outcome() != CriminalReferral.Outcome.CONVICTED).isPresent();
    }

    private Optional<CriminalReferral> last(long caseId) {
        return criminal.findByCaseIdOrderByIdAsc(caseId).stream().reduce((one, other) -> other);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Referred> of(long caseId) {
        WorkingDays days = calendar.current();
        return Stream.concat(criminal.findByCaseIdOrderByIdAsc(caseId).stream().map(one -> referred(one, days)),
                detentions.findByCaseIdOrderByIdAsc(caseId).stream().map(one -> referred(one, days))).sorted(Comparator.comparing(Referred::openedAt)).toList();
    }

    @Override
    public void decided(Decided decision) {
        if (!decision.citation().contains(DETENTION_ARTICLE)) {
            return;
        }
        String why = "依据" + decision.citation() + "作出处罚决定（" + decision.on() + "），应当将案件移送公安机关";
        Optional<DetentionReferral> live = detentions.findByLiveCaseId(decision.caseId());
        if (live.isPresent()) {
            live.get().mustGo();
            tellBranch(decision, "DETENTION_MUST", why + "。正在办理的移送拘留不能再选“不提出”“不同意”。");
            return;
        }
        DetentionReferral opened = detentions.saveAndFlush(new DetentionReferral(decision.caseId(), decision.number(), decision.region(), decision.partyName(), decision.uscc(), true,
                why, null, clock.instant()));
        flow.start(new Flow.Start("detention-referral", decision.number(), decision.region(), Map.of(DetentionReferralVariables.CASE_ID, decision.caseId(),
                DetentionReferralVariables.LEAD_ID, decision.leadId(), DetentionReferralVariables.DETENTION_ID, opened.id())));
        tellBranch(decision, "DETENTION_OPENED", why + "。请办理任务“提出移送拘留”。");
    }

    private void tellBranch(Decided decision, String kind, String text) {
        notices.send(new Notices.Notice(decision.number(), kind, clock.instant(), "应当移送公安机关：" + decision.number(), text),
                whom.branchHeads(decision.region()));
    }

    CriminalCourse course(CriminalReferral one) {
        return one.course(steps.findByReferralIdOrderByRecordedAtAscIdAsc(one.id()));
    }

    DetentionCourse course(DetentionReferral one) {
        return one.course(detentionSteps.findByReferralIdOrderByRecordedAtAscIdAsc(one.id()));
    }

    Referred referred(CriminalReferral one, WorkingDays days) {
        List<ReferralStep> happened = steps.findByReferralIdOrderByRecordedAtAscIdAsc(one.id());
        CriminalCourse course = one.course(happened);
        return new Referred(one.id(), "CRIMINAL", "移送涉嫌犯罪案件", course.stage().label(), course.stage().next(), one.offence(), one.letterNumber(), one.policeInWords(),
                Moments.at(one.openedAt()), Moments.at(one.handedOverAt()), Moments.at(one.endedAt()), one.outcome() == null ? null : one.outcome().name(),
                one.outcome() == null ? null : one.outcome().label(), clocks(course.limits(days)), suspects(one.suspects()), happened.stream()
                        .map(step -> step(step.kind().name(), step)).toList(), evidence(one.evidence()), noted(one));
    }

    Referred referred(DetentionReferral one, WorkingDays days) {
        List<DetentionStep> happened = detentionSteps.findByReferralIdOrderByRecordedAtAscIdAsc(one.id());
        DetentionCourse course = one.course(happened);
        return new Referred(one.id(), "DETENTION", "移送拘留", course.stage().label(), course.stage().next(), one.ground() == null ? null : one.ground().label(),
                one.letterNumber(), one.police(), Moments.at(one.openedAt()), Moments.at(one.handedOverAt()), Moments.at(one.endedAt()),
                one.outcome() == null ? null : one.outcome().name(), one.outcome() == null ? null : one.outcome().label(), clocks(course.limits(days)),
                suspects(one.persons()), happened.stream().map(step -> step(step.kind().name(), step)).toList(), evidence(one.evidence()), noted(one));
    }

    private List<Limit> clocks(List<ReferralLimit> limits) {
        Instant now = clock.instant();
        List<Limit> clocks = new ArrayList<>();
        for (ReferralLimit limit : limits) {
            ReferralLimit.State state = limit.state(now, settings.warnPercent());
            clocks.add(new Limit(limit.rule().code(), limit.rule().name(), limit.ours(), limit.binds(), Moments.at(limit.from()), Moments.at(limit.last()),
                    Moments.at(limit.metAt()), state.name(), state.label(), limit.hoursLeft(now), limit.rule().citation()));
        }
        return clocks;
    }

    private static Step step(String kind, PoliceStep step) {
        return new Step(kind, step.label(), Moments.at(step.happenedAt()), Moments.at(step.receivedAt()), step.number(), step.text());
    }

    private static List<Noted> noted(PoliceReferral one) {
        return one.noted().entrySet().stream().map(note -> new Noted(note.getKey(), note.getValue())).toList();
    }

    private static List<Named> suspects(List<Suspect> all) {
        return all.stream().map(one -> new Named(one.name(), one.role().name(), one.role().label(), one.position())).toList();
    }

    private List<Handed> evidence(List<HandedEvidence> files) {
        return files.stream().map(file -> new Handed(file.evidenceId(), file.fileName(), file.sha256(), file.origin(), name(file.storedBy()),
                Moments.at(file.storedAt()), name(file.handedBy()), Moments.at(file.handedAt()), file.receiver())).toList();
    }

    private String name(String userId) {
        return userId == null ? "系统" : people.find(userId).map(Person::name).orElse(userId);
    }
}
