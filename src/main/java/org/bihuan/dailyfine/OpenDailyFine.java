package org.bihuan.dailyfine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.bihuan.law.Regime;
import org.bihuan.law.ReviewGate;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.OriginalDecisions;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** The start form with which an officer writes down an order to correct that was served on paper. */
@Component
class OpenDailyFine implements StartForm {

    private static final String CASE_NUMBER = "caseNumber";
    private static final String ORDER_NUMBER = "orderNumber";
    private static final String SERVED_ON = "servedOn";

    private final PenaltyCases cases;
    private final OriginalDecisions originals;
    private final DailyFineRounds rounds;
    private final DailyFineBook book;
    private final Clock clock;

    OpenDailyFine(PenaltyCases cases, OriginalDecisions originals, DailyFineRounds rounds, DailyFineBook book, Clock clock) {
        this.cases = cases;
        this.originals = originals;
        this.rounds = rounds;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "open-daily-fine";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        Optional<PenaltyCases.Brief> one = cases.started(values, userId);
        LocalDate servedOn = values.requireText(SERVED_ON) == null ? null : values.date(SERVED_ON);
        if (servedOn != null && servedOn.isAfter(LocalDate.now(clock))) {
            values.reject(SERVED_ON, "不能晚于今天");
        } else if (servedOn != null && servedOn.isBefore(DailyFineLaw.FIRST_DAY)) {
            values.reject(SERVED_ON, "按日连续处罚自 " + DailyFineLaw.FIRST_DAY + " 起施行");
        }
        String proof = values.text("proof");
        if (proof == null) {
            values.reject("proof", ReviewGate.G21.refusal("没有责令改正违法行为决定书送达的证明，无法起算"));
        }
        if (!"YES".equals(values.text("warned"))) {
            values.reject("warned", "【D10】决定书没有写明拒不改正可能按日连续处罚的，不得据以按日连续处罚（" + DailyFineLaw.order("第九条") + "）；请重新作出责令改正违法行为决定书");
        }
        one.ifPresent(brief -> refuse(brief, servedOn, values));
        values.check();
        long round = rounds.open(one.orElseThrow(), new DailyFineRounds.OnPaper(values.text(ORDER_NUMBER), servedOn, proof,
                new RoundOrder.Text(values.text("facts"), values.text("articles"), values.text("requirement"))), userId);
        return Map.of(DailyFineVariables.LEAD_ID, one.get().leadId(), DailyFineVariables.DAILY_FINE_ID, round);
    }

    private void refuse(PenaltyCases.Brief one, LocalDate servedOn, FormValues values) {
        Regime regime = servedOn == null || servedOn.isBefore(Regime.CODE_FROM) ? Regime.OLD : Regime.CODE;
        if (one.violation().dailyFine(regime) == ViolationType.DailyFine.NO) {
            values.reject(CASE_NUMBER, "【D5】“" + one.violation().label() + "”不适用按日连续处罚（" + DailyFineLaw.order("第五条") + "）");
        }
        if (servedOn != null && servedOn.isBefore(one.clueOn())) {
            values.reject(SERVED_ON, "违法行为 " + one.clueOn() + " 才发现，责令改正不能早于这一天；计罚日数自责令改正之后起算（" + DailyFineLaw.order("第八条") + "、" + DailyFineLaw.order("第十七条") + "）");
        }
        if (!one.handled()) {
            values.reject(CASE_NUMBER, "案件" + one.statusName() + "，不能起算");
        }
        if (one.handled() && !one.onTheWay() && originals.ofLead(one.leadId()).isEmpty()) {
            values.reject(CASE_NUMBER, "本案没有作出罚款决定，按日连续处罚没有基础");
        }
        originals.ofLead(one.leadId()).filter(fine -> fine.revokedOn() != null).ifPresent(fine -> values.reject(CASE_NUMBER,
                "【D25】原处罚决定已于 " + fine.revokedOn() + " 被撤销，按日连续处罚没有基础"));
        rounds.over(one.leadId()).ifPresent(said -> values.reject(CASE_NUMBER, said));
        String number = values.text(ORDER_NUMBER);
        if (number != null && book.ordered(number)) {
            values.reject(ORDER_NUMBER, "这份责令改正违法行为决定书已经登记起算过");
        }
        if (book.live(one.leadId()).isPresent()) {
            values.reject(CASE_NUMBER, "本案责令改正后的复查正在进行，不能重复起算");
        }
        Optional.ofNullable(servedOn).flatMap(day -> rounds.tooEarly(one.leadId(), day)).ifPresent(said -> values.reject(SERVED_ON, said));
    }

    @Override
    public String businessKey(FormValues values) {
        return cases.number(values);
    }
}
