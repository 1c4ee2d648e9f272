package org.bihuan.dailyfine;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.dailyfine.DailyFineGate.Way;
import org.bihuan.law.Consequences;
import org.bihuan.law.LegalBases;
import org.bihuan.law.Money;
import org.bihuan.law.Regime;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries out a daily fine; stores nothing. */
@RestController
@RequestMapping("/api/calculations")
class DailyFineController {

    private final DailyFineLaw law;

    DailyFineController(Consequences consequences, LegalBases bases) {
        this.law = new DailyFineLaw(consequences, bases);
    }

    record Period(LocalDate from, LocalDate to, long days, @Money.Yuan BigDecimal amount) {
    }

    /** @param recheck number of the recheck it is about, from 1; null where it is about the whole */
    record Obstacle(String gate, Integer recheck, String message, String citation, boolean blocking, boolean overridable, Way overrideBy) {
    }

    record Answer(String status, String statusName, Regime regime, String regimeName, List<Period> periods, long days,
                  @Money.Yuan BigDecimal dailyAmount, @Money.Yuan BigDecimal total, String totalInCapitals, LocalDate closedOn,
                  List<Obstacle> problems, List<String> hints, String citation, List<String> steps) {

        static Answer of(DailyFine.Verdict verdict) {
            Regime regime = verdict.regime();
            return new Answer(verdict.status().name(), verdict.status().label(), regime, regime == null ? null : regime.label(),
                    verdict.periods().stream().map(one -> new Period(one.from(), one.to(), one.days(), one.amount())).toList(),
                    verdict.days(), verdict.dailyAmount(), verdict.total(), Money.inCapitals(verdict.total()), verdict.closedOn(),
                    verdict.problems().stream().map(Answer::obstacle).toList(), verdict.hints(), verdict.citation(), verdict.steps());
        }

        private static Obstacle obstacle(DailyFine.Obstacle one) {
            return new Obstacle(one.gate().id(), one.recheck(), one.message(), one.gate().citation(), one.gate().blocks(),
                    one.gate().way() != Way.NONE, one.gate().way());
        }
    }

    @Operation(summary = "按日连续处罚试算", description = "没有 correctionOrderServedOn 的，视为没有先行责令改正的证明；"
            + "以后每次复查各填其所依据的新决定书的送达之日。problems 中 overrideBy 为 RECORDED_REASON 的记录理由后可以继续，"
            + "LEGAL_REVIEW 的须经法制审核，NONE 的不能越过。")
    @PostMapping("/daily-fine")
    Answer calculate(@RequestBody DailyFineBody body) {
        return Answer.of(DailyFine.judge(body.facts(), law));
    }
}
