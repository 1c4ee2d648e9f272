package org.bihuan.control;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bihuan.control.RatioStore.Tightening;
import org.bihuan.control.RunningStore.Breach;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.bihuan.enterprise.Enterprises;
import org.springframework.stereotype.Component;

/** 决定是否收严: the machine proposes the points, people decide. */
@Component
class DecideTighteningForm implements TaskForm {

    private final Tightenings tightenings;
    private final RatioVersions versions;
    private final RunningStore running;
    private final Enterprises enterprises;
    private final BreachAlarms alarms;
    private final Moments moments;

    DecideTighteningForm(Tightenings tightenings, RatioVersions versions, RunningStore running, Enterprises enterprises, BreachAlarms alarms,
                         Moments moments) {
        this.tightenings = tightenings;
        this.versions = versions;
        this.running = running;
        this.enterprises = enterprises;
        this.alarms = alarms;
        this.moments = moments;
    }

    @Override
    public String formId() {
        return "decide-tightening";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Tightening tightening = tightening(task);
        Optional<Breach> breach = Optional.ofNullable(tightening.breach()).flatMap(running::find);
        String found = breach.map(one -> "未执行 " + one.basis() + "  \n" + moments.said(one.from()) + " 至 " + moments.said(one.to()) + "  \n应执行　" + one.demanded() + "  \n查到　"
                        + one.found() + "  \n核实情况　" + alarms.looked(one.alertEvent()))
                .orElse("运行数据没有记录，由现场检查查明");
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_breach", "**" + enterprises.get(tightening.uscc()).name() + "**　" + found + (tightening.punished() == null ? "" : "  \n处罚决定　" + tightening.punished()));
        Instant asked = breach.map(Breach::from).orElse(tightening.proposedAt());
        facts.put("fact_ratio", versions.explain(tightening.uscc(), asked).map(one -> String.join("  \n", one.steps())).orElse("现在没有这家企业的调控比例。"));
        facts.put("fact_consequence", "**提交之后**：收严的，自下一个整点起至当月月底调控比例增加 " + ListedMeasure.plain(tightening.points().points()) + " 个百分点（" + RatioTerms.said(tightening.points().rule())
                + "），企业收到通知；是否立案处罚由线索另行办理。");
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        boolean tightened = "TIGHTEN".equals(values.text("decision"));
        tightenings.decide(tightening(task).id(), tightened, values.text("reason"), task.userId());
        return Map.of(RatioTighteningVariables.TIGHTENED, tightened);
    }

    private Tightening tightening(TaskContext task) {
        return tightenings.get(task.requireLong(RatioTighteningVariables.TIGHTENING_ID));
    }
}
