package org.bihuan.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionDefinitionDeployer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/** Asks a table's room whether it can work with it, before the engine takes a new version: the deployment fails with the answer. */
class TableGate implements Deployer {

    private final List<TableCheck> checks;
    private final DmnEngine dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    TableGate(List<TableCheck> checks) {
        this.checks = checks;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().values().stream().filter(resource -> Stream.of(DecisionDefinitionDeployer.DMN_RESOURCE_SUFFIXES).anyMatch(resource.getName()::endsWith))
                    .forEach(this::check);
        }
    }

    private void check(ResourceEntity resource) {
        List<DmnDecision> decisions;
        try {
            decisions = dmn.parseDecisions(new ByteArrayInputStream(resource.getBytes()));
        } catch (DmnEngineException e) {
            // What is no table at all the engine itself refuses next.
            return;
        }
        for (DmnDecision decision : decisions) {
            checks.stream().filter(check -> check.table().equals(decision.getKey())).forEach(check -> check(check, decision));
        }
    }

    private static void check(TableCheck check, DmnDecision decision) {
        try {
            check.check(TableReader.read(decision, 0));
        } catch (IllegalArgumentException e) {
            throw new BadUserRequestException(e.getMessage(), e);
        }
    }
}
