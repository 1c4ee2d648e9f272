package org.bihuan.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** Shows a room's facts as form variables, and hands what is filled in to the room. */
class RoomTaskFormHandler implements TaskFormHandler {

    /** The task whose form is being submitted on this thread: the engine completes it within the same command. */
    private static final ThreadLocal<String> SUBMITTED = new ThreadLocal<>();

    private final TaskFormHandler schemaless;
    private final String formRef;
    private final RoomForms forms;

    RoomTaskFormHandler(TaskFormHandler schemaless, String formRef, RoomForms forms) {
        this.schemaless = schemaless;
        this.formRef = formRef;
        this.forms = forms;
    }

    /** Whether this task is completed by its form right now; asking clears the mark. */
    static boolean submitted(String taskId) {
        boolean submitted = taskId.equals(SUBMITTED.get());
        if (submitted) {
            SUBMITTED.remove();
        }
        return submitted;
    }

    @Override
    public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        // The engine's own handler has read the element already.
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        TaskFormDataImpl data = (TaskFormDataImpl) schemaless.createTaskForm(task);
        forms.taskForm(formRef).facts(forms.context(task)).forEach((key, value) -> data.getFormFields().add(forms.field(key, value)));
        return data;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        TaskContext context = forms.context(task);
        TaskForm form = forms.taskForm(formRef);
        Map<String, Object> routing = forms.submit(formRef, submitted, () -> {
            forms.requireOpen(context);
            return form.facts(context);
        }, values -> form.submit(context, values));
        routing.forEach((name, value) -> task.getProcessInstance().setVariable(name, value));
        SUBMITTED.set(task.getId());
    }
}
