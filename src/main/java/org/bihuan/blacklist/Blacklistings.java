package org.bihuan.blacklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.Notices;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.deadline.Deadlines;
import org.bihuan.dossier.DocumentNumbers;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.enterprise.Operators;
import org.bihuan.law.Money;
import org.bihuan.law.PenaltyKind;
import org.bihuan.penalty.DecisionOutcome;
import org.bihuan.penalty.Executions;
import org.bihuan.penalty.Matter;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.penalty.PenaltyDecisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second case of a finding: against the operator, or a person responsible, beside the enterprise's own. It is filed, investigated,
 * reviewed and decided like a penalty; what is decided makes the entry of the list.
 */
@Service
@Transactional
class Blacklistings {

    /** From filing to the decision, and from the decision to its publication. */
    private static final String DECISION = "T08";
    static final String PUBLICATION = "T18";
    /** From the fall of a decision to the withdrawal of what was published of it. */
    static final String WITHDRAWAL = "T19";
    static final String DOUBLE_RULE = "【同一发现不得重复立案】";

    private final BlacklistingRepository procedures;
    private final BlacklistingEventRepository events;
    private final Blacklist list;
    private final BanRules rules;
    private final BlacklistPapers papers;
    private final Operators operators;
    private final PenaltyCases cases;
    private final PenaltyDecisions decisions;
    private final Executions executions;
    private final Deadlines deadlines;
    private final Documents documents;
    private final DocumentNumbers numbers;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    Blacklistings(BlacklistingRepository procedures, BlacklistingEventRepository events, Blacklist list, BanRules rules, BlacklistPapers papers,
                  Operators operators, PenaltyCases cases, PenaltyDecisions decisions, Executions executions, Deadlines deadlines, Documents documents,
                  DocumentNumbers numbers, People people, Notices notices, Clock clock) {
        this.procedures = procedures;
        this.events = events;
        this.list = list;
        this.rules = rules;
        this.papers = papers;
        this.operators = operators;
        this.cases = cases;
        this.decisions = decisions;
        this.executions = executions;
        this.deadlines = deadlines;
        this.documents = documents;
        this.numbers = numbers;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /** Why no procedure can be opened against the party about the finding now, in Chinese. */
    @Transactional(readOnly = true)
    Optional<String> inTheWay(Blacklisting.Party party, Blacklisting.Finding finding) {
        return procedures.findByLiveKey(Blacklisting.liveKey(party, finding))
                .map(live -> DOUBLE_RULE + party.name() + "因同一发现的案件正在办理（" + live.reference() + "，" + live.stateInWords() + "）");
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where somebody was faster */
    Blacklisting open(String region, Blacklisting.Party party, Blacklisting.Finding finding, String who) {
        Blacklisting one = procedures.saveAndFlush(new Blacklisting(region, party, finding, who, now()));
        happened(one, who, "OPENED", "对" + party.subject().label() + party.name() + "提出立案：" + finding.reason());
        if (finding.caseId() != null) {
            cases.happened(finding.caseId(), who, "OPERATOR_CASE_OPENED", "对" + party.subject().label() + party.name() + "另案提出立案（"
                    + finding.violation().label() + "）");
        }
        return one;
    }

    void reviewOpening(Blacklisting one, boolean agreed, String opinion, String who) {
        one.reviewOpening((agreed ? "同意立案建议。" : "不同意立案。") + opinion, who, now());
        happened(one, who, "OPENING_REVIEWED", "审核" + (agreed ? "同意" : "不同意") + "立案：" + opinion);
    }

    void decideFiling(Blacklisting one, boolean filed, String opinion, String who) {
        one.decideFiling(opinion, who);
        happened(one, who, filed ? "FILING_APPROVED" : "FILING_REFUSED", (filed ? "准予立案：" : "不予立案：") + opinion);
        if (!filed) {
            one.end(Blacklisting.Outcome.NOT_FILED, now());
        }
    }

    /** Gives the case its number; its term runs from today. Returns the number. */
    String file(long id) {
        Blacklisting one = get(id);
        String number = numbers.next(DocumentType.FILING, one.region(), today());
        one.file(number, today());
        deadlines.start(one.owner(), DECISION, today());
        documents.issue(papers.filing(one), one.filedBy());
        happened(one, null, "FILED", "立案，案号 " + number);
        return number;
    }

    void propose(Blacklisting one, Blacklisting.Proposal said, String who) {
        one.propose(said, who);
        happened(one, who, "PROPOSED", "提出处理建议：" + inWords(one));
    }

    void review(Blacklisting one, boolean agreed, String opinion, String who) {
        one.review(agreed, opinion, who, today());
        happened(one, who, agreed ? "REVIEWED" : "RETURNED", "案件审查" + (agreed ? "同意：" : "退回：") + opinion);
    }

    /** Hands it to the procedure that tells the party, hears it and decides; returns its id. */
    long openDecision(long id) {
        Blacklisting one = get(id);
        Blacklisting.Proposal said = one.proposal();
        long decision = decisions.open(new Matter(one.owner(), one.number(), one.number(), one.region(), one.subjectCode(), one.subjectName(),
                said.partyAddress(), said.legalRepresentative(), one.subject() == Subject.FIRM, one.violation(), null, one.actEndedOn(),
                one.discoveredOn(), one.filedOn(), one.reviewedOn(), said.facts(), said.evidence(), said.breached(), said.applied(),
                DecisionOutcome.PENALTY, said.kinds(), said.fine(), null, said.discretion(), null, one.investigators(), Set.of(one.reviewedBy()),
                null, Matter.Purpose.ORDINARY));
        one.decideBy(decision);
        happened(one, null, "DECISION_OPENED", "提请告知、审核和决定");
        return decision;
    }

    /** What came of a decision: the entry, or empty where there is none. @param returned whether more is to be investigated */
    record Decided(boolean returned, Optional<Long> entryId) {
    }

    /** Takes over how the penalty procedure ended. Only a penalty is entered, and only one that bans is a ban. */
    Decided decided(long id) {
        Blacklisting one = get(id);
        PenaltyDecisions.Result result = decisions.get(one.decisionId());
        if (result.outcome() == DecisionOutcome.RETURNED) {
            happened(one, null, "DECISION_RETURNED", result.reason());
            return new Decided(true, Optional.empty());
        }
        if (result.outcome() != DecisionOutcome.PENALTY) {
            one.end(Blacklisting.Outcome.NOT_LISTED, now());
            happened(one, null, "NOT_LISTED", result.outcome().label() + "，不列入名单");
            return new Decided(false, Optional.empty());
        }
        BanRule rule = BanRule.decided(rules.of(one.violation(), one.subject(), one.actEndedOn()), one.proposal().rule(),
                result.kinds().contains(PenaltyKind.BAN)).orElseThrow();
        LocalDate from = result.servedOn() == null ? result.decidedOn() : result.servedOn();
        Integer years = rule.row().equals(one.proposal().rule()) ? one.proposal().years() : null;
        BlacklistEntry entry = list.enter(one, new BlacklistEntry.Ground(rule.type(), rule.citation(), result.documentNumber(), from,
                rule.lastDay(from, years), rule.repairMonths()));
        deadlines.start(one.owner(), PUBLICATION, result.decidedOn());
        one.end(Blacklisting.Outcome.LISTED, now());
        happened(one, null, "LISTED", rule.type().label() + "，" + entry.termInWords() + "（" + result.documentNumber() + "，" + rule.citation() + "）");
        tell(one, entry);
        return new Decided(false, Optional.of(entry.id()));
    }

    /** Whoever has to do with the operator's devices hears of a ban, and which contracts run into it. */
    private void tell(Blacklisting one, BlacklistEntry entry) {
        Operators.Operator operator = operators.get(one.operatorUscc());
        Set<String> whom = new LinkedHashSet<>(one.investigators());
        String contracts = "";
        if (entry.type().ban() && entry.subject() == Subject.FIRM) {
            people.withRole(Role.PLATFORM_OPERATOR).stream().map(Person::userId).forEach(whom::add);
            operator.devices().stream().map(Operators.Served::region).distinct().forEach(region ->
                    people.inBranch(region, Role.BRANCH_OFFICER).stream().map(Person::userId).forEach(whom::add));
            contracts = operator.contracts().stream().filter(contract -> contract.runsWithin(entry.startsOn(), entry.endsOn()))
                    .map(contract -> contract.enterpriseName() + "（" + contract.number() + "，至 " + contract.endsOn() + "）").collect(Collectors.joining("、"));
        }
        notices.send(new Notices.Notice(one.number(), "BLACKLISTED", now(), entry.type().label() + "：" + one.subjectName(), one.subjectName() + "（"
                + one.number() + "）" + entry.type().label() + "，" + entry.termInWords() + "。" + (operator.devices().isEmpty() ? "" : "它运维的设备 "
                + operator.devices().size() + " 台应当远程核查。") + (contracts.isEmpty() ? "" : "仍在履行的合同应当终止：" + contracts + "。")), whom);
    }

    /** Whether there is a fine to execute. */
    @Transactional(readOnly = true)
    boolean fined(long id) {
        PenaltyDecisions.Result result = decisions.get(get(id).decisionId());
        return result.fine() != null && result.fine().signum() > 0;
    }

    /** Opens the execution of the fine; returns its id. */
    long openExecution(long id) {
        Blacklisting one = get(id);
        PenaltyDecisions.Result result = decisions.get(one.decisionId());
        long execution = executions.open(new Executions.Order(one.owner(), one.number(), one.region(), one.subjectName(), one.subjectCode(),
                one.proposal().partyAddress(), one.proposal().legalRepresentative(), result.id(), result.documentNumber(), result.fine(),
                result.decidedOn(), result.servedOn()));
        one.executeBy(execution);
        return execution;
    }

    /** The execution has ended. A decision that was revoked takes its entry with it. */
    void executed(long id) {
        Blacklisting one = get(id);
        Executions.Standing standing = executions.standing(one.executionId(), today());
        happened(one, null, "FINE_EXECUTED", "罚款执行" + standing.outcome().label());
        if (standing.revokedOn() != null) {
            end(list.of(id).orElseThrow(), standing.revokedOn(), "所依据的处罚决定被撤销、确认违法或者无效", true);
        }
    }

    /** Ends an entry before its last day. @param fallen whether its decision has fallen, so that the publication has to be withdrawn in time */
    void end(BlacklistEntry entry, LocalDate on, String why, boolean fallen) {
        if (fallen && entry.publishedOn() != null && entry.endedOn() == null) {
            deadlines.start(get(entry.blacklistingId()).owner(), WITHDRAWAL, on);
        }
        list.end(entry, on, why);
    }

    /** Penalties for false data or certificates in the two years before the act was found: elsewhere, and by decisions of the list. */
    @Transactional(readOnly = true)
    List<LocalDate> earlier(Blacklisting one) {
        Stream<LocalDate> elsewhere = one.subject() == Subject.PERSON ? Stream.of() : operators.get(one.operatorUscc()).penalties().stream()
                .filter(Operators.Penalty::falsified).map(Operators.Penalty::decidedOn);
        Stream<LocalDate> own = list.of(List.of(one.operatorUscc())).stream().filter(entry -> entry.subjectCode().equals(one.subjectCode())
                && get(entry.blacklistingId()).falsified()).map(BlacklistEntry::startsOn);
        return ListRules.recent(Stream.concat(elsewhere, own).toList(), one.discoveredOn());
    }

    /** @throws NoSuchElementException for an unknown id */
    @Transactional(readOnly = true)
    Blacklisting get(long id) {
        return procedures.findById(id).orElseThrow(() -> new NoSuchElementException("没有这件运维单位案件"));
    }

    /** By number, or the name under which its limits run. */
    @Transactional(readOnly = true)
    Optional<Blacklisting> find(String numberOrOwner) {
        return Blacklisting.idIn(numberOrOwner).map(procedures::findById).orElseGet(() -> procedures.findByNumber(numberOrOwner));
    }

    /** Those that go on, by operator. */
    @Transactional(readOnly = true)
    Map<String, List<Blacklisting>> running() {
        return procedures.findByOutcomeIsNullOrderByIdAsc().stream().collect(Collectors.groupingBy(Blacklisting::operatorUscc));
    }

    @Transactional(readOnly = true)
    List<BlacklistingEvent> timeline(Blacklisting one) {
        return events.findByBlacklistingIdOrderByAtAscIdAsc(one.id());
    }

    /** The proposal in one line. */
    @Transactional(readOnly = true)
    String inWords(Blacklisting one) {
        Blacklisting.Proposal said = one.proposal();
        return said == null ? "尚未提出" : said.kinds().stream().sorted().map(kind -> kind == PenaltyKind.FINE && said.fine() != null
                ? kind.label() + " " + Money.inWords(said.fine()) : kind.label()).collect(Collectors.joining("；")) + "。名单："
                + rules.row(said.rule()).map(BanRule::inWords).orElse("规则已经修改") + (said.years() == null ? "" : "，列入 " + said.years() + " 年");
    }

    void happened(Blacklisting one, String who, String kind, String text) {
        events.save(new BlacklistingEvent(one.id(), now(), who, kind, text));
    }

    /** The names of these people, one after the other. */
    @Transactional(readOnly = true)
    String names(Stream<String> userIds) {
        return userIds.distinct().map(id -> people.find(id).map(Person::name).orElse(id)).collect(Collectors.joining("、"));
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
