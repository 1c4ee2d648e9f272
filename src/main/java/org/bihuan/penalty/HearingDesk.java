package org.bihuan.penalty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.deadline.DeadlineRules;
import org.bihuan.deadline.PauseGround;
import org.bihuan.deadline.WorkCalendar;
import org.bihuan.dossier.DocumentNumbers;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.engine.HouseClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of a hearing (行政处罚法 arts. 63-65). */
@Service
@Transactional
class HearingDesk {

    private static final String NOTICE_AHEAD = "T07";

    /**
     * The course of a hearing, as its record has it.
     *
     * @param agents who acted for the party, at most two
     */
    record Course(Instant startedAt, Instant endedAt, String participants, List<String> agents, String rightsTold, String investigatorsCase,
                  String defence, String crossExamination, String lastStatement, String confirmation) {
    }

    private final DecisionBook book;
    private final DecisionFiles files;
    private final DecisionPapers papers;
    private final DecisionTrail trail;
    private final Documents documents;
    private final DocumentNumbers numbers;
    private final DocumentServices services;
    private final WorkCalendar calendar;
    private final Clock clock;

    HearingDesk(DecisionBook book, DecisionFiles files, DecisionPapers papers, DecisionTrail trail, Documents documents, DocumentNumbers numbers,
                DocumentServices services, WorkCalendar calendar, Clock clock) {
        this.book = book;
        this.files = files;
        this.papers = papers;
        this.trail = trail;
        this.documents = documents;
        this.numbers = numbers;
        this.services = services;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Opens the hearing that the party requested after its notice. Returns its id. */
    long open(long decisionId) {
        AdvanceNotice notice = book.notice(decisionId).orElseThrow();
        Hearing hearing = book.add(new Hearing(decisionId, notice.id(), files.requested(decisionId, notice).orElseThrow().said().receivedOn()));
        trail.happened(decisionId, null, "HEARING_OPENED", "当事人 " + hearing.requestedOn() + " 要求听证，组织听证");
        return hearing.id();
    }

    /**
     * The last day on which the notice of a hearing may be served (T07, counted back from the hearing). The law before it said
     * seven days as well, and never asked for more than seven working days.
     */
    LocalDate lastNoticeDay(LocalDate hearingOn) {
        LocalDate since = ProcedureLaw.LAW_OF_2021;
        return DeadlineRules.on(NOTICE_AHEAD, hearingOn.isBefore(since) ? since : hearingOn).unrolled(hearingOn, calendar.current());
    }

    void arrange(long hearingId, String who, HearingDate.Plan plan) {
        Hearing hearing = book.hearing(hearingId);
        book.add(new HearingDate(hearingId, plan, who, now()));
        trail.happened(hearing.decisionId(), who, "HEARING_ARRANGED", "听证定于" + DecisionPapers.minute(plan.scheduledAt()) + "在" + plan.place()
                + plan.form() + "，主持人" + papers.name(plan.chair()));
    }

    /** Issues the notice of the date that was set last and opens its service. Returns the id of the service. */
    long issueNotice(long hearingId) {
        Hearing hearing = book.hearing(hearingId);
        HearingDate date = book.hearingDate(hearingId).orElseThrow();
        AdvanceNotice notice = book.notice(hearing.decisionId()).orElseThrow();
        Matter matter = book.get(hearing.decisionId()).matter();
        String number = numbers.next(DocumentType.HEARING_NOTICE, matter.region(), today());
        Documents.Issued issued = documents.issue(papers.hearingNotice(matter, notice, date.plan(), number, today()), null);
        long service = services.open(new DocumentServices.Request(matter.owner(), matter.caseNumber(), matter.region(), issued.id(), issued.title(),
                number, today(), notice.text().recipient(), notice.text().address(), "通知听证的时间、地点，最迟 "
                + lastNoticeDay(day(date.plan().scheduledAt())) + " 送达"));
        date.issue(today(), issued.id(), number, service);
        trail.happened(hearing.decisionId(), null, "HEARING_NOTICE_ISSUED", "出具听证通知书 " + number);
        return service;
    }

    /** Whether the notice was served at least seven working days ahead; a hearing on shorter notice is not held. */
    boolean noticeServedInTime(long hearingId) {
        HearingDate date = book.hearingDate(hearingId).orElseThrow();
        DocumentServices.Service service = services.get(date.serviceId());
        date.serve(service.servedOn());
        boolean inTime = service.served() && !service.servedOn().isAfter(lastNoticeDay(day(date.plan().scheduledAt())));
        trail.happened(book.hearing(hearingId).decisionId(), null, inTime ? "HEARING_NOTICE_SERVED" : "HEARING_NOTICE_LATE", inTime
                ? "听证通知书 " + date.number() + " 于 " + service.servedOn() + " 送达"
                : "听证通知书 " + date.number() + " 未在听证七个工作日前送达，另行确定时间");
        return inTime;
    }

    /** The hearing took place: its record is issued. */
    void record(long hearingId, String who, Course course) {
        Hearing hearing = book.hearing(hearingId);
        Matter matter = book.get(hearing.decisionId()).matter();
        HearingDate date = book.hearingDate(hearingId).orElseThrow();
        Documents.Issued issued = documents.issue(papers.hearingRecord(matter, date.plan(), course, today()), who);
        end(hearing, HearingResult.HELD, day(course.endedAt()), issued.id(), who, "听证已举行");
    }

    /** The hearing did not take place. A postponed one gets another date. */
    void notHeld(long hearingId, String who, HearingResult result, String reason) {
        Hearing hearing = book.hearing(hearingId);
        if (result == HearingResult.POSTPONED) {
            trail.happened(hearing.decisionId(), who, "HEARING_POSTPONED", "听证改期：" + reason);
        } else {
            end(hearing, result, today(), null, who, result.label() + "：" + reason);
        }
    }

    void report(long hearingId, String who, String report, String newEvidence) {
        Hearing hearing = book.hearing(hearingId);
        hearing.report(report, newEvidence, who, now());
        trail.happened(hearing.decisionId(), who, "HEARING_REPORTED", "听证报告：" + report);
    }

    private void end(Hearing hearing, HearingResult result, LocalDate on, Long record, String who, String text) {
        hearing.end(result, on, record);
        AdvanceNotice notice = book.notice(hearing.decisionId()).orElseThrow();
        // A request that came by post afterwards stops nothing before it was there.
        LocalDate recordedOn = day(files.requested(hearing.decisionId(), notice).orElseThrow().at());
        trail.notCounted(book.get(hearing.decisionId()).matter().owner(), recordedOn.isAfter(notice.closedOn()) ? recordedOn : notice.closedOn(), on,
                PauseGround.HEARING, who);
        trail.happened(hearing.decisionId(), who, "HEARING_" + result.name(), text);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, HouseClock.ZONE);
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
