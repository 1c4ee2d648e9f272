package org.bihuan.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaDecisionTables implements DecisionTables, TableAnswers {

    private record Parsed(DmnDecision decision, int version, AtomicReference<Sheet> sheet) {

        Parsed(DmnDecision decision, int version) {
            this(decision, version, new AtomicReference<>());
        }
    }

    private final RepositoryService repository;
    private final Flow flow;
    private final DmnEngine dmn;
    private final ThreadLocal<DmnDecisionTableEvaluationEvent> last = new ThreadLocal<>();
    /** A deployed version never changes, so it is parsed once. */
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();
    /** Which version is the newest is asked again after this many milliseconds. */
    private static final long FRESH_MILLIS = 2000;
    private final Map<String, Newest> newest = new ConcurrentHashMap<>();

    private record Newest(String definitionId, long asked) {
    }

    CamundaDecisionTables(@Lazy RepositoryService repository, Flow flow) {
        this.repository = repository;
        this.flow = flow;
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(() -> new QuickFeel(new ScalaFeelEngineFactory().createInstance()));
        configuration.getCustomPostDecisionTableEvaluationListeners().add((DmnDecisionTableEvaluationListener) last::set);
        this.dmn = configuration.buildEngine();
    }

    @Override
    public Outcome decide(String table, Map<String, Object> inputs) {
        List<Outcome> outcomes = decideAll(table, inputs);
        if (outcomes.size() != 1) {
            throw new IllegalStateException("Decision table " + table + " gave " + outcomes.size() + " rules for " + inputs);
        }
        return outcomes.get(0);
    }

    @Override
    public List<Outcome> decideAll(String table, Map<String, Object> inputs) {
        Parsed newest = newest(table);
        List<Map<String, Object>> results = dmn.evaluateDecisionTable(newest.decision(), inputs).getResultList();
        var rules = last.get().getMatchingRules();
        last.remove();
        return java.util.stream.IntStream.range(0, results.size())
                .mapToObj(i -> new Outcome(table, newest.version(), rules.get(i).getId(), results.get(i))).toList();
    }

    @Override
    public Sheet read(String table) {
        Parsed newest = newest(table);
        Sheet read = newest.sheet().get();
        if (read == null) {
            newest.sheet().compareAndSet(null, TableReader.read(newest.decision(), newest.version()));
            read = newest.sheet().get();
        }
        return read;
    }

    @Override
    public Map<String, String> answers(String table, String output) {
        return TableReader.answers(newest(table).decision(), output);
    }

    private Parsed newest(String table) {
        long now = System.nanoTime() / 1_000_000;
        Newest known = newest.get(table);
        if (known == null || now - known.asked() > FRESH_MILLIS) {
            DecisionDefinition definition = flow.inOneCommand(() -> repository.createDecisionDefinitionQuery()
                    .decisionDefinitionKey(table).latestVersion().singleResult());
            if (definition == null) {
                throw new IllegalStateException("Decision table " + table + " is not deployed");
            }
            parsed.computeIfAbsent(definition.getId(), id -> new Parsed(parse(table, id), definition.getVersion()));
            known = new Newest(definition.getId(), now);
            newest.put(table, known);
        }
        return parsed.get(known.definitionId());
    }

    private DmnDecision parse(String table, String definitionId) {
        try (InputStream model = flow.inOneCommand(() -> repository.getDecisionModel(definitionId))) {
            return dmn.parseDecision(table, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
