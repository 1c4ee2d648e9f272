package org.bihuan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.WholeApplicationTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What designers have put in the place of what came along stays there when the next release comes. */
@WholeApplicationTest
class ReleaseTest {

    @Autowired
    private RepositoryService repository;
    @Autowired
    private SpringTransactionsProcessEngineConfiguration configuration;
    private final List<String> deployed = new ArrayList<>();

    @AfterEach
    void asBefore() {
        deployed.forEach(id -> repository.deleteDeployment(id, true));
    }

    private static String table(String key, String answer) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d_%1$s" name="d" namespace="n">
                  <decision id="%1$s" name="%1$s"><decisionTable id="t_%1$s">
                    <output id="o_%1$s" name="answer" typeRef="string" />
                    <rule id="r_%1$s"><outputEntry id="e_%1$s"><text>"%2$s"</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>""".formatted(key, answer);
    }

    private void deploy(String name, Map<String, String> answers) {
        DeploymentBuilder deployment = repository.createDeployment().name(name).enableDuplicateFiltering(configuration.isDeployChangedOnly());
        answers.forEach((key, answer) -> deployment.addString(key + ".dmn", table(key, answer)));
        deployed.add(deployment.deploy().getId());
    }

    private String latest(String key) throws Exception {
        return new String(repository.getDecisionModel(repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).latestVersion().singleResult()
                .getId()).readAllBytes());
    }

    @Test
    void aTableThatTheDesignersReplacedIsNotPushedAsideByAReleaseThatDoesNotChangeIt() throws Exception {
        deploy("release of a test", Map.of("test-left-alone", "ours", "test-changed", "first"));
        deploy("designers of a test", Map.of("test-left-alone", "official"));
        deploy("release of a test", Map.of("test-left-alone", "ours", "test-changed", "second"));
        assertThat(latest("test-left-alone")).contains("official");
        assertThat(latest("test-changed")).contains("second");
    }

    /** The engine takes whatever ends in dmn for a table, so all of that is asked about. */
    @Test
    void aTableUnderAnotherEndingIsCheckedToo() {
        DeploymentBuilder deployment = repository.createDeployment().name("nameless").addString("waiver-itemsdmn", table("waiver-items", "nothing"));
        assertThatThrownBy(deployment::deploy).hasMessageContaining("waiver-items");
    }
}
