package org.bihuan.engine;

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
}
