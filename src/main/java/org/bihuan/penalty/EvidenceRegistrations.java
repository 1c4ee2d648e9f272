package org.bihuan.penalty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Standing;
import org.bihuan.deadline.WorkCalendar;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registering evidence that might be lost, keeping it, and deciding on its fate in time (先行登记保存, 行政处罚法 art. 56). */
@Service
@Transactional
class EvidenceRegistrations {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final EvidenceRegistrationRepository registrations;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Documents documents;
    private final People people;
    private final WorkCalendar calendar;
    private final Clock clock;

    EvidenceRegistrations(EvidenceRegistrationRepository registrations, Cases cases, Deadlines deadlines, Documents documents, People people,
                          WorkCalendar calendar, Clock clock) {
        this.registrations = registrations;
        this.cases = cases;
        this.deadlines = deadlines;
        this.documents = documents;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Why nothing can be registered in this case now, in Chinese. */
    Optional<String> inTheWay(PenaltyCase one) {
        return one.status().onTheWay() ? Optional.empty()
                : Optional.of("案件现在是“" + one.statusInWords() + "”，只有正在办理、尚未作出决定的案件可以先行登记保存证据");
    }

    EvidenceRegistration open(PenaltyCase one, boolean urgent, String who) {
        return registrations.save(new EvidenceRegistration(one.id(), urgent, who, now()));
    }

    void drop(EvidenceRegistration registration, String who) {
        registration.end(EvidenceRegistration.Outcome.DROPPED, today());
        happened(registration, who, "DROPPED", "不采取先行登记保存" + (registration.plan().items() == null ? "" : "：" + line(registration)));
    }

    void propose(EvidenceRegistration registration, EvidenceRegistration.Plan plan, String who) {
        registration.propose(plan, who, now());
        happened(registration, who, "PROPOSED", (registration.urgent() ? "情况紧急，先行登记保存证据：" : "申请先行登记保存证据：") + line(registration)
                + "。" + plan.reason());
    }

    /**
     * The evidence has been registered and is kept: from this day its time runs.
     *
     * @param toldHead who agreed at once in urgency; else null
     */
    void take(EvidenceRegistration registration, EvidenceRegistration.Taking taking, String toldHead) {
        registration.take(taking, toldHead);
        deadlines.start(registration.deadlineOwner(), RegistrationRules.FATE, day(taking.at()));
    }

    /** Issues the notice for the party. */
    void register(long registrationId) {
        EvidenceRegistration registration = get(registrationId);
        PenaltyCase one = cases.get(registration.caseId());
        EvidenceRegistration.Plan plan = registration.plan();
        Standing limit = limit(registration);
        Documents.Issued notice = documents.issue(draft(one, registration, DocumentType.EVIDENCE_REGISTRATION)
                .with(DocumentItem.REASONS, plan.reason())
                .with(DocumentItem.KEEPING_PLACE, plan.place())
                .with(DocumentItem.KEEPER, plan.keeper())
                .with(DocumentItem.KEPT_UNTIL, DAY.format(limit.lastDay()))
                .with(DocumentItem.OFFICERS, officer(registration.firstOfficer()) + "、" + officer(registration.secondOfficer()))
                .with(DocumentItem.CONFIRMATION, registration.confirmation()), registration.proposedBy());
        registration.notice(notice.id());
        happened(registration, null, "REGISTERED", MINUTE.format(registration.takenAt().atZone(clock.getZone())) + " 先行登记保存：" + line(registration)
                + "，保存于" + plan.place() + "，由" + plan.keeper() + "保管；" + limit.lastDay() + " 前作出处理决定，逾期自动解除");
    }

    /** The head's approval: beforehand, or made good after an urgent registration. A refusal gives back what was taken. */
    void approve(EvidenceRegistration registration, boolean approved, String opinion, String who) {
        registration.approve(opinion, who, now());
        boolean late = late(registration);
        happened(registration, who, approved ? "APPROVED" : "REFUSED", (approved ? "批准" : "不予批准") + "先行登记保存"
                + (late ? "（超过二十四小时补办）" : "") + "：" + opinion);
        if (!approved && registration.takenAt() == null) {
            registration.end(EvidenceRegistration.Outcome.REFUSED, today());
        }
    }

    /** Whether the approval of an urgent registration comes too late. */
    @Transactional(readOnly = true)
    boolean late(EvidenceRegistration registration) {
        return registration.urgent() && now().isAfter(approvalDue(registration));
    }

    Instant approvalDue(EvidenceRegistration registration) {
        return RegistrationRules.approvalDue(registration.takenAt(), clock.getZone());
    }

    /** The head did not approve what had been taken in urgency: it goes back at once. */
    void returnUnapproved(long registrationId) {
        EvidenceRegistration registration = get(registrationId);
        registration.end(EvidenceRegistration.Outcome.REFUSED, today());
        deadlines.cancel(registration.deadlineOwner(), RegistrationRules.FATE, today());
        giveBack(registration, "没有获得批准，解除先行登记保存，退还");
    }

    void decide(EvidenceRegistration registration, EvidenceFate fate, String reason, String who) {
        registration.decide(fate, reason, who, today());
        deadlines.meet(registration.deadlineOwner(), RegistrationRules.FATE, today());
        happened(registration, who, "DECIDED", "对先行登记保存的证据作出处理决定：" + fate.label() + "。" + reason);
        if (fate.released()) {
            giveBack(registration, fate.label());
        }
    }

    /** The time is over and nothing was decided: the registration has ended by itself, on the day after its last. */
    void release(long registrationId) {
        EvidenceRegistration registration = get(registrationId);
        LocalDate lastDay = limit(registration).lastDay();
        registration.end(EvidenceRegistration.Outcome.RELEASED, lastDay.plusDays(1));
        deadlines.cancel(registration.deadlineOwner(), RegistrationRules.FATE, today());
        giveBack(registration, "至 " + DAY.format(lastDay) + " 没有作出处理决定，先行登记保存自动解除");
    }

    private void giveBack(EvidenceRegistration registration, String how) {
        PenaltyCase one = cases.get(registration.caseId());
        registration.release(documents.issue(draft(one, registration, DocumentType.EVIDENCE_RELEASE).with(DocumentItem.FATE, how), null).id());
        happened(registration, null, "GIVEN_BACK", how + "：" + line(registration));
    }

    private Documents.Draft draft(PenaltyCase one, EvidenceRegistration registration, DocumentType type) {
        return Documents.Draft.of(one.deadlineOwner(), type, null, today())
                .with(DocumentItem.CAUSE, ViolationType.ofCode(one.violation()).map(ViolationType::label).orElse(one.violation()))
                .with(DocumentItem.PARTY_NAME, one.partyName())
                .with(DocumentItem.KEPT_FROM, MINUTE.format(registration.takenAt().atZone(clock.getZone())))
                .with(DocumentItem.REGISTERED_ITEMS, registration.plan().items());
    }

    /** Why evidence cannot be taken at this moment, in Chinese; empty where it can. */
    @Transactional(readOnly = true)
    Optional<String> takingRefused(PenaltyCase one, Instant at, boolean urgent) {
        LocalDate on = day(at);
        LocalDate began = cases.beganOn(one);
        return on.isBefore(began) ? Optional.of("不能早于检查、发现之日（" + began + "）")
                : RegistrationRules.refusal(on, urgent, calendar.current());
    }

    /** The limit for deciding on the fate of what was taken. */
    @Transactional(readOnly = true)
    Standing limit(EvidenceRegistration registration) {
        return deadlines.find(registration.deadlineOwner(), RegistrationRules.FATE).orElseThrow();
    }

    /** @throws NoSuchElementException for an unknown id */
    @Transactional(readOnly = true)
    EvidenceRegistration get(long id) {
        return registrations.findById(id).orElseThrow(() -> new NoSuchElementException("没有这次先行登记保存"));
    }

    /** In the order in which they were opened. */
    @Transactional(readOnly = true)
    List<EvidenceRegistration> of(long caseId) {
        return registrations.findByCaseIdOrderByOpenedAtAscIdAsc(caseId);
    }

    /** The items in one line. */
    static String line(EvidenceRegistration registration) {
        return String.join("、", registration.plan().items().lines().map(String::strip).filter(item -> !item.isEmpty()).toList());
    }

    private void happened(EvidenceRegistration registration, String who, String what, String text) {
        cases.happened(cases.get(registration.caseId()), who, "EVIDENCE_" + what, text);
    }

    private String officer(String userId) {
        Person officer = people.get(userId);
        return officer.name() + "（" + officer.certificateNo() + "）";
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    private Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
