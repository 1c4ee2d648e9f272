package org.bihuan.engine;

import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.form.handler.DelegateStartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.DelegateTaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/**
 * Puts the rooms' {@link TaskForm}s behind every user task that names a Camunda Form, and {@link StartForm}s behind start
 * events. A task with a form can be completed through its form only: what skips the form would move the token without
 * recording the facts.
 */
class TaskFormHandlers extends AbstractBpmnParseListener {

    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

    private final RoomForms forms;

    TaskFormHandlers(RoomForms forms) {
        this.forms = forms;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String formRef = element.attributeNS(CAMUNDA, "formRef");
        if (formRef == null) {
            return;
        }
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.setTaskFormHandler(new DelegateTaskFormHandler(
                new RoomTaskFormHandler(task.getTaskFormHandler(), formRef, forms), deploymentOf(scope)));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> describe(formRef, (TaskEntity) created));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, completed -> requireForm((TaskEntity) completed));
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        String formRef = element.attributeNS(CAMUNDA, "formRef");
        if (formRef != null && scope instanceof ProcessDefinitionEntity process) {
            process.setStartFormHandler(new DelegateStartFormHandler(
                    new RoomStartFormHandler(process.getStartFormHandler(), formRef, forms), deploymentOf(scope)));
        }
    }

    /** The definition has no deployment id yet while it is parsed; the delegates only need an object to ask for it. */
    private static DeploymentEntity deploymentOf(ScopeImpl scope) {
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setId(((ProcessDefinitionEntity) scope.getProcessDefinition()).getDeploymentId());
        return deployment;
    }

    private void describe(String formRef, TaskEntity task) {
        TaskForm form = forms.taskForm(formRef);
        TaskContext context = forms.context(task);
        form.branch(context).ifPresent(task::setTenantId);
        form.due(context).ifPresent(due -> task.setDueDate(Date.from(due)));
        task.setPriority(form.priority(context));
    }

    private static void requireForm(TaskEntity task) {
        if (Context.getCommandContext().getCurrentJob() != null) {
            return;
        }
        if (!RoomTaskFormHandler.submitted(task.getId())) {
            throw new ProcessEngineException("这项任务要通过它的表单办结");
        }
    }
}
