package org.bihuan.dailyfine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents.Draft;
import org.bihuan.engine.HouseClock;
import org.springframework.stereotype.Component;

/** What the documents of a round say: the record of a covert recheck, and the order that follows a refusal. */
@Component
class RecheckPapers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 H时mm分");
    private static final String UNKNOWN = "企业名录中没有登记";

    private final People people;

    RecheckPapers(People people) {
        this.people = people;
    }

    /** @param owner under which it is filed */
    Draft record(DailyFineRound round, RoundRecheck recheck, RoundOrder order, String number, String owner) {
        Draft draft = Draft.of(owner, DocumentType.RECHECK_RECORD, null, recheck.foundOn())
                .with(DocumentItem.CAUSE, round.partyName() + round.violation().label() + "案")
                .with(DocumentItem.CASE_NUMBER, number)
                .with(DocumentItem.PARTY_NAME, round.partyName())
                .with(DocumentItem.REQUIREMENT, "《责令改正违法行为决定书》（" + order.number() + "）于" + day(order.servedOn()) + "送达：" + order.requirement())
                .with(DocumentItem.STARTED_AT, minute(recheck.startedAt()) + lateness(recheck, order.servedOn()))
                .with(DocumentItem.PLACE, recheck.scene())
                .with(DocumentItem.OFFICERS, officer(recheck.firstOfficer()) + "、" + officer(recheck.secondOfficer()) + "（" + chosen(recheck)
                        + "；暗查，事先没有通知当事人）")
                .with(DocumentItem.FINDINGS, recheck.finding())
                .with(DocumentItem.SAMPLING, recheck.sampled() ? "当日采样，监测报告" + (recheck.reportedOn() == null ? "待出具" : "日期为" + day(recheck.reportedOn()))
                        : "没有采样")
                .with(DocumentItem.CONCLUSION, recheck.result().label() + (Boolean.FALSE.equals(recheck.sameViolation()) ? "；发现的不是责令改正的违法行为" : "")
                        + (recheck.counts() == null ? "" : "；法制审核：" + (recheck.counts() ? "可以计入。" : "不计入。") + recheck.opinion()));
        for (EvidenceLine line : EvidenceLine.of(recheck.evidence(), recheck.foundOn())) {
            draft = draft.row(DocumentItem.EVIDENCE, line.name(), line.date(), line.provider());
        }
        return draft;
    }

    /** Again, after a recheck found a refusal (按日连续处罚办法 arts 9, 14). */
    Draft order(DailyFineRound round, RoundOrder order, RoundRecheck recheck, String number, String owner, LocalDate issuedOn) {
        return Draft.of(owner, DocumentType.CORRECTION_ORDER, number, issuedOn)
                .with(DocumentItem.PARTY_NAME, round.partyName())
                .with(DocumentItem.PARTY_CODE, round.uscc() == null ? UNKNOWN : round.uscc())
                .with(DocumentItem.PARTY_ADDRESS, round.partyAddress() == null ? UNKNOWN : round.partyAddress())
                .with(DocumentItem.INVESTIGATION, "本机关于" + day(recheck.foundOn()) + "对你（单位）改正违法行为的情况进行了复查，发现你（单位）拒不改正违法行为。")
                .with(DocumentItem.FACTS, order.facts())
                .row(DocumentItem.EVIDENCE, "责令改正复查（暗查）记录", day(recheck.foundOn()), "本机关制作")
                .with(DocumentItem.BREACHED_ARTICLES, order.articles())
                .with(DocumentItem.ORDER_BASIS, "依据《中华人民共和国行政处罚法》第二十八条第一款和" + DailyFineLaw.order("第十四条") + "，再次责令改正违法行为。")
                .with(DocumentItem.REQUIREMENT, order.requirement())
                .with(DocumentItem.CORRECT_BY, "立即改正。")
                .with(DocumentItem.CONSEQUENCE, "本机关将自本决定书送达之日起三十日内以暗查方式再次复查。拒不改正的，依法自责令改正之日的次日起，按照原处罚数额按日连续处罚。");
    }

    /** How it came to be these two: the days rest on this record, so a lot that did not decide is not said to have decided. */
    private String chosen(RoundRecheck recheck) {
        List<String> drawn = DailyFineRounds.drawn(recheck);
        if (drawn.size() < 2) {
            return "抽取时本分局持有效执法证件的人员不足两人，由本机关指定" + (recheck.changeReason() == null ? "" : "，" + recheck.changeReason());
        }
        return recheck.madeByThoseDrawn() ? "在" + recheck.draw().candidates().size() + "名持证人员中抽取"
                : "抽取的是" + drawn.stream().map(this::name).collect(Collectors.joining("、")) + "，更换人员的原因：" + recheck.changeReason();
    }

    /** After its last day a recheck says so, and why (按日连续处罚办法 art. 10). */
    private static String lateness(RoundRecheck recheck, LocalDate servedOn) {
        LocalDate last = DailyFine.recheckBy(servedOn);
        return recheck.foundOn().isAfter(last) ? "（送达后第" + ChronoUnit.DAYS.between(servedOn, recheck.foundOn()) + "日，超过三十日的复查期限，最迟应在" + day(last)
                + "；逾期的原因：" + recheck.lateReason() + "）" : "";
    }

    private String name(String userId) {
        return people.find(userId).map(Person::name).orElse(userId);
    }

    private String officer(String userId) {
        return people.find(userId).map(person -> person.name() + (person.certificateNo() == null ? "" : "（" + person.certificateNo() + "）")).orElse(userId);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String minute(Instant moment) {
        return MINUTE.format(moment.atZone(HouseClock.ZONE));
    }
}
