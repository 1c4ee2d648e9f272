package org.bihuan.penalty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.deadline.Standing;
import org.bihuan.deliberation.Deliberations;
import org.bihuan.engine.PlainText;
import org.bihuan.law.ApplicableLaw;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.PenaltyKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a penalty procedure show before they ask. */
@Component
@Transactional(readOnly = true)
class DecisionSheet {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DecisionBook book;
    private final DecisionFiles files;
    private final DecisionPapers papers;
    private final DecisionTrail trail;
    private final Deliberations deliberations;
    private final Clock clock;

    DecisionSheet(DecisionBook book, DecisionFiles files, DecisionPapers papers, DecisionTrail trail, Deliberations deliberations, Clock clock) {
        this.book = book;
        this.files = files;
        this.papers = papers;
        this.trail = trail;
        this.deliberations = deliberations;
        this.clock = clock;
    }

    /** The facts that the forms share, by their keys; the caller may add to the map. */
    Map<String, Object> facts(long decisionId) {
        DecisionProcedure one = book.get(decisionId);
        Matter matter = one.matter();
        DecisionProposal proposal = book.proposal(decisionId);
        ApplicableLaw law = files.law(matter);
        LegalBasis basis = files.basis(law, proposal.proposal());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("fact_case", matter.caseNumber() + "　" + matter.cause());
        facts.put("fact_party", matter.partyName() + (matter.uscc() == null ? "" : "（" + matter.uscc() + "）")
                + (matter.partyAddress() == null ? "" : "，" + matter.partyAddress()));
        facts.put("fact_act", period(matter) + "，" + matter.discoveredOn() + " 发现，" + matter.filedOn() + " 立案");
        facts.put("fact_facts", papers.facts(one));
        facts.put("fact_evidence", lines(papers.evidence(one)));
        facts.put("fact_law", "违反" + proposal.proposal().breached() + "；依据"
                + (basis == null ? proposal.proposal().applied()
                + (matter.purpose() == Matter.Purpose.DAILY_FINE ? "" : "（尚未对应到法律依据表）") : basis.inWords()));
        facts.put("fact_regime", law.proposed().label() + "：" + law.reason());
        facts.put("fact_discretion", lines(DecisionColumns.Lines.of(papers.discretion(one))));
        facts.put("fact_proposal", proposal.proposal().inDocuments()
                + (proposal.proposal().ground() == null ? "" : "（" + proposal.proposal().ground() + "）"));
        facts.put("fact_confiscated", proposal.proposal().kinds().contains(PenaltyKind.CONFISCATION));
        facts.put("fact_proposal_reason", proposal.origin().label() + "：" + proposal.reason());
        facts.put("fact_notice", book.notice(decisionId).map(this::notice).orElse("尚未告知"));
        facts.put("fact_statements", statements(decisionId));
        facts.put("fact_hearing", hearings(decisionId));
        facts.put("fact_rechecks", list(book.rechecks(decisionId), recheck -> papers.name(recheck.who()) + " " + minute(recheck.at()) + "："
                + recheck.points().stream().map(StatementRecheck.Point::inWords).collect(Collectors.joining("；")) + "。" + recheck.opinion(), "尚无"));
        facts.put("fact_reviews", list(book.reviews(decisionId), review -> papers.name(review.who()) + " " + minute(review.at()) + "："
                + review.conclusion().label() + "。" + review.opinion(), "尚无"));
        facts.put("fact_deliberation", deliberation(one));
        facts.put("fact_term", trail.term(matter.owner()).map(Standing::inWords).orElse("没有正在计算的决定期限"));
        return facts;
    }

    /** What an enterprise's own people see: their notice and what they have said. */
    Map<String, Object> partyFacts(long decisionId) {
        AdvanceNotice notice = book.notice(decisionId).orElseThrow();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("fact_notice", notice(notice));
        facts.put("fact_facts", notice.text().facts());
        facts.put("fact_evidence", lines(notice.text().evidence()));
        facts.put("fact_law", book.proposalOf(notice).proposal().applied());
        facts.put("fact_proposal", book.proposalOf(notice).proposal().inDocuments());
        facts.put("fact_statements", statements(decisionId));
        facts.put("fact_hearing_right", notice.text().hearingDue() ? "有权要求听证" : "拟作出的处罚没有达到听证标准");
        return facts;
    }

    private static String period(Matter matter) {
        return matter.actStartedOn() == null || matter.actStartedOn().equals(matter.actEndedOn()) ? "违法行为发生于 " + matter.actEndedOn()
                : "违法行为自 " + matter.actStartedOn() + " 至 " + matter.actEndedOn();
    }

    private String notice(AdvanceNotice notice) {
        if (notice.issuedOn() == null) {
            return "已拟制，尚未出具";
        }
        String window = notice.servedOn() == null ? "，尚未送达" : "，" + notice.servedOn() + " 送达，陈述申辩期限至 " + notice.windowEndsOn() + " 届满";
        return notice.number() + "（" + notice.issuedOn() + "）" + window + (notice.waivedOn() == null ? "" : "，" + notice.waivedOn()
                + " 当事人书面放弃其余期限") + (notice.text().hearingDue() ? "；已告知听证权利" : "");
    }

    private String statements(long decisionId) {
        return list(book.statements(decisionId), statement -> statement.said().receivedOn() + " " + statement.said().kind().label() + "（"
                + statement.said().manner().label() + (statement.said().late() ? "，在期限之后" : "") + "）：" + PlainText.of(statement.said().content())
                + (statement.said().evidence() == null ? "" : "；提交证据：" + PlainText.of(statement.said().evidence())), "没有收到");
    }

    private String hearings(long decisionId) {
        return list(book.hearings(decisionId), hearing -> hearing.requestedOn() + " 要求听证，"
                + (hearing.result() == null ? "正在组织" : hearing.result().label() + "（" + hearing.endedOn() + "）")
                + (hearing.report() == null ? "" : "；听证报告：" + hearing.report()), "没有听证");
    }

    private String deliberation(DecisionProcedure one) {
        return Optional.ofNullable(one.deliberationId()).flatMap(deliberations::find).map(held -> held.conclusion() == null ? "正在进行"
                : held.concludedOn() + " " + held.conclusion().label() + "：" + held.resolution()).orElse("尚未讨论");
    }

    private static <T> String list(List<T> entries, Function<T, String> line, String none) {
        return entries.isEmpty() ? none : entries.stream().map(line).map(text -> "- " + text.replace("\n", "　")).collect(Collectors.joining("\n"));
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "无" : lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    /** The choices of an enum, as a form wants them. */
    static <E extends Enum<E>> List<Map<String, String>> options(List<E> choices, Function<E, String> label) {
        return choices.stream().map(choice -> Map.of("value", choice.name(), "label", label.apply(choice))).toList();
    }

    static <E extends Enum<E>> List<Map<String, String>> options(E[] choices, Function<E, String> label) {
        return options(Arrays.asList(choices), label);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private String minute(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }
}
