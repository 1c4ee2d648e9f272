package org.bihuan.waiver;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.waiver.HourRuling.Treatment;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries out a day of an incinerator's furnace; stores nothing. */
@RestController
@RequestMapping("/api/calculations")
class IncineratorController {

    private final HourRule rule;

    IncineratorController(HourRule rule) {
        this.rule = rule;
    }

    record Finding(String code, String violation, String violationName, String citation, String message) {
    }

    record Hour(int hour, String state, String stateName, String treatment, String treatmentName, String reason, String rule) {
    }

    record Answer(String furnace, LocalDate date, String verdict, List<Finding> findings, int exemptHours, int judgedHours, int stoppedHours,
                  int invalidHours, int missingHours, int usedExemptHours, int usedDryingHours, int quarterMaintenanceHours,
                  int faultHoursAfter, List<IncineratorDay.Warning> warnings, List<Hour> hours, List<String> steps) {

        static Answer of(IncineratorDay.Verdict verdict) {
            ExemptHours after = verdict.after();
            return new Answer(after.furnace(), verdict.day().date(), verdict.violation() ? "VIOLATION" : "NO_VIOLATION",
                    verdict.findings().stream().map(one -> new Finding(one.kind().name(), one.kind().violation().name(),
                            one.kind().violation().label(), one.citation(), one.message())).toList(),
                    verdict.count(Treatment.EXEMPT), verdict.count(Treatment.JUDGED), verdict.count(Treatment.STOPPED),
                    verdict.count(Treatment.INVALID), FurnaceDay.HOURS - verdict.hours().size(), after.used(), after.dryingUsed(),
                    after.maintenance(), after.eventHours(), verdict.warnings(), verdict.hours().stream().map(Answer::hour).toList(),
                    verdict.steps());
        }

        private static Hour hour(IncineratorDay.JudgedHour one) {
            return new Hour(one.hour().hour(), one.hour().state().name(), one.hour().state().label(), one.ruling().treatment().name(),
                    one.ruling().treatment().label(), one.ruling().reason(), one.ruling().source());
        }
    }

    @Operation(summary = "焚烧炉日判定试算", description = "hours 中缺少的小时视为没有数据；没有 dailyMeans 或 temperatureMeansBelow850 的，不判定该项。")
    @PostMapping("/incinerator-day")
    Answer judge(@RequestBody IncineratorBody body) {
        body.check();
        return Answer.of(IncineratorDay.judge(body.day(), body.before(), rule));
    }
}
