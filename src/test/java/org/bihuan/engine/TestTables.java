package org.bihuan.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;

/** Evaluates decision tables in tests the way the application does, without database and Spring. */
public final class TestTables {

    private TestTables() {
    }

    public static DmnEngine engine(DmnDecisionTableEvaluationListener listener) {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(() -> new QuickFeel(new ScalaFeelEngineFactory().createInstance()));
        configuration.getCustomPostDecisionTableEvaluationListeners().add(listener);
        return configuration.buildEngine();
    }

    /** A table read from disk as data. */
    public static DecisionTables.Sheet read(Path file, String table) {
        try {
            return read(Files.readString(file), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table read as data. */
    public static DecisionTables.Sheet read(String xml, String table) {
        return TableReader.read(engine(event -> { }).parseDecision(table, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))), 1);
    }
}
