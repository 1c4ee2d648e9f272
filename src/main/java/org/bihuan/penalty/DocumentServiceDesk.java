package org.bihuan.penalty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Standing;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to serve a document, step by step; each attempt is written down. */
@Service
@Transactional
class DocumentServiceDesk implements DocumentServices {

    /** To serve within seven working days of the document, where the recipient was not there (行政处罚法 art. 61). */
    static final String TERM = "T10";
    private static final String ANNOUNCEMENT_TERM = "T11";
    private static final Set<DocumentType> DECISIONS = Set.of(DocumentType.PENALTY_DECISION, DocumentType.NO_PENALTY_DECISION,
            DocumentType.DAILY_FINE_DECISION);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final DocumentServiceRepository services;
    private final ServiceAttemptRepository attempts;
    private final Documents documents;
    private final Deadlines deadlines;
    private final People people;
    private final Cases cases;
    private final Clock clock;

    DocumentServiceDesk(DocumentServiceRepository services, ServiceAttemptRepository attempts, Documents documents, Deadlines deadlines,
                        People people, Cases cases, Clock clock) {
        this.services = services;
        this.attempts = attempts;
        this.documents = documents;
        this.deadlines = deadlines;
        this.people = people;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public long open(Request request) {
        DocumentService one = services.save(new DocumentService(request, clock.instant()));
        // Before it the law counted the seven days otherwise; a document of that time has no running limit here.
        if (!request.issuedOn().isBefore(ProcedureLaw.LAW_OF_2021)) {
            deadlines.start(termOwner(one), TERM, request.issuedOn());
        }
        return one.id();
    }

    @Override
    @Transactional(readOnly = true)
    public Service get(long serviceId) {
        return find(serviceId).view();
    }

    @Override
    public void withdraw(long serviceId, String reason) {
        DocumentService one = find(serviceId);
        if (one.open()) {
            one.end(Outcome.WITHDRAWN, reason, clock.instant());
            cancelTerms(one);
        }
    }

    @Override
    public void withdrawAll(String owner, String reason) {
        services.findByOwnerAndOutcomeIsNull(owner).forEach(one -> withdraw(one.id(), reason));
    }

    void attempt(long serviceId, ServiceAttempt attempt, String who) {
        DocumentService one = find(serviceId);
        attempts.save(new ServiceAttemptEntry(serviceId, attempt, who, clock.instant()));
        if (attempt.result() == AttemptResult.ANNOUNCED) {
            deadlines.start(one.deadlineOwner(), ANNOUNCEMENT_TERM, day(attempt.at()));
        }
    }

    void giveUp(long serviceId, String why, String who) {
        find(serviceId).giveUp(why, who);
    }

    void judge(long serviceId, String opinion, String who) {
        find(serviceId).judge(opinion, who, clock.instant());
    }

    /** The time of the announcement is over: from its last day on the document counts as served. */
    void concludeAnnouncement(long serviceId) {
        ServiceAttempt announced = last(serviceId);
        // A calendar loaded meanwhile may roll the end past the day for which the timer was set.
        LocalDate end = announcementEnd(serviceId);
        LocalDate on = end.isAfter(today()) ? today() : end;
        attempts.save(new ServiceAttemptEntry(serviceId, announced.concluded(AttemptResult.SERVED, on.atStartOfDay(clock.getZone()).toInstant(),
                null, "公告期满，视为送达", announced.evidence()), null, clock.instant()));
    }

    /** Issues the receipt for the attempt that reached the recipient. */
    void issueReceipt(long serviceId) {
        DocumentService one = find(serviceId);
        ServiceAttempt attempt = last(serviceId);
        LocalDate on = day(attempt.at());
        Request request = one.request();
        Documents.Draft draft = Documents.Draft.receipt(request.owner(), today(), request.documentId())
                .with(DocumentItem.CAUSE, cause(request))
                .with(DocumentItem.RECIPIENT, request.recipientName())
                .with(DocumentItem.SERVICE_WAY, attempt.way().label())
                .with(DocumentItem.SERVED_AT, hourKnown(attempt) ? MINUTE.format(attempt.at().atZone(clock.getZone())) : DAY.format(on))
                .with(DocumentItem.SERVICE_PLACE, attempt.way() == ServiceWay.ELECTRONIC ? attempt.address() : attempt.place())
                .with(DocumentItem.SERVERS, server(attempt.firstOfficer()) + "、" + server(attempt.secondOfficer()))
                .with(DocumentItem.RECEIPT, receipt(serviceId, attempt))
                .with(DocumentItem.WITNESS, attempt.witness() == null ? "无" : attempt.witness())
                .with(DocumentItem.REMARK, attempt.note() == null ? "无" : attempt.note());
        List<ServiceAttemptEntry> entries = entries(serviceId);
        String recordedBy = entries.get(entries.size() - 1).recordedBy();
        one.serve(attempt.way(), on, documents.issue(draft, recordedBy).id(), clock.instant());
        deadlines.find(termOwner(one), TERM).filter(DocumentServiceDesk::runs).ifPresent(term -> deadlines.meet(termOwner(one), TERM, on));
        cancelTerms(one);
        cases.happened(request.owner(), recordedBy, "SERVED", on + " 送达" + named(request) + "：" + attempt.way().label());
    }

    private static String named(Request request) {
        return "《" + request.documentTitle() + "》" + (request.documentNumber() == null ? "" : request.documentNumber());
    }

    void recordImpossible(long serviceId) {
        DocumentService one = find(serviceId);
        cases.happened(one.request().owner(), null, "NOT_SERVED", named(one.request()) + "无法送达：" + one.givenUpFor());
        one.end(Outcome.IMPOSSIBLE, one.givenUpFor(), clock.instant());
        cancelTerms(one);
    }

    /** The limit for serving; empty for a document older than the law that knows it. */
    @Transactional(readOnly = true)
    Optional<Standing> term(DocumentService one) {
        return deadlines.find(termOwner(one), TERM);
    }

    /**
     * Under which the limit for serving runs, once: the decision's is a limit of its case, any other document's one of its service, since
     * several may be on their way.
     */
    private String termOwner(DocumentService one) {
        return documents.find(one.request().documentId()).map(Documents.Issued::type).filter(DECISIONS::contains).isPresent() ? one.request().owner()
                : one.deadlineOwner();
    }

    /** The last day of the time of the announcement, on whose end the document counts as served. */
    @Transactional(readOnly = true)
    LocalDate announcementEnd(long serviceId) {
        Standing term = deadlines.find(find(serviceId).deadlineOwner(), ANNOUNCEMENT_TERM).orElseThrow();
        return term.lastDay() != null ? term.lastDay() : term.unrolled();
    }

    @Transactional(readOnly = true)
    DocumentService find(long serviceId) {
        return services.findById(serviceId).orElseThrow(() -> new NoSuchElementException("没有这项送达"));
    }

    @Transactional(readOnly = true)
    List<ServiceAttempt> attempts(long serviceId) {
        return entries(serviceId).stream().map(ServiceAttemptEntry::attempt).toList();
    }

    /** The attempt written down last. */
    @Transactional(readOnly = true)
    ServiceAttempt last(long serviceId) {
        List<ServiceAttempt> all = attempts(serviceId);
        return all.get(all.size() - 1);
    }

    private List<ServiceAttemptEntry> entries(long serviceId) {
        return attempts.findByServiceIdOrderByRecordedAtAscIdAsc(serviceId);
    }

    private String cause(Request request) {
        return cases.find(request.caseNumber()).map(one -> one.partyName() + ViolationType.ofCode(one.violation()).map(ViolationType::label)
                .orElse("") + "案（" + one.number() + "）").orElse(request.caseNumber());
    }

    private String receipt(long serviceId, ServiceAttempt attempt) {
        return switch (attempt.way()) {
            case IN_PERSON -> attempt.signer() + "（" + attempt.signerRole().label() + "）签收";
            case LEFT -> "受送达人拒绝签收，文书留置";
            case POST -> attempt.signer() + "签收，邮件单号 " + attempt.trackingNumber();
            case ELECTRONIC -> "已到达受送达人确认的地址（" + DAY.format(attempt.consentOn()) + "签署同意电子送达的确认书）";
            case ANNOUNCEMENT -> DAY.format(announcedOn(serviceId)) + "发布公告（" + attempt.ground().label() + "），公告期满视为送达";
        };
    }

    private LocalDate announcedOn(long serviceId) {
        return day(attempts(serviceId).stream().filter(one -> one.result() == AttemptResult.ANNOUNCED).reduce((first, second) -> second)
                .orElseThrow().at());
    }

    /** Of a letter and an announcement only the day is known. */
    private static boolean hourKnown(ServiceAttempt attempt) {
        return attempt.way() != ServiceWay.POST && attempt.way() != ServiceWay.ANNOUNCEMENT;
    }

    private String server(String userId) {
        Person officer = people.get(userId);
        return officer.name() + "（" + officer.certificateNo() + "）";
    }

    private void cancelTerms(DocumentService one) {
        term(one).filter(DocumentServiceDesk::runs).ifPresent(term -> deadlines.cancel(termOwner(one), TERM, today()));
        deadlines.of(one.deadlineOwner()).stream().filter(DocumentServiceDesk::runs)
                .forEach(term -> deadlines.cancel(one.deadlineOwner(), term.rule().code(), today()));
    }

    private static boolean runs(Standing term) {
        return term.metOn() == null && term.state() != Standing.State.CANCELLED;
    }

    /** Now, as a field of date and time takes it. */
    String now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }
}
