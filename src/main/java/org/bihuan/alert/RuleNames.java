package org.bihuan.alert;

import java.util.HashMap;
import java.util.Map;
import org.bihuan.engine.TableAnswers;
import org.springframework.stereotype.Component;

/** How people call the rules of screening: as their designer worded them, without what is said besides about a single alert. */
@Component
public class RuleNames {

    private static final Map<String, String> OF_THE_HOUSE = Map.of(KnownState.RULE, "已知状态：申报的停产、检修、校准、断网等",
            ScreeningBatch.MARK_RULE, "设备自带的数据标记：校准、维护、故障等");

    private final TableAnswers tables;

    RuleNames(TableAnswers tables) {
        this.tables = tables;
    }

    /** By the rule as it is kept with an alert; rows that the table has no more are not among them. */
    public Map<String, String> all() {
        Map<String, String> names = new HashMap<>(OF_THE_HOUSE);
        tables.answers(TriageTable.TRIAGE, "reason").forEach((row, reason) -> names.put(TriageTable.ruleOf(row), reason));
        return names;
    }
}
