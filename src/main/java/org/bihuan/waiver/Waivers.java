package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.access.Notices;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.alert.Leads;
import org.bihuan.deadline.CalendarMissing;
import org.bihuan.deadline.WorkCalendar;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.engine.HouseClock;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.PenaltyCases;
import org.bihuan.penalty.WaiverFindings;
import org.bihuan.waiver.WaiverItem.Party;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waiving the penalty of a case (行政处罚法 art. 33): compared with the lists, promised and corrected, looked at by a second person.
 * The decision itself is the case's, with its review and deliberation; what was confirmed here is its ground.
 */
@Service
@Transactional
class Waivers implements WaiverFindings {

    private final WaiverRepository waivers;
    private final WaiverItems items;
    private final PenaltyCases cases;
    private final Leads leads;
    private final Documents documents;
    private final WorkCalendar calendar;
    private final People people;
    private final Notices notices;
    private final WaiverTerms terms;
    private final Clock clock;

    Waivers(WaiverRepository waivers, WaiverItems items, PenaltyCases cases, Leads leads, Documents documents, WorkCalendar calendar, People people,
            Notices notices, WaiverTerms terms, Clock clock) {
        this.waivers = waivers;
        this.items = items;
        this.cases = cases;
        this.leads = leads;
        this.documents = documents;
        this.calendar = calendar;
        this.people = people;
        this.notices = notices;
        this.terms = terms;
        this.clock = clock;
    }

    /** Why none can be opened for the case now, in Chinese. */
    @Transactional(readOnly = true)
    Optional<String> inTheWay(PenaltyCases.Brief one) {
        return onTheWay(one).or(() -> waivers.findByLiveCaseId(one.id()).map(live -> "本案的免予处罚正在办理，不能重复提出"));
    }

    /** Why nothing can be waived in the case any more, in Chinese. */
    static Optional<String> onTheWay(PenaltyCases.Brief one) {
        if (one.referred() != null) {
            return Optional.of(one.referred() + "，其间不能免予处罚");
        }
        return one.onTheWay() ? Optional.empty()
                : Optional.of("案件现在是“" + one.statusName() + "”，只有已经立案、尚未作出决定的案件可以办理免予处罚");
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where somebody was faster */
    Waiver open(PenaltyCases.Brief one, String who) {
        return waivers.saveAndFlush(new Waiver(one.id(), who, now()));
    }

    /** @throws NoSuchElementException for an unknown id */
    @Transactional(readOnly = true)
    Waiver get(long waiverId) {
        return waivers.findById(waiverId).orElseThrow(() -> new NoSuchElementException("没有这项免予处罚"));
    }

    /** The items that the case can be held against, for the unit and those responsible. */
    @Transactional(readOnly = true)
    List<WaiverItem> items(PenaltyCases.Brief one) {
        return items.all().stream().filter(item -> Stream.of(Party.UNIT, Party.PERSON).anyMatch(party -> item.about(one.violation(), party, one.actEndedOn())))
                .toList();
    }

    /** The item that was chosen, as the lists stand now; empty where a new version has dropped it for that day. */
    @Transactional(readOnly = true)
    Optional<WaiverItem> item(Waiver waiver) {
        LocalDate day = cases.get(waiver.caseId()).actEndedOn();
        return items.all().stream().filter(item -> item.code().equals(waiver.item()) && item.holdsOn(day)).findFirst();
    }

    /** Holds what is said against the item. What the case itself shows, a suspected crime or the like found before, counts whatever is said. */
    @Transactional(readOnly = true)
    Eligibility.Verdict judge(PenaltyCases.Brief one, Waiver.Comparison said, Instant correctedAt) {
        Map<WaiverFact, Boolean> facts = new EnumMap<>(WaiverFact.class);
        facts.putAll(said.facts());
        if (one.crimeSuspected()) {
            facts.put(WaiverFact.REFERRED, true);
        }
        List<LocalDate> earlier = new ArrayList<>(alike(one));
        earlier.addAll(said.earlier());
        return Eligibility.judge(new WaiverQuestion(one.violation(), one.actEndedOn(), said.item().party() == Party.PERSON ? Party.PERSON : Party.UNIT, facts,
                earlier, said.timesOver(), said.ph(), begun(one, said.inspectedOn(), said.orderedAt(), said.orderedUntil()), moment(correctedAt)),
                List.of(said.item()), calendar.current());
    }

    /** The day on which the act was discovered, which is that of the case's inspection where it had one, stands in for a day that nobody wrote down. */
    private static WaiverItem.Begun begun(PenaltyCases.Brief one, LocalDate inspectedOn, Instant orderedAt, LocalDate orderedUntil) {
        return new WaiverItem.Begun(inspectedOn == null ? one.clueOn() : inspectedOn, moment(orderedAt), orderedUntil);
    }

    /** Days on which the like was found with the party before, as the bureau's own cases say. */
    @Transactional(readOnly = true)
    List<LocalDate> alike(PenaltyCases.Brief one) {
        return cases.alike(one.id(), one.actEndedOn());
    }

    /** What was held against the item, with other facts. */
    static Waiver.Comparison compared(Waiver waiver, WaiverItem item, Map<WaiverFact, Boolean> facts) {
        return new Waiver.Comparison(item, facts, waiver.earlier(), waiver.timesOver(), waiver.ph(), waiver.inspectedOn(), waiver.orderedAt(), waiver.orderedUntil(),
                waiver.reason());
    }

    /** Until when it must be corrected; null where the people judge, or nobody knows yet. */
    @Transactional(readOnly = true)
    OffsetDateTime lastMoment(Waiver waiver) {
        WaiverItem.Term term = item(waiver).map(WaiverItem::term).orElse(null);
        try {
            return term == null ? null : term.last(begun(cases.get(waiver.caseId()), waiver.inspectedOn(), waiver.orderedAt(), waiver.orderedUntil()),
                    calendar.current());
        } catch (CalendarMissing e) {
            return null;
        }
    }

    /** When the correction has to be done. */
    @Transactional(readOnly = true)
    Instant correctionEnds(Waiver waiver) {
        return terms.correctionEnds(lastInstant(waiver), waiver.proposedAt());
    }

    /** When somebody has to have verified it; then the case goes on without the waiver. */
    @Transactional(readOnly = true)
    Instant verificationEnds(Waiver waiver) {
        return terms.verificationEnds(lastInstant(waiver), waiver.proposedAt());
    }

    /** When education and follow-up have to be done, counted from the decision whenever it is asked. */
    @Transactional(readOnly = true)
    Instant followUpEnds(Waiver waiver) {
        return terms.followUpEnds(cases.decidedOn(waiver.caseId()).orElseThrow().atStartOfDay(HouseClock.ZONE).toInstant());
    }

    /** When they have to be done, were the case decided now. */
    @Transactional(readOnly = true)
    Instant followUpEnds() {
        return terms.followUpEnds(now());
    }

    private Instant lastInstant(Waiver waiver) {
        OffsetDateTime last = lastMoment(waiver);
        return last == null ? null : last.toInstant();
    }

    void remindCorrection(long waiverId) {
        remind(get(waiverId), "CORRECTION_DUE", "免罚的改正期限届满", "改正期限已经届满，请在 " + minute(verificationEnds(get(waiverId)))
                + " 前登记承诺、核实改正；逾期没有核实的，免罚程序结束，案件照常办理");
    }

    void remindFollowUp(long waiverId) {
        remind(get(waiverId), "FOLLOW_UP_DUE", "免罚后的教育和回访到期", "已经到期，请对当事人进行教育（《行政处罚法》第三十三条第三款）并回访");
    }

    private void remind(Waiver waiver, String kind, String title, String what) {
        PenaltyCases.Brief one = cases.get(waiver.caseId());
        happened(waiver, null, kind, title + "，已提醒承办人");
        notices.send(new Notices.Notice(one.number(), "WAIVER_" + kind, now(), title + "：" + one.partyName(), one.partyName() + "（" + one.number() + "）"
                + what + "。"), handlers(waiver));
    }

    /** Nobody has verified the correction in time: all that was written down stays in the file. */
    void lapse(long waiverId) {
        Waiver waiver = get(waiverId);
        PenaltyCases.Brief one = cases.get(waiver.caseId());
        waiver.end(Waiver.Outcome.LAPSED, now());
        happened(waiver, null, "LAPSED", "核实期限届满没有核实改正，免罚程序结束，案件照常办理；已有的材料留在卷宗里");
        notices.send(new Notices.Notice(one.number(), "WAIVER_LAPSED", now(), "免罚逾期没有核实：" + one.partyName(), one.partyName() + "（" + one.number()
                + "）的免罚在核实期限内没有核实改正，免罚程序结束，案件照常办理。"), handlers(waiver));
    }

    /** Those who acted in it, and those who investigate. */
    private Set<String> handlers(Waiver waiver) {
        Set<String> handlers = involved(waiver);
        handlers.add(waiver.openedBy());
        return handlers;
    }

    private static String minute(Instant at) {
        return WaiverForm.minute(moment(at));
    }

    void propose(Waiver waiver, Waiver.Comparison said, String who) {
        waiver.propose(said, who, now());
        happened(waiver, who, "PROPOSED", "提出免予处罚：" + said.item().text() + "（" + said.item().citation() + "）。" + said.reason());
    }

    void drop(Waiver waiver, String why, String who) {
        waiver.end(Waiver.Outcome.DROPPED, now());
        happened(waiver, who, "DROPPED", "不提出免予处罚，案件照常办理：" + why);
    }

    /** Files the written promise. */
    void commit(Waiver waiver, Waiver.Commitment said, String who) {
        PenaltyCases.Brief one = cases.get(waiver.caseId());
        Documents.Issued issued = documents.issue(draft(one, DocumentType.COMMITMENT).with(DocumentItem.COMMITMENT, said.text())
                .with(DocumentItem.SIGNER, said.signer()).with(DocumentItem.SIGNED_ON, said.signedOn().toString()), who);
        waiver.commit(said, issued.id(), who);
        happened(waiver, who, "COMMITTED", said.signedOn() + " " + said.signer() + "签署承诺书");
    }

    /** @param at when the correction was done; null where a party without fault has not done it yet */
    void verify(Waiver waiver, Waiver.Way way, Instant at, Map<WaiverFact, Boolean> facts, String finding, String who) {
        waiver.verify(way, at, facts, finding, who, now());
        happened(waiver, who, "CORRECTED", verified(waiver) + finding);
    }

    /** Not corrected in time, or not as it was said. */
    void fail(Waiver waiver, Waiver.Way way, String finding, String who) {
        waiver.verify(way, null, waiver.facts(), finding, who, now());
        waiver.end(Waiver.Outcome.NOT_CORRECTED, now());
        happened(waiver, who, "NOT_CORRECTED", way.label() + "：没有按期改正或者情况不实，案件照常办理。" + finding);
    }

    /** What was verified and how: {@code 现场核实：2024-03-05 08:30 完成改正。}. */
    static String verified(Waiver waiver) {
        return waiver.way().label() + "：" + (waiver.correctedAt() == null ? "没有主观过错的证据属实，尚未改正。"
                : WaiverForm.minute(moment(waiver.correctedAt())) + " 完成改正。");
    }

    void confirm(Waiver waiver, boolean agreed, String opinion, String who) {
        waiver.confirm(agreed, opinion, who, now());
        happened(waiver, who, agreed ? "CONFIRMED" : "RETURNED", "一案双查" + (agreed ? "，复核同意：" : "，退回：") + opinion);
    }

    /** Those who may not confirm it: whoever investigated, proposed or verified. */
    @Transactional(readOnly = true)
    Set<String> involved(Waiver waiver) {
        Set<String> involved = new LinkedHashSet<>(cases.investigators(waiver.caseId()));
        Stream.of(waiver.proposedBy(), waiver.committedBy(), waiver.verifiedBy()).filter(Objects::nonNull).forEach(involved::add);
        return involved;
    }

    /** Files the education and ends it; where the party has relapsed, its supervisors hear of it. */
    void followUp(Waiver waiver, Waiver.FollowUp said, String who) {
        PenaltyCases.Brief one = cases.get(waiver.caseId());
        Documents.Issued issued = documents.issue(draft(one, DocumentType.EDUCATION_RECORD).with(DocumentItem.EDUCATION, said.education())
                .with(DocumentItem.NO_PENALTY_GROUND, waiver.itemText() + "（" + waiver.citation() + "）").with(DocumentItem.PERSON_PRESENT, said.educated())
                .with(DocumentItem.STARTED_AT, said.educatedOn().toString()).with(DocumentItem.RECHECK, said.finding())
                .with(DocumentItem.OFFICERS, people.find(who).map(Person::name).orElse(who)), who);
        waiver.followUp(said, issued.id(), who);
        waiver.end(Waiver.Outcome.FOLLOWED_UP, now());
        happened(waiver, who, said.kept() ? "FOLLOWED_UP" : "RELAPSED", "教育并回访：" + (said.kept() ? "保持改正。" : "再次违法或者情况不实。") + said.finding());
        if (!said.kept()) {
            notices.send(new Notices.Notice(one.number(), "WAIVER_RELAPSED", now(), "免罚后再次违法：" + one.partyName(), one.partyName() + "（" + one.number()
                    + "）免予处罚后回访发现再次违法或者情况不实：" + Mark.bare(said.finding()) + "。请依法处理。"), people.withRole(Role.BUREAU_HEAD).stream().map(Person::userId).toList());
        }
    }

    /** The case was decided otherwise, or ended. */
    void notGranted(long waiverId) {
        Waiver waiver = get(waiverId);
        waiver.end(Waiver.Outcome.NOT_GRANTED, now());
        happened(waiver, null, "NOT_GRANTED", "案件没有据此免予处罚，免罚程序结束");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> ground(long caseId) {
        return waivers.findByLiveCaseId(caseId).filter(one -> one.confirmedAt() != null).map(one -> one.itemText() + "。改正情况：" + Mark.bare(one.finding())
                + "。依据" + one.citation() + "，不予行政处罚");
    }

    @Override
    @Transactional(readOnly = true)
    public boolean confirmed(long caseId) {
        return waivers.findByCaseIdOrderByIdAsc(caseId).stream().anyMatch(one -> one.confirmedAt() != null
                && (one.outcome() == null || one.outcome() == Waiver.Outcome.FOLLOWED_UP));
    }

    /** The highest exceedance that the lead's alerts measured, where the act is one; else null. */
    @Transactional(readOnly = true)
    BigDecimal timesOver(PenaltyCases.Brief one, ViolationType violation) {
        return WaiverQuestion.overLimit(violation) ? leads.exceedance(one.leadId()).map(Leads.Exceedance::timesOver).orElse(null) : null;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> suggestion(long caseId, ViolationType violation, LocalDate on) {
        PenaltyCases.Brief one = cases.get(caseId);
        Map<WaiverFact, Boolean> facts = one.crimeSuspected() ? Map.of(WaiverFact.REFERRED, true) : Map.of();
        WaiverQuestion question = new WaiverQuestion(violation, on, Party.UNIT, facts, cases.alike(caseId, on), timesOver(one, violation), null,
                new WaiverItem.Begun(one.clueOn(), null, null), null);
        return Suggestion.of(question, Eligibility.judge(question, items.all(), calendar.current()));
    }

    @Override
    @Transactional(readOnly = true)
    public String inWords(long caseId) {
        List<Waiver> all = waivers.findByCaseIdOrderByIdAsc(caseId);
        if (all.isEmpty()) {
            return "没有办理免予处罚；符合清单的，另行发起“免予处罚”。没有免罚的，有《行政处罚法》第三十二条情形的，在从轻、减轻的情节中列明";
        }
        Waiver one = all.get(all.size() - 1);
        String item = one.itemText() == null ? "" : "：" + one.itemText() + "（" + one.citation() + "）";
        return (one.outcome() != null ? one.outcome().label() : one.confirmedAt() != null ? "已经复核同意，建议不予处罚" : "正在办理") + item;
    }

    private Documents.Draft draft(PenaltyCases.Brief one, DocumentType type) {
        return Documents.Draft.of(one.owner(), type, null, LocalDate.now(clock)).with(DocumentItem.PARTY_NAME, one.partyName())
                .with(DocumentItem.CAUSE, one.violation().label());
    }

    private void happened(Waiver waiver, String who, String kind, String text) {
        cases.happened(waiver.caseId(), who, "WAIVER_" + kind, text);
    }

    static OffsetDateTime moment(Instant at) {
        return at == null ? null : at.atZone(HouseClock.ZONE).toOffsetDateTime();
    }

    private Instant now() {
        return clock.instant();
    }
}
