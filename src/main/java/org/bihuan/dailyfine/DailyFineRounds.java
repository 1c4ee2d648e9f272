package org.bihuan.dailyfine;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.Notices;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.alert.Leads;
import org.bihuan.deadline.Deadlines;
import org.bihuan.deadline.Standing;
import org.bihuan.dossier.DocumentNumbers;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.engine.HouseClock;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.inspection.Inspections;
import org.bihuan.law.Regime;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DailyFineDecisions;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counting: an order to correct is served, correction is rechecked in secret, days are counted, the next order follows. */
@Service
@Transactional
class DailyFineRounds {

    private static final String NEW_ORDER = "D01";

    private final DailyFineBook book;
    private final RoundAccounts accounts;
    private final RecheckPapers papers;
    private final DailyFineDecisions decisions;
    private final PenaltyCases cases;
    private final Leads leads;
    private final Inspections inspections;
    private final Enterprises enterprises;
    private final Documents documents;
    private final DocumentNumbers numbers;
    private final People people;
    private final Notices notices;
    private final Deadlines deadlines;
    private final Clock clock;
    private final SecureRandom seeds = new SecureRandom();

    DailyFineRounds(DailyFineBook book, RoundAccounts accounts, RecheckPapers papers, DailyFineDecisions decisions, PenaltyCases cases, Leads leads,
                    Inspections inspections, Enterprises enterprises, Documents documents, DocumentNumbers numbers, People people, Notices notices,
                    Deadlines deadlines, Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.papers = papers;
        this.decisions = decisions;
        this.cases = cases;
        this.leads = leads;
        this.inspections = inspections;
        this.enterprises = enterprises;
        this.documents = documents;
        this.numbers = numbers;
        this.people = people;
        this.notices = notices;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** An order on paper that was served outside an inspection of this house. */
    record OnPaper(String number, LocalDate servedOn, String proof, RoundOrder.Text text) {
    }

    /** Opens the round of an order on paper. Returns its id. */
    long open(PenaltyCases.Brief one, OnPaper paper, String who) {
        Leads.Brief lead = leads.get(one.leadId());
        DailyFineRound round = book.add(new DailyFineRound(lead.id(), lead.number(), one.region(), new DailyFineRound.Party(one.uscc(), one.partyName(),
                address(one.uscc())), one.violation(), who, now()));
        RoundOrder order = new RoundOrder(round.id(), 1, paper.text(), who, now());
        order.serve(paper.number(), paper.servedOn(), paper.proof());
        book.add(order);
        happened(round, who, "ORDER_SERVED", "责令改正违法行为决定书 " + paper.number() + " 于 " + paper.servedOn() + " 送达（" + paper.proof() + "），最迟 "
                + DailyFine.recheckBy(paper.servedOn()) + " 暗查复查");
        return round.id();
    }

    /**
     * Begins to count: the round that was opened by hand, or that of an order given in an inspection. Empty where a round of this lead
     * counts already, or has found that the violation is over.
     *
     * @param roundId      null for an order given in an inspection
     * @param inspectionId null for a round that was opened by hand
     */
    Optional<Long> begin(long leadId, Long roundId, Long inspectionId, String processInstance) {
        if (roundId != null) {
            DailyFineRound opened = book.round(roundId);
            // Whoever may start the process may start it with any variables.
            if (opened.leadId() != leadId || opened.processInstance() != null || opened.outcome() != null) {
                throw new IllegalStateException("这一轮计罚不属于本线索，或者已经起算、终结，不能再起算");
            }
            opened.walkedThroughBy(processInstance);
            return Optional.of(roundId);
        }
        Leads.Brief lead = leads.get(leadId);
        Inspections.Order given = Optional.ofNullable(inspectionId)
                .filter(id -> inspections.find(id).filter(one -> one.leadNumber().equals(lead.number())).isPresent()).flatMap(inspections::order)
                .filter(order -> order.servedOn() != null)
                .orElseThrow(() -> new IllegalStateException("本线索的检查中没有已经送达的这份责令改正违法行为决定书，不能起算；请用“补录责令改正”登记"));
        if (book.ordered(given.number())) {
            throw new IllegalStateException("责令改正违法行为决定书 " + given.number() + " 已经起算过");
        }
        Optional<String> over = over(leadId).or(() -> tooEarly(leadId, given.servedOn()));
        if (over.isPresent()) {
            leads.note(leadId, null, "DAILY_FINE_ORDER_BESIDE", "检查中的责令改正违法行为决定书 " + given.number() + " 送达；" + over.get());
            return Optional.empty();
        }
        Optional<DailyFineRound> live = book.live(leadId);
        if (live.isPresent()) {
            happened(live.get(), null, "ORDER_BESIDE", "检查中的责令改正违法行为决定书 " + given.number() + " 送达；本轮计罚已在进行，不重复起算");
            return Optional.empty();
        }
        DailyFineRound round = book.add(new DailyFineRound(leadId, lead.number(), lead.region(), new DailyFineRound.Party(lead.uscc(),
                lead.enterpriseName() == null ? "当事人尚未查明" : lead.enterpriseName(), address(lead.uscc())),
                ViolationType.ofCode(given.violation()).orElseThrow(), null, now()));
        round.walkedThroughBy(processInstance);
        RoundOrder order = new RoundOrder(round.id(), 1, new RoundOrder.Text(given.facts(), given.articles(), given.requirement()), null, now());
        order.serve(given.number(), given.servedOn(), given.proof());
        book.add(order);
        happened(round, null, "ORDER_SERVED", "责令改正违法行为决定书 " + given.number() + " 于 " + given.servedOn() + " 送达，最迟 "
                + DailyFine.recheckBy(given.servedOn()) + " 暗查复查");
        return Optional.of(round.id());
    }

    /** A round of this lead found the violation over: whatever is found afterwards is another case. Why nothing more is counted, in Chinese. */
    @Transactional(readOnly = true)
    Optional<String> over(long leadId) {
        return book.ofLead(leadId).stream().filter(round -> round.outcome() != null && round.outcome().violationOver()).reduce((first, second) -> second)
                .map(round -> "【D27】本轮已于 " + round.endedOn() + " 终结（" + round.outcome().label() + "），此后又发现违法排放的，另行立案、处罚、责令改正，重新起算（"
                        + DailyFineLaw.order("第十八条") + "）");
    }

    /** Why an order served on that day begins nothing, in Chinese: an earlier round of the lead reaches beyond it. */
    @Transactional(readOnly = true)
    Optional<String> tooEarly(long leadId, LocalDate servedOn) {
        Optional<String> counted = book.lastCounted(leadId).filter(servedOn::isBefore)
                .map(last -> "【D21】至 " + last + " 的日数已经计过，不能再计（" + DailyFineLaw.order("第十七条") + "）");
        return counted.or(() -> book.ofLead(leadId).stream().filter(round -> round.outcome() == DailyFineRound.Outcome.NOT_COUNTED)
                .map(DailyFineRound::endedOn).max(LocalDate::compareTo).filter(servedOn::isBefore)
                .map(last -> "上一轮的复查（" + last + "）经法制审核不计入，此后送达的责令改正违法行为决定书才能重新起算"));
    }

    // --- rechecks ---

    /** Draws two certified officers of the branch and tells only them. Returns the id of the recheck. */
    long plan(long roundId) {
        DailyFineRound round = book.round(roundId);
        nameParty(round);
        RoundOrder order = lastServed(roundId);
        List<String> certified = people.inBranch(round.region(), Role.BRANCH_OFFICER).stream().filter(officer -> officer.certifiedOn(today()))
                .map(Person::userId).toList();
        RecheckDraw draw = new RecheckDraw(seeds.nextLong(), certified);
        RoundRecheck recheck = book.add(new RoundRecheck(roundId, order.id(), book.rechecks(roundId).size() + 1, draw, now()));
        boolean enough = draw.drawn().size() == 2;
        inform(round, "RECHECK_DRAWN", now(), enough ? "抽中您参加暗查复查：" + round.partyName() : "复查人员不足：" + round.partyName(),
                "责令改正违法行为决定书 " + order.number() + " 于 " + order.servedOn() + " 送达，应当在 " + DailyFine.recheckBy(order.servedOn())
                        + " 以前以暗查方式复查，不得事先通知当事人。" + (enough ? "" : "本分局持有效执法证件的人员不足两人，请分局负责人指定。"),
                enough ? draw.drawn() : heads(round));
        return recheck.id();
    }

    /** Reminds of the recheck, or says that its last day was missed; each at most once. */
    void remind(long recheckId) {
        RoundRecheck recheck = book.recheck(recheckId);
        if (recheck.foundOn() != null) {
            return;
        }
        DailyFineRound round = book.round(recheck.roundId());
        LocalDate servedOn = book.order(recheck.orderId()).servedOn();
        LocalDate last = DailyFine.recheckBy(servedOn);
        RecheckWatch.due(servedOn, today(), recheck.told()).ifPresent(stage -> {
            recheck.tell(stage);
            boolean missed = stage == RecheckWatch.Stage.MISSED;
            String text = missed ? "应当在 " + last + " 以前复查，至今没有登记复查，三十日的复查期限已经错过（《环境保护主管部门实施按日连续处罚办法》第十条）。"
                    + "此后的复查须写明原因，并由法制审核决定能否计入。" : "最迟 " + last + " 以暗查方式复查，还有 " + (last.toEpochDay() - today().toEpochDay()) + " 日。";
            Set<String> whom = new LinkedHashSet<>(drawn(recheck));
            if (missed || whom.size() < 2) {
                whom.addAll(heads(round));
            }
            inform(round, "RECHECK_" + stage.name(), stage.on(servedOn).atStartOfDay(clock.getZone()).toInstant(),
                    (missed ? "复查期限已错过：" : "复查提醒：") + round.partyName(), text, whom);
            if (missed) {
                happened(round, null, "RECHECK_MISSED", "责令改正后的复查没有在 " + last + " 以前进行");
            }
        });
    }

    /** What an enterprise reports by itself; the drawn officers may go earlier, the count goes on. */
    void report(long recheckId, LocalDate receivedOn, String content, String proof, String who) {
        RoundRecheck recheck = book.recheck(recheckId);
        DailyFineRound round = book.round(recheck.roundId());
        book.add(new RoundReport(recheck, receivedOn, content, proof, who, now()));
        happened(round, who, "CORRECTION_REPORTED", receivedOn + " 当事人报告已改正（不停止计算，不代替复查）：" + content);
        inform(round, "CORRECTION_REPORTED", now(), "当事人报告已改正：" + round.partyName(), receivedOn + " 报告：" + content
                + "。可以提前复查；报告不停止计算日数，也不代替复查。", drawn(recheck));
    }

    void found(long recheckId, RoundRecheck.Found found, String who) {
        RoundRecheck recheck = book.recheck(recheckId);
        recheck.find(found, who, now());
        happened(book.round(recheck.roundId()), who, "RECHECKED", found.on() + " 第 " + recheck.place() + " 次复查："
                + (found.result() == null ? "已采样，等待监测报告" : found.result().label()) + "。" + found.finding());
    }

    void reported(long recheckId, Recheck.Result result, Boolean same, LocalDate on, String finding, String who) {
        RoundRecheck recheck = book.recheck(recheckId);
        recheck.report(result, same, on, finding);
        happened(book.round(recheck.roundId()), who, "RECHECK_REPORTED", "第 " + recheck.place() + " 次复查的监测报告（" + on + "）：" + result.label()
                + "；以采样之日 " + recheck.foundOn() + " 为准");
    }

    void review(long recheckId, boolean counts, String opinion, String who) {
        RoundRecheck recheck = book.recheck(recheckId);
        recheck.review(counts, opinion, who, now());
        happened(book.round(recheck.roundId()), who, "RECHECK_REVIEWED", "法制审核第 " + recheck.place() + " 次复查：" + (counts ? "可以计入" : "不计入")
                + "。" + opinion);
    }

    @Transactional(readOnly = true)
    boolean reviewDue(long recheckId) {
        return accounts.of(book.round(book.recheck(recheckId).roundId())).reviewDue(accounts.law(), today());
    }

    /** What a recheck leads to. */
    enum Turn {
        /** Nothing was corrected: a new order, and days to decide on. */
        REFUSED,
        /** Nothing was counted, because it was on the day of the service: it is rechecked once more. */
        AGAIN,
        /** Nothing was corrected, but it was found too late to count: a new order. */
        UNCOUNTED,
        /** The round is over. */
        ENDED
    }

    /** Files the record of the recheck, and counts the days that it adds. */
    Turn settle(long recheckId) {
        RoundRecheck recheck = book.recheck(recheckId);
        DailyFineRound round = book.round(recheck.roundId());
        nameParty(round);
        recheck.document(documents.issue(papers.record(round, recheck, book.order(recheck.orderId()), number(round), owner(round)), recheck.recordedBy()).id());
        if (recheck.result() == Recheck.Result.REFUSED_OR_OBSTRUCTED) {
            String law = accounts.law().obstruction(recheck.foundOn());
            happened(round, null, "OBSTRUCTED", "拒绝、阻挠复查的行为另案查处（" + law + "）");
            inform(round, "RECHECK_OBSTRUCTED", now(), "拒绝、阻挠复查，应当另案查处：" + round.partyName(), "第 " + recheck.place() + " 次复查被拒绝、阻挠："
                    + recheck.finding() + "。请登记线索，另案查处（" + law + "）。", heads(round));
        }
        if (Boolean.FALSE.equals(recheck.counts())) {
            return accounts.of(round).onlyLate(accounts.law(), today()) ? uncounted(round, recheck) : end(round, DailyFineRound.Outcome.NOT_COUNTED, recheck.foundOn());
        }
        if (!recheck.result().refusal()) {
            return end(round, DailyFineRound.Outcome.of(recheck.result()), recheck.foundOn());
        }
        Optional<DailyFine.Period> counted = accounts.of(round).judge(accounts.law(), today()).periods().stream()
                .filter(period -> period.to().equals(recheck.foundOn())).findFirst();
        counted.ifPresent(period -> {
            book.add(new RoundPeriod(round, recheck.id(), period));
            happened(round, null, "DAYS_COUNTED", "拒不改正：" + period.from() + " 至 " + period.to() + "，计 " + period.days() + " 日");
        });
        if (counted.isPresent()) {
            limitOrder(recheck);
            return Turn.REFUSED;
        }
        return Turn.AGAIN;
    }

    /** The recheck came too late to count, yet it found a refusal: it is ordered and rechecked again (按日连续处罚办法 art. 14). */
    private Turn uncounted(DailyFineRound round, RoundRecheck recheck) {
        limitOrder(recheck);
        happened(round, null, "RECHECK_UNCOUNTED", "第 " + recheck.place() + " 次复查逾期，不计入；再次责令改正，计罚日数自新的决定书送达次日起计算（"
                + DailyFineLaw.order("第十四条") + "）");
        return Turn.UNCOUNTED;
    }

    private Turn end(DailyFineRound round, DailyFineRound.Outcome how, LocalDate on) {
        round.end(how, on);
        happened(round, null, "ROUND_ENDED", "本轮于 " + on + " 终结：" + how.label() + "；计罚日数停止在最后一次拒不改正的复查");
        return Turn.ENDED;
    }

    /** The refusal, found since the Code came into force, of which nobody has said yet how the discharge is stopped (art. 1060). */
    @Transactional(readOnly = true)
    Optional<RoundRecheck> toStop(long roundId) {
        Set<Long> counted = book.periods(roundId).stream().map(RoundPeriod::recheckId).collect(Collectors.toSet());
        return book.rechecks(roundId).stream().filter(one -> counted.contains(one.id()) && !one.foundOn().isBefore(Regime.CODE_FROM) && one.measure() == null)
                .findFirst();
    }

    void stop(long recheckId, RoundRecheck.Measure measure, LocalDate on, String note, String who) {
        RoundRecheck recheck = book.recheck(recheckId);
        recheck.stop(measure, on, note, who, now());
        happened(book.round(recheck.roundId()), who, "STOPPED", "第 " + recheck.place() + " 次复查拒不改正后制止违法排放："
                + (on == null ? "" : on + " ") + measure.label() + "。" + note);
    }

    // --- new orders ---

    /** Where a laboratory had to be asked, the next order is served within three working days of its report (按日连续处罚办法 arts 8, 14). */
    private void limitOrder(RoundRecheck recheck) {
        if (recheck.reportedOn() != null) {
            deadlines.start(recheck.limits(), NEW_ORDER, recheck.reportedOn());
        }
    }

    /** When the next order has to be served at the latest: what is evident on the spot is ordered on the spot. */
    @Transactional(readOnly = true)
    Optional<Instant> orderDue(long roundId) {
        RoundRecheck recheck = lastRecheck(roundId);
        return recheck.reportedOn() == null ? Optional.of(recheck.foundOn().atTime(23, 59).atZone(HouseClock.ZONE).toInstant())
                : deadlines.find(recheck.limits(), NEW_ORDER).map(limit -> limit.due(HouseClock.ZONE));
    }

    /** No order follows any more. */
    void orderNoMore(long roundId) {
        book.rechecks(roundId).forEach(recheck -> runningOrder(recheck).ifPresent(limit -> deadlines.cancel(recheck.limits(), NEW_ORDER, today())));
    }

    private Optional<Standing> runningOrder(RoundRecheck recheck) {
        return deadlines.find(recheck.limits(), NEW_ORDER).filter(limit -> limit.metOn() == null && limit.state() != Standing.State.CANCELLED);
    }

    private RoundRecheck lastRecheck(long roundId) {
        List<RoundRecheck> rechecks = book.rechecks(roundId);
        return rechecks.get(rechecks.size() - 1);
    }

    /** Drafts the next order to correct, or drafts it anew where it could not be served. Returns its id. */
    long draftOrder(long roundId, RoundOrder.Text text, String who) {
        List<RoundOrder> orders = book.orders(roundId);
        RoundOrder last = orders.get(orders.size() - 1);
        if (last.number() == null) {
            last.say(text, who, now());
            return last.id();
        }
        return book.add(new RoundOrder(roundId, orders.size() + 1, text, who, now())).id();
    }

    /** Gives the drafted order its number and opens its service. Returns the id of the service. */
    long issueOrder(long orderId, long roundId) {
        DailyFineRound round = book.round(roundId);
        nameParty(round);
        RoundOrder order = book.order(orderId);
        String number = numbers.next(DocumentType.CORRECTION_ORDER, round.region(), today());
        Documents.Issued issued = documents.issue(papers.order(round, order, lastRecheck(roundId), number, owner(round), today()), order.draftedBy());
        long service = decisions.serve(owner(round), number(round), round.region(), issued.id(), number, today(), round.partyName(), round.partyAddress());
        order.issue(number, issued.id(), service);
        happened(round, null, "ORDER_ISSUED", "再次出具责令改正违法行为决定书 " + number);
        return service;
    }

    /** The service of the order has ended. Returns whether it reached the party. */
    boolean recordService(long orderId, long roundId) {
        RoundOrder order = book.order(orderId);
        LocalDate servedOn = decisions.servedOn(order.serviceId());
        if (servedOn != null) {
            order.serve(order.number(), servedOn, "送达回证");
            RoundRecheck recheck = lastRecheck(roundId);
            runningOrder(recheck).ifPresent(limit -> deadlines.meet(recheck.limits(), NEW_ORDER, servedOn));
            happened(book.round(roundId), null, "ORDER_SERVED", "责令改正违法行为决定书 " + order.number() + " 于 " + servedOn + " 送达，最迟 "
                    + DailyFine.recheckBy(servedOn) + " 暗查复查；计罚日数连续计算");
        }
        return servedOn != null;
    }

    // --- what others ask ---

    RoundOrder lastServed(long roundId) {
        return book.orders(roundId).stream().filter(order -> order.servedOn() != null).reduce((first, second) -> second).orElseThrow();
    }

    /** The number of the case, or before filing that of the lead. */
    @Transactional(readOnly = true)
    String number(DailyFineRound round) {
        return cases.ofLead(round.leadId()).map(PenaltyCases.Brief::number).orElse(round.leadNumber());
    }

    /** Whom and what the case is about, once it is filed: an inspection only suspects, and does not always know whom. */
    private void nameParty(DailyFineRound round) {
        cases.ofLead(round.leadId()).ifPresent(one -> round.isAbout(new DailyFineRound.Party(one.uscc(), one.partyName(), address(one.uscc())), one.violation()));
    }

    private String owner(DailyFineRound round) {
        return cases.ofLead(round.leadId()).map(PenaltyCases.Brief::owner).orElse(round.leadNumber());
    }

    private String address(String uscc) {
        return Optional.ofNullable(uscc).flatMap(enterprises::find).map(Enterprises.Enterprise::address).filter(address -> !address.isBlank()).orElse(null);
    }

    static List<String> drawn(RoundRecheck recheck) {
        return Stream.of(recheck.drawnFirst(), recheck.drawnSecond()).filter(Objects::nonNull).toList();
    }

    private List<String> heads(DailyFineRound round) {
        return people.inBranch(round.region(), Role.BRANCH_HEAD).stream().map(Person::userId).toList();
    }

    void inform(DailyFineRound round, String kind, Instant moment, String title, String text, Collection<String> whom) {
        notices.send(new Notices.Notice(number(round), "DAILY_FINE_" + kind, moment, title, text), new ArrayList<>(whom));
    }

    /** Adds a line to the timeline of the case, or before filing of the lead. */
    void happened(DailyFineRound round, String who, String kind, String text) {
        cases.ofLead(round.leadId()).ifPresentOrElse(one -> cases.happened(one.id(), who, "DAILY_FINE_" + kind, text),
                () -> leads.note(round.leadId(), who, "DAILY_FINE_" + kind, text));
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
