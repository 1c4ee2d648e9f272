package org.bihuan.waiver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TestTables;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;

/** The table as it stands in {@code processes}, asked without database and Spring. */
final class HourTableOnDisk implements DecisionTables {

    static final Set<String> MATCHED = ConcurrentHashMap.newKeySet();
    /** Asks the table each time. */
    static final HourRule TABLE = new HourTable(new HourTableOnDisk());
    private static final Map<HourRule.Facts, HourRuling> KNOWN = new ConcurrentHashMap<>();
    /** Remembers what the table said: thousands of tries ask the same. */
    static final HourRule RULE = facts -> KNOWN.computeIfAbsent(facts, TABLE::rule);

    private final ThreadLocal<List<String>> last = new ThreadLocal<>();
    private final DmnEngine dmn = TestTables.engine(event -> last.set(event.getMatchingRules().stream().map(rule -> rule.getId()).toList()));
    private final DmnDecision decision;

    private HourTableOnDisk() {
        try (InputStream model = Files.newInputStream(Path.of("processes/waiver/incinerator-hour.dmn"))) {
            decision = dmn.parseDecision(HourTable.TABLE, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome decide(String table, Map<String, Object> inputs) {
        Map<String, Object> values = dmn.evaluateDecisionTable(decision, inputs).getSingleResult().getEntryMap();
        MATCHED.addAll(last.get());
        return new Outcome(table, 1, last.get().get(0), values);
    }

    @Override
    public List<Outcome> decideAll(String table, Map<String, Object> inputs) {
        return List.of(decide(table, inputs));
    }

    @Override
    public Sheet read(String table) {
        throw new UnsupportedOperationException("The hours' table is asked, not read");
    }
}
