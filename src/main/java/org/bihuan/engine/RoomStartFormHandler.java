package org.bihuan.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Hands what is filled in at the start of a process to the room. */
class RoomStartFormHandler implements StartFormHandler {

    private final StartFormHandler schemaless;
    private final String formRef;
    private final RoomForms forms;

    RoomStartFormHandler(StartFormHandler schemaless, String formRef, RoomForms forms) {
        this.schemaless = schemaless;
        this.formRef = formRef;
        this.forms = forms;
    }

    @Override
    public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        // The engine's own handler has read the element already.
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity process) {
        return schemaless.createStartFormData(process);
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        StartForm form = forms.startForm(formRef);
        forms.submit(formRef, submitted, Map::of, values -> {
            Map<String, Object> variables = form.submit(forms.userId(), values);
            String businessKey = form.businessKey(values, variables);
            if (businessKey != null) {
                ((DelegateExecution) scope).setProcessBusinessKey(businessKey);
            }
            return variables;
        }).forEach(scope::setVariable);
    }
}
