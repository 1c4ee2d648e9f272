package org.bihuan.penalty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.deliberation.Deliberations;
import org.bihuan.dossier.DocumentNumbers;
import org.bihuan.dossier.Documents;
import org.bihuan.law.ApplicableLaw;
import org.bihuan.law.EqualTreatment;
import org.bihuan.law.LegalBasis;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of a penalty procedure beside notice and hearing: legal review, deliberation, decision, service. */
@Service
@Transactional
class DecisionDesk implements PenaltyDecisions {


    private final DecisionBook book;
    private final DecisionFiles files;
    private final DecisionPapers papers;
    private final DecisionTrail trail;
    private final NoticeDesk notices;
    private final Deliberations deliberations;
    private final Documents documents;
    private final DocumentNumbers numbers;
    private final DocumentServices services;
    private final Comparables comparables;
    private final Clock clock;

    DecisionDesk(DecisionBook book, DecisionFiles files, DecisionPapers papers, DecisionTrail trail, NoticeDesk notices,
                 Deliberations deliberations, Documents documents, DocumentNumbers numbers, DocumentServices services,
                 Comparables comparables, Clock clock) {
        this.book = book;
        this.files = files;
        this.papers = papers;
        this.trail = trail;
        this.notices = notices;
        this.deliberations = deliberations;
        this.documents = documents;
        this.numbers = numbers;
        this.services = services;
        this.comparables = comparables;
        this.clock = clock;
    }

    @Override
    public long open(Matter matter) {
        List<String> missing = new ArrayList<>();
        expect(matter.owner(), "归属", missing);
        expect(matter.caseNumber(), "案号", missing);
        expect(matter.region(), "辖区", missing);
        expect(matter.partyName(), "当事人", missing);
        expect(matter.violation(), "违法行为", missing);
        expect(matter.actEndedOn(), "违法行为终了日期", missing);
        expect(matter.discoveredOn(), "发现日期", missing);
        expect(matter.filedOn(), "立案日期", missing);
        expect(matter.facts(), "违法事实", missing);
        expect(matter.breached(), "违反条款", missing);
        expect(matter.applied(), "处罚依据", missing);
        expect(matter.intended() == DecisionOutcome.RETURNED ? null : matter.intended(), "处理建议", missing);
        expect(matter.purpose(), "用途", missing);
        expect(matter.investigators().isEmpty() ? null : matter.investigators(), "调查人员", missing);
        expect(matter.evidence().isEmpty() ? null : matter.evidence(), "证据", missing);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("提请作出处罚决定的内容缺少：" + String.join("、", missing));
        }
        if (book.live(matter.owner(), matter.purpose()).isPresent()) {
            throw new IllegalStateException("案件 " + matter.caseNumber() + " 的处罚决定程序正在进行，不能重复开始");
        }
        DecisionProcedure one = book.add(new DecisionProcedure(matter, now()));
        Proposal proposal = Proposal.of(matter);
        book.add(new DecisionProposal(one.id(), DecisionProposal.Origin.MATTER, chosen(matter, proposal), "案件审查的处理建议", null, false, null, now()));
        trail.happened(one.id(), null, "OPENED", "开始处罚决定程序：" + proposal.inDocuments());
        return one.id();
    }

    /**
     * With the row of the table that is meant where it is clear which law applies: that of the report, or the one ordinary case of its
     * citation.
     */
    private Proposal chosen(Matter matter, Proposal proposal) {
        ApplicableLaw law = files.law(matter);
        if (law.needsLegalReview() || matter.purpose() == Matter.Purpose.DAILY_FINE) {
            return proposal.on(null);
        }
        if (law.bases().stream().anyMatch(basis -> basis.row().equals(proposal.basis()))) {
            return proposal;
        }
        List<LegalBasis> meant = law.bases().stream().filter(basis -> basis.citation().equals(matter.applied()) && basis.circumstance() == null)
                .toList();
        return proposal.on(meant.size() == 1 ? meant.get(0).row() : null);
    }

    private static void expect(Object value, String name, List<String> missing) {
        if (value == null || value instanceof String text && text.isBlank()) {
            missing.add(name);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Result get(long decisionId) {
        DecisionProcedure one = book.get(decisionId);
        Proposal proposal = book.proposal(decisionId).proposal();
        boolean penalised = one.outcome() == DecisionOutcome.PENALTY;
        return new Result(one.id(), one.outcome(), penalised ? proposal.kinds() : Set.of(), penalised ? proposal.fine() : null,
                penalised ? proposal.confiscation() : null, penalised ? proposal.basis() : null, proposal.applied(),
                one.documentId(), one.documentNumber(), one.decidedOn(), one.servedOn(), one.reason());
    }

    /** @param inOrder the points in which nothing is wrong */
    void review(long decisionId, String who, LegalReviewConclusion conclusion, Set<LegalReviewPoint> inOrder, boolean complex, String opinion) {
        DecisionProcedure one = book.get(decisionId);
        DecisionProposal proposal = book.proposal(decisionId);
        if (complex) {
            one.callComplex();
        }
        Documents.Issued issued = documents.issue(papers.legalReview(one.matter(), proposal.proposal(), files.law(one.matter()), conclusion, inOrder,
                opinion, who, today()), who);
        book.add(new LegalReview(decisionId, proposal.id(), conclusion, inOrder, opinion, issued.id(), who, now()));
        trail.happened(decisionId, who, "LEGAL_REVIEW_" + conclusion.name(), "法制审核" + conclusion.label() + "：" + opinion);
    }

    void amend(long decisionId, String who, NoticeDesk.Change change) {
        notices.change(decisionId, who, DecisionProposal.Origin.AMENDMENT, change);
        trail.happened(decisionId, who, "AMENDED", "补正：" + change.kind().label() + "，" + change.reason());
    }

    /** Opens a deliberation about what is intended now. Returns its id. */
    long deliberate(long decisionId) {
        DecisionProcedure one = book.get(decisionId);
        Matter matter = one.matter();
        Proposal proposal = book.proposal(decisionId).proposal();
        String occasion = one.deliberationId() == null ? null : "处理意见或者案情有变化后再次讨论";
        if (one.deliberationId() != null && files.lastHeardAt(decisionId) != null
                && deliberations.find(one.deliberationId()).map(Deliberations.Brief::openedAt).filter(files.lastHeardAt(decisionId)::isAfter).isPresent()) {
            occasion = "当事人陈述、申辩或者听证后再次讨论";
        }
        List<String> discretion = new ArrayList<>(DecisionColumns.Lines.of(papers.discretion(one)));
        Optional<EqualTreatment.Comparison> like = matter.purpose() == Matter.Purpose.ORDINARY ? Optional.of(comparables.of(matter, proposal, today()))
                : Optional.empty();
        like.map(Comparables::lines).ifPresent(discretion::addAll);
        long deliberation = deliberations.open(new Deliberations.Matter(
                matter.purpose() == Matter.Purpose.DAILY_FINE ? Deliberations.Kind.DAILY_FINE
                        : proposal.outcome() == DecisionOutcome.PENALTY ? Deliberations.Kind.PENALTY : Deliberations.Kind.WAIVER,
                matter.owner(), matter.caseNumber(), matter.cause(), matter.region(), null, matter.dossier(),
                new Deliberations.File(papers.facts(one), papers.evidence(one), proposal.applied(), discretion,
                        proposal.inDocuments() + (proposal.ground() == null ? "" : "：" + proposal.ground())),
                matter.investigators(), matter.investigators(), occasion, null));
        like.flatMap(EqualTreatment.Comparison::departure).ifPresent(departure -> {
            deliberations.departs(deliberation, departure.kind().label() + "：" + departure.sentence());
            trail.happened(decisionId, null, "DEPARTURE_FOUND", departure.kind().label() + "：" + departure.sentence());
        });
        one.deliberate(deliberation);
        trail.happened(decisionId, null, "DELIBERATION_OPENED", "提请集体讨论" + (occasion == null ? "" : "：" + occasion));
        return deliberation;
    }

    /** Back to the investigation, as legal review or deliberation wants it. */
    void giveBack(long decisionId) {
        DecisionProcedure one = book.get(decisionId);
        String reason = book.review(decisionId).filter(review -> review.conclusion() == LegalReviewConclusion.DISAGREE)
                .map(review -> "法制审核不同意：" + review.opinion())
                .orElseGet(() -> "集体讨论退回补充调查：" + deliberations.find(one.deliberationId()).map(Deliberations.Brief::resolution).orElse(""));
        one.giveBack(reason);
        trail.happened(decisionId, null, "RETURNED", reason);
    }

    /** The case of this owner was ended; where a procedure goes on, nothing will be decided by it. */
    void abandon(String owner, String reason) {
        book.live(owner, Matter.Purpose.ORDINARY).ifPresent(one -> abandon(one, reason));
    }

    void abandon(DecisionProcedure one, String reason) {
        one.abandon(reason);
        trail.happened(one.id(), null, "ABANDONED", reason);
    }

    void draft(long decisionId, String who, DecisionDraft.Text text) {
        book.add(new DecisionDraft(decisionId, text, who, now()));
        trail.happened(decisionId, who, "DECISION_DRAFTED", "拟制决定书");
    }

    /** The head sends it back instead of deciding. */
    void sendBack(long decisionId, String who, String reason) {
        trail.happened(decisionId, who, "SENT_BACK", "负责人退回：" + reason);
    }

    /** The head decides as was intended, reviewed and deliberated; what stands in the way has been asked before. */
    void decide(long decisionId, String who, String reason) {
        DecisionProcedure one = book.get(decisionId);
        Proposal proposal = book.proposal(decisionId).proposal();
        one.decide(proposal.outcome(), reason, who, today());
        trail.termMet(one.matter().owner(), today());
        trail.happened(decisionId, who, "DECIDED", "决定：" + proposal.inDocuments() + "。" + reason);
    }

    /** Issues the decision and opens its service. Returns the id of the service. */
    long issue(long decisionId) {
        DecisionProcedure one = book.get(decisionId);
        Matter matter = one.matter();
        Documents.Draft draft = papers.decision(one, book.draft(decisionId).orElseThrow().text(), null, one.decidedOn());
        String number = numbers.next(draft.type(), matter.region(), one.decidedOn());
        Documents.Issued issued = documents.issue(new Documents.Draft(draft.owner(), draft.type(), number, draft.day(), null, draft.texts(),
                draft.rows()), null);
        long service = services.open(new DocumentServices.Request(matter.owner(), matter.caseNumber(), matter.region(), issued.id(), issued.title(),
                number, one.decidedOn(), matter.partyName(), matter.partyAddress(), "送达处罚决定，应当在作出之日起七个工作日内送达"));
        one.issue(issued.id(), number, service);
        trail.happened(decisionId, null, "DECISION_ISSUED", "出具" + issued.title() + " " + number);
        return service;
    }

    /** The decision was served, or there was none to serve. */
    void close(long decisionId) {
        DecisionProcedure one = book.get(decisionId);
        LocalDate servedOn = one.serviceId() == null ? null : services.get(one.serviceId()).servedOn();
        one.end(servedOn);
        trail.happened(decisionId, null, "CLOSED", servedOn == null ? "处罚决定程序结束" : "决定书 " + one.documentNumber() + " 于 " + servedOn + " 送达");
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
