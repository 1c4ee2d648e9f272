package org.bihuan.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How this house sets up the engine. */
@Configuration
class EngineConfiguration {

    @Bean
    ProcessEnginePlugin housePlugin(RoomForms forms) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setTenantIdProvider(new BranchTenants());
                engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new CandidateMayWork())));
                engine.setResourceAuthorizationProvider(new EnterpriseTaskAuthorizations());
                List<BpmnParseListener> listeners = new ArrayList<>();
                if (engine.getCustomPostBPMNParseListeners() != null) {
                    listeners.addAll(engine.getCustomPostBPMNParseListeners());
                }
                listeners.add(new TaskFormHandlers(forms));
                engine.setCustomPostBPMNParseListeners(listeners);
            }
        };
    }
}
