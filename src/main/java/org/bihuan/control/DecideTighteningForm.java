package org.bihuan.control;

import java.util.Map;
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

    private final RatioVersions versions;
    private final RunningStore running;
    private final Enterprises enterprises;
    private final Moments moments;

    DecideTighteningForm(RatioVersions versions, RunningStore running, Enterprises enterprises, Moments moments) {
        this.versions = versions;
        this.running = running;
        this.enterprises = enterprises;
        this.moments = moments;
    }

    @Override
    public String formId() {
        return "decide-tightening";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Tightening tightening = tightening(task);
        Breach breach = running.find(tightening.breach()).orElseThrow();
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_breach", "**" + enterprises.get(tightening.uscc()).name() + "**　" + moments.said(breach.from()) + " 至 " + moments.said(breach.to()) + "  \n应执行　" + breach.demanded()
                + "（" + breach.basis() + "）  \n查到　" + breach.found());
        facts.put("fact_ratio", versions.explain(tightening.uscc(), breach.from()).map(one -> String.join("  \n", one.steps())).orElseThrow());
        facts.put("fact_consequence", "**提交之后**：收严的，自下一个整点起至当月月底调控比例增加 " + ListedMeasure.plain(tightening.points().points()) + " 个百分点（" + tightening.points().rule()
                + "），企业收到通知；是否立案处罚由线索另行办理。");
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        boolean tightened = "TIGHTEN".equals(values.text("decision"));
        versions.decide(tightening(task).id(), tightened, values.text("reason"), task.userId());
        return Map.of(RatioTighteningVariables.TIGHTENED, tightened);
    }

    private Tightening tightening(TaskContext task) {
        return versions.tightening(task.requireLong(RatioTighteningVariables.TIGHTENING_ID));
    }
}
