package org.bihuan.blacklist;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import org.bihuan.law.LegalBases;
import org.bihuan.law.Money;
import org.bihuan.law.PenaltyKind;
import org.bihuan.penalty.DecisionOutcome;
import org.bihuan.penalty.Executions;
import org.bihuan.penalty.Matter;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.penalty.PenaltyDecisions;
import org.springframework.beans.factory.annotation.Value;
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
    private final LegalBases bases;
    private final Deadlines deadlines;
    private final Documents documents;
    private final DocumentNumbers numbers;
    private final People people;
    private final Notices notices;
    private final int manyPenalties;
    private final int lookBackYears;
    private final Clock clock;

    /**
     * @param manyPenalties so many earlier penalties for false data make a crime possible
     * @param lookBackYears where they were decided within so many years
     */
    Blacklistings(BlacklistingRepository procedures, BlacklistingEventRepository events, Blacklist list, BanRules rules, BlacklistPapers papers,
                  Operators operators, PenaltyCases cases, PenaltyDecisions decisions, Executions executions, LegalBases bases, Deadlines deadlines,
                  Documents documents, DocumentNumbers numbers, People people, Notices notices,
                  @Value("${bihuan.referral.intermediary-penalties:2}") int manyPenalties,
                  @Value("${bihuan.referral.intermediary-years:2}") int lookBackYears, Clock clock) {
        this.procedures = procedures;
        this.events = events;
        this.list = list;
        this.rules = rules;
        this.papers = papers;
        this.operators = operators;
        this.cases = cases;
        this.decisions = decisions;
        this.executions = executions;
        this.bases = bases;
        this.deadlines = deadlines;
        this.documents = documents;
        this.numbers = numbers;
        this.people = people;
        this.notices = notices;
        this.manyPenalties = manyPenalties;
        this.lookBackYears = lookBackYears;
        this.clock = clock;
    }

    /** Why no procedure can be opened against the party about the finding, in Chinese: one goes on, or has been decided. */
    @Transactional(readOnly = true)
    Optional<String> inTheWay(Party party, Blacklisting.Finding finding) {
        return procedures.findByLiveKey(Blacklisting.liveKey(party, finding))
                .map(live -> DOUBLE_RULE + party.subjectName() + "因同一发现的案件" + (live.outcome() == null ? "正在办理" : "已经办理") + "（"
                        + (live.number() == null ? "" : live.number() + "，") + live.stateInWords() + "）");
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where somebody was faster */
    Blacklisting open(String region, Party party, Blacklisting.Finding finding, String who) {
        Blacklisting one = procedures.saveAndFlush(new Blacklisting(region, party, finding, who, now()));
        happened(one, who, "OPENED", "对" + party.subject().label() + party.subjectName() + "提出立案：" + finding.reason());
        if (finding.caseId() != null) {
            cases.happened(finding.caseId(), who, "OPERATOR_CASE_OPENED", "对" + party.subject().label() + party.subjectName() + "另案提出立案（"
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
            one.end(Blacklisting.Outcome.NOT_FILED);
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
                one.discoveredOn(), one.filedOn(), one.reviewedOn(), said.facts(), said.allEvidence(), said.breached(), said.applied(), said.basis(),
                DecisionOutcome.PENALTY, said.kinds(), said.fine(), said.confiscation(), null, said.discretion(), null, one.investigators(),
                Set.of(one.reviewedBy()), null, Matter.Purpose.ORDINARY));
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
            one.end(Blacklisting.Outcome.NOT_LISTED);
            happened(one, null, "NOT_LISTED", result.outcome().label() + "，不列入名单");
            return new Decided(false, Optional.empty());
        }
        if (result.servedOn() == null) {
            one.end(Blacklisting.Outcome.NOT_SERVED);
            happened(one, null, "NOT_SERVED", "决定书 " + result.documentNumber() + " 没有送达，对当事人不发生效力，暂不列入名单");
            return new Decided(false, Optional.empty());
        }
        boolean serious = bases.applicable(one.violation(), one.actEndedOn(), result.decidedOn()).bases().stream()
                .anyMatch(basis -> basis.row().equals(result.basis()) && basis.circumstance() != null);
        BanRule rule = BanRule.decided(rules.of(one.violation(), one.subject(), one.actEndedOn()), one.proposal().rule(),
                result.kinds().contains(PenaltyKind.BAN), serious).orElseThrow(() -> new IllegalStateException(
                "决定书 " + result.documentNumber() + " 与禁止从业的规则不一致，没有可以列入的种类：" + one.number()));
        LocalDate from = result.servedOn();
        Integer years = rule.row().equals(one.proposal().rule()) ? one.proposal().years() : null;
        BlacklistEntry entry = list.enter(one, new BlacklistEntry.Ground(rule.type(), rule.citation(), result.documentNumber(), result.decidedOn(), from,
                rule.lastDay(from, years), rule.repairMonths()));
        deadlines.start(one.owner(), PUBLICATION, result.decidedOn());
        one.end(Blacklisting.Outcome.LISTED);
        happened(one, null, "LISTED", rule.type().label() + "，" + entry.termInWords() + "（" + result.documentNumber() + "，" + rule.citation() + "）");
        tell(one, entry);
        return new Decided(false, Optional.of(entry.id()));
    }

    /** Whoever has to do with the operator's devices hears of a ban, and which contracts run into it: a branch of its own, the platform of all. */
    private void tell(Blacklisting one, BlacklistEntry entry) {
        Map<String, Set<String>> branches = new TreeMap<>();
        branches.computeIfAbsent(one.region(), region -> new LinkedHashSet<>()).addAll(one.investigators());
        if (entry.type().ban() && entry.subject() == Subject.FIRM) {
            Operators.Operator operator = operators.get(one.operatorUscc());
            List<Operators.Contract> contracts = operator.contracts().stream()
                    .filter(contract -> contract.runsWithin(entry.startsOn(), entry.endsOn())).toList();
            Stream.concat(operator.devices().stream().map(Operators.Served::region), contracts.stream().map(Operators.Contract::region)).distinct()
                    .forEach(region -> people.inBranch(region, Role.BRANCH_OFFICER).stream().map(Person::userId)
                            .forEach(branches.computeIfAbsent(region, any -> new LinkedHashSet<>())::add));
            branches.forEach((region, whom) -> send(one, entry, cleared(operator.devices().stream().filter(device -> device.region().equals(region)).toList(),
                    contracts.stream().filter(contract -> contract.region().equals(region)).toList()), whom));
            send(one, entry, cleared(operator.devices(), contracts), people.withRole(Role.PLATFORM_OPERATOR).stream().map(Person::userId).toList());
        } else {
            branches.forEach((region, whom) -> send(one, entry, "", whom));
        }
    }

    private void send(Blacklisting one, BlacklistEntry entry, String consequences, Collection<String> whom) {
        notices.send(new Notices.Notice(one.number(), "BLACKLISTED", now(), entry.type().label() + "：" + one.subjectName(), one.subjectName() + "（"
                + one.number() + "）" + entry.type().label() + "，" + entry.termInWords() + "。" + consequences), whom);
    }

    private static String cleared(List<Operators.Served> devices, List<Operators.Contract> contracts) {
        return (devices.isEmpty() ? "" : "它运维的设备 " + devices.size() + " 台应当远程核查。") + (contracts.isEmpty() ? "" : "仍在履行的合同应当终止："
                + contracts.stream().map(contract -> contract.enterpriseName() + "（" + contract.number() + "，至 " + contract.endsOn() + "）")
                        .collect(Collectors.joining("、")) + "。");
    }

    /** Whether there is a fine or a confiscation to execute. */
    @Transactional(readOnly = true)
    boolean fined(long id) {
        return decisions.get(get(id).decisionId()).payable();
    }

    /** Opens the execution of it; returns its id. */
    long openExecution(long id) {
        Blacklisting one = get(id);
        PenaltyDecisions.Result result = decisions.get(one.decisionId());
        long execution = executions.open(new Executions.Order(one.owner(), one.number(), one.region(), one.subjectName(), one.subjectCode(),
                one.proposal().partyAddress(), one.proposal().legalRepresentative(), result.id(), result.documentNumber(),
                result.fine() == null ? BigDecimal.ZERO : result.fine(), result.confiscation(), result.decidedOn(), result.servedOn()));
        one.executeBy(execution);
        return execution;
    }

    /** The execution has ended. A decision that was revoked takes its entry with it. */
    void executed(long id) {
        Blacklisting one = get(id);
        Executions.Standing standing = executions.standing(one.executionId(), today());
        happened(one, null, "FINE_EXECUTED", standing.order().subject() + "执行" + standing.outcome().label());
        if (standing.revokedOn() != null) {
            end(list.of(id).orElseThrow(), standing.revokedOn(), "所依据的处罚决定被撤销、确认违法或者无效", true);
        } else if (standing.changedOn() != null) {
            correct(one, list.of(id).orElseThrow(), standing);
        }
    }

    /** A fine that was changed ends no entry, but what was published of it has to say so. */
    private void correct(Blacklisting one, BlacklistEntry entry, Executions.Standing standing) {
        String changed = "罚款 " + standing.changedOn() + " 变更为 " + Money.inWords(standing.fine())
                + (standing.confiscation() == null ? "" : "，没收违法所得为 " + Money.inWords(standing.confiscation().amount())) + "，名单继续有效";
        happened(one, null, "FINE_CHANGED", changed);
        if (entry.publishedOn() != null && entry.removedOn() == null) {
            notices.send(new Notices.Notice(one.number(), "LISTING_TO_CORRECT", now(), "公布信息应当更正：" + one.subjectName(),
                    one.subjectName() + "（" + one.number() + "）" + changed + "；在" + entry.place() + "公布的处罚信息应当更正。"), one.investigators());
        }
    }

    /**
     * Ends an entry before its last day; what was not published is not published any more.
     *
     * @param fallen whether its decision has fallen, so that a publication has to be withdrawn in time
     */
    void end(BlacklistEntry entry, LocalDate on, String why, boolean fallen) {
        String owner = get(entry.blacklistingId()).owner();
        if (entry.publishedOn() == null && entry.endedOn() == null) {
            deadlines.cancel(owner, PUBLICATION, on);
        } else if (fallen && !entry.fallen() && entry.publishedOn() != null && entry.removedOn() == null) {
            deadlines.start(owner, WITHDRAWAL, on);
        }
        list.end(entry, on, why, fallen);
    }

    /**
     * Decisions for false data or certificates in the years before the act was found: elsewhere, and those of the list that have not
     * fallen. One that stands in both counts once.
     */
    @Transactional(readOnly = true)
    List<LocalDate> earlier(Blacklisting one) {
        List<BlacklistEntry> own = list.of(List.of(one.operatorUscc())).stream().filter(entry -> entry.subjectCode().equals(one.subjectCode())
                && get(entry.blacklistingId()).falsified()).toList();
        Map<String, LocalDate> decided = new HashMap<>();
        if (one.subject() == Subject.FIRM) {
            operators.get(one.operatorUscc()).penalties().stream().filter(Operators.Penalty::falsified)
                    .forEach(penalty -> decided.put(penalty.number(), penalty.decidedOn()));
        }
        own.forEach(entry -> decided.put(entry.decisionNumber(), entry.decidedOn()));
        own.stream().filter(BlacklistEntry::fallen).forEach(entry -> decided.remove(entry.decisionNumber()));
        return ListRules.recent(decided.values(), one.discoveredOn(), lookBackYears);
    }

    /** Whether the present act after those makes a crime possible. */
    boolean crimePossible(List<LocalDate> earlier) {
        return ListRules.crimePossible(earlier, manyPenalties);
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

    /** The latest with this branch and running number. */
    @Transactional(readOnly = true)
    Optional<Blacklisting> latest(String serial) {
        return procedures.findFirstByNumberEndingWithOrderByIdDesc("〕" + serial + "号");
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
        return said == null ? "尚未提出" : PenaltyKind.inWords(said.kinds(), said.fine(), said.confiscation(),
                yuan -> " " + Money.inWords(yuan)) + "。名单："
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
