package org.bihuan.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How this house sets up the engine. */
@Configuration
class EngineConfiguration {

    /**
     * A new release brings only what it changed: deployed again as a whole, it would push aside what the designers had put in the place of
     * a table since.
     */
    @Bean
    ProcessEnginePlugin releasePlugin() {
        return new AbstractCamundaConfiguration() {
            @Override
            public void preInit(SpringProcessEngineConfiguration engine) {
                engine.setDeployChangedOnly(true);
            }
        };
    }

    @Bean
    ProcessEnginePlugin housePlugin(ApplicationContext context, RoomForms forms, List<TableCheck> checks) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setExpressionManager(new QueriesWithoutExpressions(context, engine.getBeans()));
                engine.setTenantIdProvider(new BranchTenants());
                engine.setCommandCheckers(new ArrayList<>(List.of(BranchChecks.create(), new CandidateMayWork())));
                engine.setFailedJobCommandFactory(new FailuresThatCount());
                engine.setResourceAuthorizationProvider(new EnterpriseTaskAuthorizations());
                // The row an enterprise's group gets for its task allows working on it, not changing it.
                engine.setDefaultUserPermissionNameForTask(ProcessDefinitionPermissions.TASK_WORK.getName());
                // Logins and groups here are written with hyphens.
                engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9-]+");
                // Passwords set in the Admin application; those set through /api/people follow the same rules.
                engine.setEnablePasswordPolicy(true);
                // Each wrong password lengthens the wait, up to a minute. A login locked for good could be taken from anybody by whoever knows its name.
                engine.setLoginMaxAttempts(Integer.MAX_VALUE);
                List<BpmnParseListener> listeners = new ArrayList<>();
                if (engine.getCustomPostBPMNParseListeners() != null) {
                    listeners.addAll(engine.getCustomPostBPMNParseListeners());
                }
                listeners.add(new TaskFormHandlers(forms));
                engine.setCustomPostBPMNParseListeners(listeners);
                List<Deployer> deployers = new ArrayList<>(List.of(new TableGate(checks)));
                if (engine.getCustomPreDeployers() != null) {
                    deployers.addAll(engine.getCustomPreDeployers());
                }
                engine.setCustomPreDeployers(deployers);
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                InitialSetup.close(engine);
            }
        };
    }
}
