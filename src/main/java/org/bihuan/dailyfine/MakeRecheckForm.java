package org.bihuan.dailyfine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.TwoOfficers;
import org.springframework.stereotype.Component;

/** 暗查复查: what two officers found who came without notice. */
@Component
class MakeRecheckForm extends DailyFineForm {

    private static final String SAMPLED = "SAMPLED";

    private final DailyFineRounds rounds;
    private final DailyFineBook book;
    private final TwoOfficers officers;

    MakeRecheckForm(RoundSheet sheet, DailyFineRounds rounds, DailyFineBook book, TwoOfficers officers) {
        super("make-recheck", sheet);
        this.rounds = rounds;
        this.book = book;
        this.officers = officers;
    }

    private RoundRecheck recheckOf(TaskContext task) {
        return book.recheck(task.requireLong(DailyRecheckVariables.RECHECK_ID));
    }

    private LocalDate last(RoundRecheck recheck) {
        return DailyFine.recheckBy(book.order(recheck.orderId()).servedOn());
    }

    @Override
    void addFacts(TaskContext task, DailyFineRound round, Map<String, Object> facts) {
        RoundRecheck recheck = recheckOf(task);
        List<String> drawn = DailyFineRounds.drawn(recheck);
        LocalDate last = last(recheck);
        facts.put("fact_limit", "最迟 " + last + (sheet.today().isAfter(last) ? "，**已经错过 " + (sheet.today().toEpochDay() - last.toEpochDay()) + " 日**"
                : "，还有 " + (last.toEpochDay() - sheet.today().toEpochDay()) + " 日"));
        facts.put("fact_drawn", drawn.size() == 2 ? String.join("、", sheet.names(drawn)) + "（在 " + recheck.draw().candidates().size() + " 名持证人员中抽取）"
                : "本分局持有效执法证件的人员不足两人，由分局负责人指定");
        facts.put("fact_amount", sheet.ifStillToday(round));
        facts.put("officers", officers.choices(round.region(), sheet.today()));
        facts.put("firstOfficer", recheck.drawnFirst());
        facts.put("secondOfficer", recheck.drawnSecond());
        facts.put("fact_consequence", "拒不改正的，计罚日数至复查之日，再次责令改正并复查；拒绝、阻挠复查的视为拒不改正，另案查处。已改正、停产、限产后不再排放或者关闭的，本轮终结，不再计罚。"
                + "采样的以采样之日为准，等监测报告出来再登记结果。复查前不得通知当事人；提交即确认没有事先通知。"
                + "人员怎样确定、更换或者逾期的原因都写入复查记录。");
    }

    /** The evening of its last day. */
    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(last(recheckOf(task)).atTime(23, 59).atZone(HouseClock.ZONE).toInstant());
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        RoundRecheck recheck = recheckOf(task);
        Instant startedAt = values.requireText(RecheckRules.STARTED_AT) == null ? null : values.pastMoment(RecheckRules.STARTED_AT);
        LocalDate on = startedAt == null ? null : startedAt.atZone(HouseClock.ZONE).toLocalDate();
        boolean sampled = SAMPLED.equals(values.text("result"));
        Recheck.Result result = sampled ? null : values.choice("result", Recheck.Result.class);
        String evidence = values.requireText("evidence");
        RoundRecheck.Found found = new RoundRecheck.Found(startedAt, on, values.requireText("scene"), values.text(RecheckRules.FIRST),
                values.text(RecheckRules.SECOND), values.text(RecheckRules.CHANGE_REASON), result, RecordRecheckReportForm.same(values, result),
                values.requireText("finding"), evidence, values.text(RecheckRules.LATE_REASON));
        LocalDate before = book.rechecks(recheck.roundId()).stream().filter(other -> other.id() != recheck.id()).map(RoundRecheck::foundOn)
                .filter(day -> day != null).max(LocalDate::compareTo).orElse(null);
        RecheckRules.complaints(found, new RecheckRules.Ground(book.order(recheck.orderId()).servedOn(), before, DailyFineRounds.drawn(recheck)))
                .forEach(values::reject);
        officers.require(values, on == null ? sheet.today() : on, "复查须由两名执法人员进行");
        values.check();
        rounds.found(recheck.id(), found, task.userId());
        return Map.of(DailyRecheckVariables.SAMPLED, sampled);
    }
}
