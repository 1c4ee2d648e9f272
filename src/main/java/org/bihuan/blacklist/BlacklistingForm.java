package org.bihuan.blacklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.engine.FormRejected;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.bihuan.law.ReviewGate;

/** What the forms of a procedure have in common: who is accused, of what, and what is proposed. */
abstract class BlacklistingForm implements TaskForm {

    final Blacklistings blacklistings;
    private final Clock clock;
    private final String formId;

    BlacklistingForm(String formId, Blacklistings blacklistings, Clock clock) {
        this.formId = formId;
        this.blacklistings = blacklistings;
        this.clock = clock;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        Blacklisting one = blacklistingOf(task);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_case", one.number() == null ? "尚未立案" : one.number());
        facts.put("fact_party", one.subject().label() + "　" + one.subjectName() + "（" + one.subjectCode() + "）");
        facts.put("fact_finding", one.enterpriseName() + "，" + one.violation().label() + "，" + one.actEndedOn() + "（" + one.discoveredOn() + " 发现）");
        facts.put("fact_facts", one.facts());
        facts.put("fact_proposal", blacklistings.inWords(one));
        addFacts(one, task, facts);
        return facts;
    }

    abstract void addFacts(Blacklisting one, TaskContext task, Map<String, Object> facts);

    final Blacklisting blacklistingOf(TaskContext task) {
        return blacklistings.get(task.requireLong(OperatorBlacklistingVariables.BLACKLISTING_ID));
    }

    final LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whoever investigated reviews and approves nothing. */
    static void requireOther(Blacklisting one, String who) {
        if (one.investigators().contains(who)) {
            throw new FormRejected(ReviewGate.G20.refusal("您是本案调查人员，请由其他人员办理"));
        }
    }

    /** What was said in the procedure so far. */
    final String history(Blacklisting one) {
        return blacklistings.timeline(one).stream().map(event -> "- " + event.text() + (event.who() == null ? "" : "（"
                + blacklistings.names(Stream.of(event.who())) + "）")).collect(Collectors.joining("\n"));
    }

    /** A day that must not lie in the future, nor before another. */
    final LocalDate day(FormValues values, String key, LocalDate first, String what) {
        LocalDate day = values.date(key);
        if (day != null && day.isAfter(today())) {
            values.reject(key, "不能晚于今天");
        } else if (day != null && day.isBefore(first)) {
            values.reject(key, "不能早于" + what + "（" + first + "）");
        }
        return day;
    }
}
