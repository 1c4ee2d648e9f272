package org.bihuan.penalty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.dossier.Evidences;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.inspection.Inspections;
import org.bihuan.law.Money;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases between filing and the procedure that decides: interviews, the report on the investigation, its review. */
@Service
@Transactional
class Investigations {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 H时mm分");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String RIGHTS = "已告知被询问人有如实回答询问、并协助调查的义务，有陈述、申辩和申请回避的权利";

    private final Cases cases;
    private final CaseInquiryRepository inquiries;
    private final CaseReportRepository reports;
    private final CaseOpinionRepository opinions;
    private final SeizureRepository seizures;
    private final Documents documents;
    private final Evidences evidences;
    private final Inspections inspections;
    private final Enterprises enterprises;
    private final People people;
    private final Clock clock;

    Investigations(Cases cases, CaseInquiryRepository inquiries, CaseReportRepository reports, CaseOpinionRepository opinions,
                   SeizureRepository seizures, Documents documents, Evidences evidences, Inspections inspections, Enterprises enterprises, People people, Clock clock) {
        this.cases = cases;
        this.inquiries = inquiries;
        this.reports = reports;
        this.opinions = opinions;
        this.seizures = seizures;
        this.documents = documents;
        this.evidences = evidences;
        this.inspections = inspections;
        this.enterprises = enterprises;
        this.people = people;
        this.clock = clock;
    }

    /** Records an interview and issues its record (行政处罚法 art. 55). */
    void inquire(long caseId, Inquiry said, String who) {
        PenaltyCase one = cases.get(caseId);
        Documents.Draft draft = Documents.Draft.of(one.deadlineOwner(), DocumentType.INQUIRY, null, day(said.endedAt()))
                .with(DocumentItem.CAUSE, cause(one))
                .with(DocumentItem.PARTY_NAME, one.partyName())
                .with(DocumentItem.STARTED_AT, minute(said.startedAt()))
                .with(DocumentItem.ENDED_AT, minute(said.endedAt()))
                .with(DocumentItem.PLACE, said.place())
                .with(DocumentItem.OFFICERS, officer(said.firstOfficer()) + "、" + officer(said.secondOfficer()))
                .with(DocumentItem.RECORDER, name(said.secondOfficer()))
                .with(DocumentItem.PERSON_ASKED, said.personAsked())
                .with(DocumentItem.CERTIFICATES_SHOWN, "执法人员已出示执法证件，被询问人确认")
                .with(DocumentItem.RIGHTS_TOLD, RIGHTS)
                .with(DocumentItem.FAULT, said.fault())
                .with(DocumentItem.DURATION, said.duration())
                .with(DocumentItem.OFFENCE_COUNT, said.offenceCount())
                .with(DocumentItem.TEST_RESULTS_TOLD, said.resultsTold())
                .with(DocumentItem.SERVICE_ADDRESS, said.serviceAddress())
                .with(DocumentItem.CONFIRMATION, said.confirmation());
        for (Inquiry.Answer answer : said.questions()) {
            draft = draft.row(DocumentItem.QUESTIONS, answer.question(), answer.answer());
        }
        Documents.Issued record = documents.issue(draft, who);
        inquiries.save(new CaseInquiry(caseId, said, record.id(), who, clock.instant()));
        cases.happened(one, who, "INQUIRY_RECORDED", "询问" + said.personAsked() + "，制作调查询问笔录");
    }

    /** Ends the investigation with a report. */
    void report(long caseId, ReportFindings found, String who) {
        PenaltyCase one = cases.get(caseId);
        one.describe(one.uscc(), one.partyName(), found.violation().name(), one.facts(), found.actEndedOn());
        Documents.Draft draft = Documents.Draft.of(one.deadlineOwner(), DocumentType.INVESTIGATION_REPORT, null, today())
                .with(DocumentItem.CAUSE, cause(one))
                .with(DocumentItem.CASE_NUMBER, one.number())
                .with(DocumentItem.CASE_SOURCE, "问题线索 " + one.leadNumber())
                .with(DocumentItem.PARTY_NAME, one.partyName())
                .with(DocumentItem.PARTY_CODE, one.uscc())
                .with(DocumentItem.PARTY_ADDRESS, found.partyAddress())
                .with(DocumentItem.LEGAL_REPRESENTATIVE, found.legalRepresentative())
                .with(DocumentItem.PROCESS, process(one))
                .with(DocumentItem.FACTS, PaperWords.sentence(found.facts()))
                .with(DocumentItem.BREACHED_ARTICLES, PaperWords.sentence(found.breached()))
                .with(DocumentItem.CONCLUSION, found.violation().label() + "；" + found.samples().label() + "；主观过错：" + found.fault().label()
                        + (found.faultReason() == null ? "" : "（" + found.faultReason() + "）") + (found.crimeSuspected() ? "；涉嫌犯罪" : "") + "。")
                .with(DocumentItem.PROPOSAL, PaperWords.sentence(proposal(found)))
                .with(DocumentItem.PENALTY_BASIS, found.basis().inWords())
                .with(DocumentItem.DISCRETION, PaperWords.sentence(found.discretion() == null ? found.ground() : found.discretion()))
                .with(DocumentItem.OFFICERS, investigators(one).stream().map(this::officer).collect(Collectors.joining("、")));
        for (String line : evidence(one)) {
            String[] cells = line.split("；", -1);
            draft = draft.row(DocumentItem.EVIDENCE, cells[0], cells[1], cells[2]);
        }
        Documents.Issued issued = documents.issue(draft, who);
        reports.save(new CaseReport(caseId, found, issued.id(), who, clock.instant()));
        one.moveTo(CaseStatus.CASE_REVIEW);
        cases.happened(one, who, "INVESTIGATION_REPORTED", "调查终结，" + proposal(found));
    }

    void review(long caseId, boolean agreed, String opinion, String who) {
        PenaltyCase one = cases.get(caseId);
        opinions.save(new CaseOpinion(caseId, CaseOpinion.Step.REVIEW, agreed, opinion, who, clock.instant()));
        one.moveTo(agreed ? CaseStatus.CASE_REVIEW : CaseStatus.FILED);
        cases.happened(one, who, agreed ? "CASE_REVIEWED" : "CASE_RETURNED", (agreed ? "案件审查同意：" : "案件审查退回：") + opinion);
    }

    /** What the procedure decides on. */
    @Transactional(readOnly = true)
    Matter matter(long caseId) {
        PenaltyCase one = cases.get(caseId);
        CaseReport report = lastReport(caseId).orElseThrow();
        List<CaseOpinion> reviews = opinions.findByCaseIdOrderByAtAscIdAsc(caseId).stream()
                .filter(said -> said.step() == CaseOpinion.Step.REVIEW && said.agreed()).toList();
        return new Matter(one.deadlineOwner(), one.number(), one.leadNumber(), one.region(), one.uscc(), one.partyName(), report.partyAddress(),
                report.legalRepresentative(), true, ViolationType.ofCode(report.violation()).orElseThrow(), report.actStartedOn(),
                report.actEndedOn(), one.clueOn(), one.filedOn(), day(reviews.get(reviews.size() - 1).at()), report.facts(), evidence(one),
                report.breached(), report.applied(), report.basis(), report.intended(), report.kinds(), report.fine(), report.confiscation(),
                report.mitigation(), lines(report.told()), report.ground(), investigators(one),
                reviews.stream().map(CaseOpinion::who).collect(Collectors.toSet()), correctionOrder(one), Matter.Purpose.ORDINARY);
    }

    @Transactional(readOnly = true)
    Optional<CaseReport> lastReport(long caseId) {
        return reports.findFirstByCaseIdOrderByAtDescIdDesc(caseId);
    }

    @Transactional(readOnly = true)
    List<CaseInquiry> inquiries(long caseId) {
        return inquiries.findByCaseIdOrderByIdAsc(caseId);
    }

    @Transactional(readOnly = true)
    List<CaseOpinion> opinions(long caseId) {
        return opinions.findByCaseIdOrderByAtAscIdAsc(caseId);
    }

    /** Who investigated: inspected, interviewed, sealed or seized, or reported. None of them reviews, presides or votes (gates G16, G20). */
    @Transactional(readOnly = true)
    Set<String> investigators(PenaltyCase one) {
        Set<String> all = new LinkedHashSet<>(cases.investigatorsAndProposers(one));
        inspections.ofLead(one.leadNumber()).forEach(inspection -> Stream.of(inspection.firstOfficer(), inspection.secondOfficer()).forEach(all::add));
        inquiries.findByCaseIdOrderByIdAsc(one.id()).forEach(inquiry -> Stream.of(inquiry.firstOfficer(), inquiry.secondOfficer()).forEach(all::add));
        seizures.findByCaseIdOrderByOpenedAtAscIdAsc(one.id()).stream().map(Seizure::taking).filter(Objects::nonNull).forEach(taking ->
                Stream.of(taking.firstOfficer(), taking.secondOfficer()).forEach(all::add));
        reports.findByCaseIdOrderByAtAscIdAsc(one.id()).forEach(report -> all.add(report.who()));
        return all;
    }

    /** The evidence on file, one line each: name, date, provider. Struck-out files do not count. */
    @Transactional(readOnly = true)
    List<String> evidence(PenaltyCase one) {
        Stream<String> records = documents.of(one.deadlineOwner()).stream().filter(document -> !document.superseded()
                        && (document.type() == DocumentType.INSPECTION || document.type() == DocumentType.INQUIRY))
                .map(document -> document.title() + "；" + DAY.format(document.day()) + "；本机关制作");
        Stream<String> files = evidences.of(one.leadNumber()).stream().filter(file -> file.struckOut() == null)
                .map(file -> file.fileName() + "；" + DAY.format(day(file.takenAt() == null ? file.uploadedAt() : file.takenAt())) + "；" + file.origin());
        return Stream.concat(records, files).toList();
    }

    /** The number of the latest order to correct, or null. */
    @Transactional(readOnly = true)
    String correctionOrder(PenaltyCase one) {
        return documents.of(one.deadlineOwner()).stream().filter(document -> document.type() == DocumentType.CORRECTION_ORDER)
                .map(Documents.Issued::number).reduce((first, second) -> second).orElse(null);
    }

    /** The registered address of the party, or null. */
    @Transactional(readOnly = true)
    String address(PenaltyCase one) {
        return Optional.ofNullable(one.uscc()).flatMap(enterprises::find).map(Enterprises.Enterprise::address).orElse(null);
    }

    private String process(PenaltyCase one) {
        SortedMap<Instant, String> done = new TreeMap<>();
        done.put(one.filedOn().atStartOfDay(clock.getZone()).toInstant(), DAY.format(one.filedOn()) + "，立案（" + one.number() + "）。");
        inspections.ofLead(one.leadNumber()).stream().filter(inspection -> inspection.arrivedAt() != null).forEach(inspection ->
                done.merge(inspection.arrivedAt(), minute(inspection.arrivedAt()) + "，现场检查（" + inspection.number() + "）"
                        + (inspection.resultName() == null ? "" : "：" + inspection.resultName()) + "。", Investigations::both));
        inquiries(one.id()).forEach(inquiry -> done.merge(inquiry.endedAt(), minute(inquiry.endedAt()) + "，询问" + inquiry.personAsked() + "。",
                Investigations::both));
        return String.join("\n", done.values());
    }

    private static String both(String one, String other) {
        return one + "\n" + other;
    }

    private static String proposal(ReportFindings found) {
        if (found.intended() != DecisionOutcome.PENALTY) {
            return "建议" + found.intended().label() + "：" + found.ground();
        }
        return "建议" + found.intended().label() + "：" + PenaltyKind.inWords(found.kinds(), found.fine(), found.confiscation(), Money::inDocuments);
    }

    private String cause(PenaltyCase one) {
        return one.partyName() + ViolationType.ofCode(one.violation()).map(ViolationType::label).orElse("") + "案";
    }

    private String officer(String userId) {
        return people.find(userId).map(person -> person.name() + (person.certificateNo() == null ? "" : "（" + person.certificateNo() + "）"))
                .orElse(userId);
    }

    private String name(String userId) {
        return people.find(userId).map(Person::name).orElse(userId);
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().filter(line -> !line.isBlank()).toList();
    }

    private String minute(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
