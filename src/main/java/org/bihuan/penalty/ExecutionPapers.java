package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentNumbers;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.law.Money;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of an execution: reminders, notices of deferral, and the application to the court. */
@Service
@Transactional
class ExecutionPapers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final ExecutionDesk desk;
    private final ExecutionReminderRepository reminders;
    private final CourtApplicationRepository applications;
    private final CourtResultRepository results;
    private final Documents documents;
    private final DocumentNumbers numbers;
    private final DocumentServices services;
    private final String authority;
    private final Clock clock;

    ExecutionPapers(ExecutionDesk desk, ExecutionReminderRepository reminders, CourtApplicationRepository applications,
                    CourtResultRepository results, Documents documents, DocumentNumbers numbers, DocumentServices services,
                    @Value("${bihuan.documents.authority}") String authority, Clock clock) {
        this.desk = desk;
        this.reminders = reminders;
        this.applications = applications;
        this.results = results;
        this.documents = documents;
        this.numbers = numbers;
        this.services = services;
        this.authority = authority;
        this.clock = clock;
    }

    void draftReminder(long executionId, String performHow, String contact, String who) {
        reminders.save(new ExecutionReminder(executionId, performHow, contact, who, clock.instant()));
    }

    /** Issues the reminder that was drafted last and opens its service; returns the service's id. */
    long issueReminder(long executionId) {
        Executions.Standing standing = desk.standing(executionId, today());
        Executions.Order order = standing.order();
        ExecutionReminder reminder = lastReminder(executionId);
        String number = numbers.next(DocumentType.REMINDER, order.region(), today());
        Documents.Issued issued = documents.issue(party(Documents.Draft.of(order.owner(), DocumentType.REMINDER, number, today()), order)
                .with(DocumentItem.LEGAL_REPRESENTATIVE, order.legalRepresentative())
                .with(DocumentItem.ORIGINAL_DECISION, decision(order))
                .with(DocumentItem.OBLIGATION, "缴纳" + obligation(standing))
                .with(DocumentItem.PERFORM_BY, "收到本催告书之日起十个工作日内。")
                .with(DocumentItem.PERFORM_HOW, PaperWords.sentence(reminder.performHow()))
                .with(DocumentItem.AMOUNT, "截至" + DAY.format(today()) + "，应缴" + Stream.of(fined(standing, "罚款" + Money.inDocuments(standing.fine()) + "、加处罚款"
                        + Money.inDocuments(standing.surcharge())), confiscated(standing, "没收违法所得", Executions.Confiscation::amount)).flatMap(Optional::stream)
                        .collect(Collectors.joining("、")) + "，已缴" + Money.inDocuments(standing.paid()) + "，尚欠"
                        + Money.inDocuments(standing.remaining()) + "。")
                .with(DocumentItem.DEFENCE_RIGHTS, "收到本催告书后，你（单位）有权进行陈述和申辩。")
                .with(DocumentItem.CONTACT, reminder.contact()), reminder.draftedBy());
        long service = services.open(new DocumentServices.Request(order.owner(), order.caseNumber(), order.region(), issued.id(), issued.title(),
                number, today(), order.partyName(), order.partyAddress(), "催告履行处罚决定 " + order.decisionNumber()));
        reminder.issued(number, today(), service);
        return service;
    }

    /** What became of the service of the reminder; one that could not be served does not count. */
    void recordReminder(long executionId) {
        ExecutionReminder reminder = lastReminder(executionId);
        DocumentServices.Service service = services.get(reminder.serviceId());
        if (service.served()) {
            reminder.served(service.servedOn());
            desk.reminded(executionId, service.servedOn());
        }
    }

    /** Issues the notice that the fine may be paid later or in parts, and opens its service; returns the service's id. */
    long issueDeferralNotice(long executionId) {
        Executions.Order order = desk.get(executionId).order();
        Deferral deferral = desk.granted(executionId).orElseThrow();
        Documents.Draft draft = Documents.Draft.of(order.owner(), DocumentType.INSTALMENT_NOTICE, null, today())
                .with(DocumentItem.PARTY_NAME, order.partyName())
                .with(DocumentItem.ORIGINAL_DECISION, decision(order))
                .with(DocumentItem.APPLICATION_REASON, PaperWords.sentence(deferral.reason()))
                .with(DocumentItem.INSTALMENT_BASIS, today().isBefore(ProcedureLaw.LAW_OF_2021) ? "《行政处罚法》（2017年修正）第五十二条"
                        : "《行政处罚法》第六十六条第二款")
                .with(DocumentItem.CONSEQUENCE, "任何一期到期不缴纳的，自到期次日起每日按该期金额的百分之三加处罚款，加处罚款的总额不超出罚款的数额；"
                        + "最后一期届满仍未缴清的，依法申请人民法院强制执行。");
        for (Executions.Due due : desk.account(executionId).on(today()).dues()) {
            if (due.unpaid().signum() > 0) {
                draft = draft.row(DocumentItem.INSTALMENTS, DAY.format(due.on()) + "前", Money.inDocuments(due.unpaid()));
            }
        }
        Documents.Issued issued = documents.issue(draft, deferral.decidedBy());
        long service = services.open(new DocumentServices.Request(order.owner(), order.caseNumber(), order.region(), issued.id(), issued.title(),
                null, today(), order.partyName(), order.partyAddress(), "告知同意延期、分期缴纳罚款"));
        deferral.issued(issued.id(), service);
        return service;
    }

    void applyToCourt(long executionId, String court, String reasons, String lateReason, String who) {
        applications.save(new CourtApplication(executionId, court, reasons, lateReason, today(), who, clock.instant()));
    }

    void issueCourtApplication(long executionId) {
        Executions.Standing standing = desk.standing(executionId, today());
        Executions.Order order = standing.order();
        CourtApplication application = applications.findById(executionId).orElseThrow();
        String reminder = desk.reminders(executionId).stream().filter(one -> one.servedOn() != null).reduce((first, second) -> second)
                .map(one -> one.documentNumber() + "，" + DAY.format(one.servedOn()) + "送达").orElseThrow();
        Documents.Draft draft = party(Documents.Draft.of(order.owner(), DocumentType.COURT_APPLICATION, null, today()), order)
                .with(DocumentItem.COURT, application.court())
                .with(DocumentItem.APPLICANT, authority)
                .with(DocumentItem.LEGAL_REPRESENTATIVE, order.legalRepresentative())
                .with(DocumentItem.REQUEST, "强制执行" + decision(order) + "：" + claim(standing) + "（截至" + DAY.format(today()) + "）。")
                .with(DocumentItem.REASONS, PaperWords.sentence(application.reasons())
                        + (application.lateReason() == null ? "" : "\n逾期申请的理由：" + PaperWords.sentence(application.lateReason())));
        for (Map.Entry<String, String> paper : List.of(Map.entry("处罚决定书及其事实、理由和依据（" + order.decisionNumber() + "）", "1份"),
                Map.entry("处罚决定书送达回证", "1份"), Map.entry("督促履行义务催告书及送达回证（" + reminder + "）", "1份"),
                Map.entry("当事人的意见和催告情况", "1份"), Map.entry("申请强制执行标的情况", "1份"))) {
            draft = draft.row(DocumentItem.ATTACHMENTS, paper.getKey(), paper.getValue());
        }
        application.issued(documents.issue(draft, application.appliedBy()).id());
        desk.applied(executionId, application.appliedOn());
    }

    void recordCourtResult(long executionId, CourtAnswer result, LocalDate on, String ruling, String note, String who) {
        results.save(new CourtResult(executionId, result, on, ruling, note, who, clock.instant()));
    }

    @Transactional(readOnly = true)
    CourtApplication application(long executionId) {
        return applications.findById(executionId).orElseThrow();
    }

    private ExecutionReminder lastReminder(long executionId) {
        return desk.reminders(executionId).stream().reduce((first, second) -> second).orElseThrow();
    }

    private static BigDecimal unpaid(Executions.Standing standing) {
        return standing.dues().stream().map(Executions.Due::unpaid).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String obligation(Executions.Standing standing) {
        return Stream.of(confiscated(standing, "没收违法所得", Executions.Confiscation::amount), fined(standing, "罚款" + Money.inDocuments(standing.fine()) + "，以及逾期产生的加处罚款"))
                .flatMap(Optional::stream).collect(Collectors.joining("、")) + "。";
    }

    /** What is still owed of each. */
    private static String claim(Executions.Standing standing) {
        BigDecimal fine = unpaid(standing);
        BigDecimal confiscation = standing.confiscation() == null ? BigDecimal.ZERO : standing.confiscation().unpaid();
        return Stream.of(fined(standing, "罚款尚欠" + Money.inDocuments(fine) + "，加处罚款" + Money.inDocuments(standing.remaining().subtract(fine).subtract(confiscation))),
                confiscated(standing, "没收违法所得尚欠", Executions.Confiscation::unpaid)).flatMap(Optional::stream)
                .collect(Collectors.joining("，"));
    }

    private static Optional<String> fined(Executions.Standing standing, String text) {
        return standing.order().fine().signum() == 0 ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> confiscated(Executions.Standing standing, String words, Function<Executions.Confiscation, BigDecimal> amount) {
        return Optional.ofNullable(standing.confiscation()).map(amount).map(yuan -> words + Money.inDocuments(yuan));
    }

    private static Documents.Draft party(Documents.Draft draft, Executions.Order order) {
        return draft.with(DocumentItem.PARTY_NAME, order.partyName()).with(DocumentItem.PARTY_CODE, order.uscc())
                .with(DocumentItem.PARTY_ADDRESS, order.partyAddress());
    }

    private static String decision(Executions.Order order) {
        return "《行政处罚决定书》（" + order.decisionNumber() + "，" + DAY.format(order.decidedOn()) + "作出，" + DAY.format(order.servedOn()) + "送达）";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
