package org.bihuan.dailyfine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.engine.FormRejected;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.bihuan.law.ReviewGate;

/** What the forms of a round have in common: the case, the orders, what was rechecked and counted. */
abstract class DailyFineForm implements TaskForm {

    final RoundSheet sheet;
    private final String formId;

    DailyFineForm(String formId, RoundSheet sheet) {
        this.formId = formId;
        this.sheet = sheet;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        DailyFineRound round = roundOf(task);
        Map<String, Object> facts = new TreeMap<>(sheet.facts(round));
        addFacts(task, round, facts);
        return facts;
    }

    abstract void addFacts(TaskContext task, DailyFineRound round, Map<String, Object> facts);

    DailyFineRound roundOf(TaskContext task) {
        return sheet.round(task.requireLong(DailyFineVariables.DAILY_FINE_ID));
    }

    static String list(List<String> lines, String none) {
        return lines.isEmpty() ? none : lines.stream().map(line -> "- " + line.replace("\n", "　")).collect(Collectors.joining("\n"));
    }

    /** A day that must not lie in the future, nor before another. */
    final LocalDate day(FormValues values, String key, LocalDate first, String what) {
        LocalDate day = values.requireText(key) == null ? null : values.date(key);
        if (day != null && day.isAfter(sheet.today())) {
            values.reject(key, "不能晚于今天");
        } else if (day != null && first != null && day.isBefore(first)) {
            values.reject(key, "不能早于" + what + "（" + first + "）");
        }
        return day;
    }

    /** Nobody looks at what he did himself. */
    static void requireOther(boolean involved) {
        if (involved) {
            throw new FormRejected(ReviewGate.G20.refusal("您参与了调查、复查或者提出了建议，请由其他人员办理"));
        }
    }
}
