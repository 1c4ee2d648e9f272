package org.bihuan.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.control.RatioStore.Opinion;
import org.bihuan.control.RatioStore.Version;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.PlainText;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.springframework.stereotype.Component;

/** 处理企业意见: what becomes of what the enterprises said, before the heads deliberate. */
@Component
class AnswerOpinionsForm implements TaskForm {

    private static final int MOST_SHOWN = 60;

    private final RatioVersions versions;
    private final Moments moments;

    AnswerOpinionsForm(RatioVersions versions, Moments moments) {
        this.versions = versions;
        this.moments = moments;
    }

    @Override
    public String formId() {
        return "answer-opinions";
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Version version = version(task);
        List<Opinion> opinions = versions.opinions(version.id());
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_version", "**" + version.said() + "**　" + versions.enterprises(version.id()) + " 家企业，拟自 " + moments.said(version.effectiveFrom()) + " 起执行。  \n调整理由　"
                + version.reason());
        facts.put("fact_opinions", opinions.isEmpty() ? "企业没有提出意见。" : "企业意见 " + opinions.size() + " 条：  \n" + opinions.stream().limit(MOST_SHOWN)
                .map(one -> one.name() + "：" + PlainText.of(one.said())).collect(Collectors.joining("  \n")));
        facts.put("effectiveFrom", moments.here(version.effectiveFrom()).toString());
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Version version = version(task);
        Instant effectiveFrom = values.moment("effectiveFrom");
        if (effectiveFrom != null) {
            versions.effectiveRefused(version.id(), effectiveFrom).ifPresent(why -> values.reject("effectiveFrom", why));
        }
        values.check();
        versions.answer(version.id(), values.text("answer"), effectiveFrom, task.userId());
        return Map.of();
    }

    private Version version(TaskContext task) {
        return versions.get(task.requireLong(ProductionControlVariables.VERSION_ID));
    }
}
