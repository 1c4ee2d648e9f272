package org.bihuan.penalty;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.deadline.WorkCalendar;
import org.bihuan.law.Money;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries out the surcharge on a fine that is paid late; stores nothing. */
@RestController
@RequestMapping("/api/calculations")
class LatePaymentController {

    record Part(LocalDate dueOn, LocalDate countedTo, boolean paid, @Money.Yuan BigDecimal amount, long overdueDays, long suspendedDays,
                long countedDays) {
    }

    record Answer(@Money.Yuan BigDecimal fine, long overdueDays, long suspendedDays, long countedDays, @Money.Yuan BigDecimal dailySurcharge,
                  @Money.Yuan BigDecimal surcharge, String surchargeInCapitals, boolean capped, LocalDate cappedOn,
                  @Money.Yuan BigDecimal total, List<Part> parts, String citation, List<String> steps) {

        static Answer of(LatePayment.Result result) {
            return new Answer(result.fine(), result.overdueDays(), result.suspendedDays(), result.countedDays(), result.daily(),
                    result.surcharge(), Money.inCapitals(result.surcharge()), result.capped(), result.cappedOn(), result.total(),
                    result.parts().stream().map(one -> new Part(one.part().dueOn(), one.part().endOn(), one.part().paid(),
                            one.part().amount(), one.overdueDays(), one.suspendedDays(), one.countedDays())).toList(),
                    result.citation(), result.steps());
        }
    }

    private final WorkCalendar calendar;

    LatePaymentController(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    @Operation(summary = "加处罚款试算", description = "填写缴纳期限（或者收到处罚决定书之日）和缴纳之日，或者只填逾期日数；"
            + "分期缴纳的在每一期里填写期限和缴纳之日。几期时 overdueDays、countedDays 是其中最长的一期。")
    @PostMapping("/late-payment")
    Answer calculate(@RequestBody LatePaymentBody body) {
        return Answer.of(body.calculate(calendar.current()));
    }
}
