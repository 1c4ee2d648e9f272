package org.bihuan.penalty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.PauseGround;
import org.bihuan.deadline.WorkCalendar;
import org.bihuan.dossier.DocumentNumbers;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases around the advance notice: telling the party, taking what it says, checking that again. */
@Service
@Transactional
class NoticeDesk {

    private final DecisionBook book;
    private final DecisionPapers papers;
    private final DecisionTrail trail;
    private final Documents documents;
    private final DocumentNumbers numbers;
    private final DocumentServices services;
    private final Deadlines deadlines;
    private final WorkCalendar calendar;
    private final int customaryDays;
    private final Clock clock;

    NoticeDesk(DecisionBook book, DecisionPapers papers, DecisionTrail trail, Documents documents, DocumentNumbers numbers,
               DocumentServices services, Deadlines deadlines, WorkCalendar calendar,
               @Value("${bihuan.penalty.statement-working-days:5}") int customaryDays, Clock clock) {
        this.book = book;
        this.papers = papers;
        this.trail = trail;
        this.documents = documents;
        this.numbers = numbers;
        this.services = services;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.customaryDays = customaryDays;
        this.clock = clock;
    }

    /** @param newFacts found since the last notice, or null */
    void draft(long decisionId, String who, Proposal proposal, String reason, String newFacts, AdvanceNotice.Text text) {
        DecisionProposal intended = book.add(new DecisionProposal(decisionId, DecisionProposal.Origin.NOTICE, proposal, reason, newFacts, false,
                who, now()));
        book.add(new AdvanceNotice(decisionId, intended.id(), text, who, now()));
        trail.happened(decisionId, who, "NOTICE_DRAFTED", "拟制告知书：拟" + proposal.inDocuments() + (newFacts == null ? "" : "；新的事实：" + newFacts));
    }

    /** Issues the drafted notice and opens its service. Returns the id of the service. */
    long issue(long decisionId) {
        DecisionProcedure one = book.get(decisionId);
        AdvanceNotice notice = book.notice(decisionId).orElseThrow();
        Matter matter = one.matter();
        String number = numbers.next(DocumentType.PENALTY_NOTICE, matter.region(), today());
        Documents.Issued issued = documents.issue(papers.notice(one, notice, number, today()), null);
        long service = services.open(new DocumentServices.Request(matter.owner(), matter.caseNumber(), matter.region(), issued.id(), issued.title(),
                number, today(), notice.text().recipient(), notice.text().address(), "告知拟作出的行政处罚和当事人的权利"));
        notice.issue(today(), issued.id(), number, service);
        trail.happened(decisionId, null, "NOTICE_ISSUED", "出具告知书 " + number + (notice.text().hearingDue() ? "，告知听证权利" : ""));
        return service;
    }

    /** The notice was served: the party's time begins. */
    void openWindow(long decisionId) {
        Matter matter = book.get(decisionId).matter();
        AdvanceNotice notice = book.notice(decisionId).orElseThrow();
        DocumentServices.Service service = services.get(notice.serviceId());
        LocalDate servedOn = service.servedOn();
        NoticeWindow window = NoticeWindow.of(servedOn, notice.text().hearingDue(), customaryDays, calendar.current());
        notice.openWindow(servedOn, window.endsOn());
        window.rules().forEach(rule -> deadlines.start(matter.owner(), rule, servedOn));
        trail.notCounted(matter.owner(), notice.issuedOn(), servedOn,
                service.way() == ServiceWay.ANNOUNCEMENT ? PauseGround.ANNOUNCEMENT : PauseGround.SERVICE, null);
        trail.happened(decisionId, null, "NOTICE_SERVED", "告知书 " + notice.number() + " 于 " + servedOn + " 送达，陈述申辩期限至 "
                + window.endsOn() + " 届满");
    }

    void say(long decisionId, String who, PartyStatement.Content said) {
        AdvanceNotice notice = book.servedNotice(decisionId).orElseThrow();
        book.add(new PartyStatement(decisionId, notice.id(), said, who, now()));
        if (said.kind() == StatementKind.WAIVER) {
            notice.waive(said.receivedOn());
        }
        trail.happened(decisionId, who, "PARTY_" + said.kind().name(), "当事人" + said.kind().label() + "（" + said.manner().label() + "，"
                + said.receivedOn() + (said.late() ? "，在期限之后" : "") + "）：" + said.content());
    }

    /** The party's time is over; what came late changes nothing about that. */
    void closeWindow(long decisionId) {
        Matter matter = book.get(decisionId).matter();
        AdvanceNotice notice = book.servedNotice(decisionId).orElseThrow();
        if (notice.closedOn() != null) {
            return;
        }
        notice.closeWindow(today());
        for (String rule : List.of(NoticeWindow.STATEMENT, NoticeWindow.HEARING)) {
            deadlines.find(matter.owner(), rule).filter(limit -> limit.metOn() == null && limit.from().equals(notice.servedOn()))
                    .ifPresent(limit -> deadlines.meet(matter.owner(), rule, notice.waivedOn() != null ? notice.waivedOn() : limit.lastDay()));
        }
        trail.happened(decisionId, null, "WINDOW_CLOSED", notice.waivedOn() != null ? "当事人书面放弃其余期限，告知期满" : "告知期满");
    }

    /** What one person found when all that the party had said was checked again. */
    void recheck(long decisionId, String who, List<StatementRecheck.Point> points, Change change) {
        change(decisionId, who, DecisionProposal.Origin.RECHECK, change);
        book.add(new StatementRecheck(decisionId, book.proposal(decisionId).id(), points, change.reason(), who, now()));
        trail.happened(decisionId, who, "STATEMENT_RECHECKED", "复核：" + points.stream().map(StatementRecheck.Point::inWords)
                .reduce((one, other) -> one + "；" + other).orElse("") + "；" + change.kind().label() + "：" + change.reason());
    }

    /**
     * How what is intended changes.
     *
     * @param proposal    what is intended then
     * @param newFacts    with {@link ProposalChange#RENOTICE}, else null
     * @param newEvidence whether evidence came that nobody has reviewed yet
     */
    record Change(ProposalChange kind, Proposal proposal, String reason, String newFacts, boolean newEvidence) {
    }

    /** Keeps a changed intention; where nothing changed there is nothing to keep. */
    void change(long decisionId, String who, DecisionProposal.Origin origin, Change change) {
        if (change.kind() != ProposalChange.KEEP || change.newEvidence()) {
            book.add(new DecisionProposal(decisionId, origin, change.proposal(), change.reason(), change.newFacts(), change.newEvidence(), who, now()));
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
