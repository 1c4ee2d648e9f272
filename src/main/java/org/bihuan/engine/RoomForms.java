package org.bihuan.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the room's bean for a form, and translates between form variables and the room's values. */
@Component
class RoomForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectProvider<TaskForm> taskForms;
    private final ObjectProvider<StartForm> startForms;
    private final ObjectProvider<WorkGate> gates;
    private final Clock clock;
    /** Asking the container for its beans is slow, and every task that is created asks. */
    private final Map<String, TaskForm> taskFormsById = new ConcurrentHashMap<>();
    /** A form definition never changes; a new version is a new definition. */
    private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();

    RoomForms(ObjectProvider<TaskForm> taskForms, ObjectProvider<StartForm> startForms, ObjectProvider<WorkGate> gates, Clock clock) {
        this.taskForms = taskForms;
        this.startForms = startForms;
        this.gates = gates;
        this.clock = clock;
    }

    TaskForm taskForm(String formRef) {
        TaskForm form = taskFormsById.computeIfAbsent(formRef, id -> taskForms.stream().filter(f -> f.formId().equals(id)).findFirst().orElse(null));
        if (form == null) {
            throw new IllegalStateException("No TaskForm serves the form " + formRef);
        }
        return form;
    }

    StartForm startForm(String formRef) {
        return startForms.stream().filter(form -> form.formId().equals(formRef)).findFirst()
                .orElseThrow(() -> new IllegalStateException("No StartForm serves the form " + formRef));
    }

    /** @throws FormRejected with the sentence of the first gate that is closed for the task */
    void requireOpen(TaskContext task) {
        gates.stream().map(gate -> gate.refusal(task)).flatMap(Optional::stream).findFirst().ifPresent(sentence -> {
            throw new FormRejected(sentence);
        });
    }

    TaskContext context(TaskEntity task) {
        return new TaskContext(task.getId(), task.getTaskDefinitionKey(), task.getProcessDefinition().getKey(),
                task.getProcessInstanceId(), task.getProcessInstance().getBusinessKey(), task.getTenantId(), task.getAssignee(),
                userId(), task.getVariables());
    }

    String userId() {
        CommandContext context = Context.getCommandContext();
        return context == null ? null : context.getAuthenticatedUserId();
    }

    /** A fact as the web application wants it: text, number and flag plain, everything else as JSON. */
    FormFieldImpl field(String key, Object value) {
        FormFieldImpl field = new FormFieldImpl();
        field.setId(key);
        field.setType(new StringFormType());
        field.setValue(typed(value));
        return field;
    }

    private static TypedValue typed(Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            try {
                return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
        return value instanceof Boolean || value instanceof Number
                ? Variables.untypedValue(value)
                : Variables.stringValue(value == null ? null : value.toString());
    }

    /** Checks what was filled in against the form itself, then lets the room record it. */
    Map<String, Object> submit(String formRef, Map<String, Object> submitted, Supplier<Map<String, Object>> facts,
                               Function<FormValues, Map<String, Object>> record) {
        Map<String, Object> values = new HashMap<>();
        submitted.forEach((key, value) -> values.put(key, plain(value)));
        try {
            FormSchema schema = schema(formRef);
            List<FieldError> complaints = schema.check(values, facts.get());
            if (!complaints.isEmpty()) {
                throw new FormRejected(complaints);
            }
            FormValues formValues = new FormValues(schema, values, clock);
            Map<String, Object> routing = record.apply(formValues);
            formValues.check();
            return routing;
        } catch (FormRejected e) {
            TaskAnswers.rejected(e);
            throw new FormFieldValidationException(e, e.getMessage(), e);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof SpinJsonNode json) {
            try {
                return JSON.readValue(json.toString(), Object.class);
            } catch (JsonProcessingException e) {
                throw new FormRejected("提交的内容无法读取");
            }
        }
        return value;
    }

    private FormSchema schema(String formRef) {
        CommandContext context = Context.getCommandContext();
        CamundaFormDefinitionEntity form = context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(formRef);
        if (form == null) {
            throw new IllegalStateException("The form " + formRef + " is not deployed");
        }
        return schemas.computeIfAbsent(form.getId(), id -> {
            try (InputStream in = context.runWithoutAuthorization(
                    new GetDeploymentResourceCmd(form.getDeploymentId(), form.getResourceName()))) {
                return FormSchema.parse(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
