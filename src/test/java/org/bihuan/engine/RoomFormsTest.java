package org.bihuan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What the engine room promises to every other room, on an engine of its own without Spring. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoomFormsTest {

    private static final String FORM = """
            {"id": "look-around", "type": "default", "components": [
              {"type": "text", "text": "{{fact_place}}"},
              {"key": "seen", "label": "看到的情况", "type": "textfield", "validate": {"required": true, "maxLength": 20}},
              {"key": "officer", "label": "执法人员", "type": "select", "valuesKey": "officers"},
              {"key": "count", "label": "台数", "type": "number", "validate": {"min": 1, "max": 9}}]}
            """;

    private ProcessEngine engine;
    private CamundaFlow flow;
    private final List<String> recorded = new ArrayList<>();

    private class LookAround implements TaskForm {

        @Override
        public String formId() {
            return "look-around";
        }

        @Override
        public Map<String, Object> facts(TaskContext task) {
            return Map.of("fact_place", "魏县 " + task.branch() + " " + task.requireLong("leadId"),
                    "officers", List.of(Map.of("label", "张三", "value", "weixian-1")));
        }

        @Override
        public Map<String, Object> submit(TaskContext task, FormValues values) {
            if ("幻觉".equals(values.text("seen"))) {
                values.reject("seen", "不可信");
            }
            values.check();
            recorded.add(task.userId() + " saw " + values.text("seen"));
            return Map.of("found", true);
        }

        @Override
        public Optional<Instant> due(TaskContext task) {
            return Optional.of(Instant.parse("2026-01-01T00:00:00Z"));
        }

        @Override
        public int priority(TaskContext task) {
            return 80;
        }
    }

    @BeforeAll
    void anEngineWithOneForm() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("lookAround", new LookAround());
        RoomForms forms = new RoomForms(beans.getBeanProvider(TaskForm.class), beans.getBeanProvider(StartForm.class), beans.getBeanProvider(WorkGate.class), new HouseClock());
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("room-forms");
        configuration.setJdbcUrl("jdbc:h2:mem:room-forms");
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setAuthorizationEnabled(true);
        configuration.getProcessEnginePlugins().add(new EngineConfiguration().housePlugin(null, forms, List.of()));
        configuration.getProcessEnginePlugins().add(new org.camunda.spin.plugin.impl.SpinProcessEnginePlugin());
        engine = configuration.buildProcessEngine();
        flow = new CamundaFlow(engine.getRuntimeService(), engine.getTaskService(), configuration, forms);
        BpmnModelInstance model = Bpmn.createExecutableProcess("patrol").startEvent()
                .userTask("user_look_around").camundaCandidateGroups("branch-officer").endEvent().done();
        model.<org.camunda.bpm.model.bpmn.instance.UserTask>getModelElementById("user_look_around").setCamundaFormRef("look-around");
        model.<org.camunda.bpm.model.bpmn.instance.UserTask>getModelElementById("user_look_around").setCamundaFormRefBinding("latest");
        engine.getRepositoryService().createDeployment().addModelInstance("patrol.bpmn", model)
                .addString("look-around.form", FORM).deploy();
        Authorization grant = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("branch-officer");
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId("*");
        grant.addPermission(ProcessDefinitionPermissions.READ_TASK);
        engine.getAuthorizationService().saveAuthorization(grant);
    }

    @AfterAll
    void closeTheEngine() {
        engine.close();
    }

    @BeforeEach
    void oneTaskWaits() {
        recorded.clear();
        flow.start(new Flow.Start("patrol", "XS-1", "130434", Map.of("leadId", 7L)));
    }

    @AfterEach
    void nothingIsLeft() {
        engine.getIdentityService().clearAuthentication();
        engine.getRuntimeService().createProcessInstanceQuery().list().forEach(one -> engine.getRuntimeService().deleteProcessInstance(one.getId(), "next"));
        engine.getHistoryService().createHistoricProcessInstanceQuery().list().forEach(one -> engine.getHistoryService().deleteHistoricProcessInstance(one.getId()));
    }

    private void iAm(String user, String group, String branch) {
        engine.getIdentityService().setAuthentication(user, List.of(group), List.of(branch));
    }

    private Task task() {
        return engine.getTaskService().createTaskQuery().singleResult();
    }

    @Test
    void theFormShowsFactsReadWhenItIsOpenedAndTheTaskIsDueWhenTheRoomSays() {
        iAm("weixian-1", "branch-officer", "130434");
        Map<String, Object> shown = engine.getFormService().getTaskFormVariables(task().getId());
        assertThat(shown).containsEntry("fact_place", "魏县 130434 7");
        assertThat(shown.get("officers").toString()).contains("张三");
        assertThat(task().getDueDate().toInstant()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(task().getPriority()).isEqualTo(80);
    }

    @Test
    void whatIsFilledInGoesToTheRoomAndNeverBecomesAVariable() {
        iAm("weixian-1", "branch-officer", "130434");
        engine.getFormService().submitTaskForm(task().getId(), Map.of("seen", "焚烧不完全", "officer", "weixian-1", "count", 2));
        engine.getIdentityService().clearAuthentication();
        assertThat(recorded).containsExactly("weixian-1 saw 焚烧不完全");
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().list())
                .extracting(v -> v.getName()).containsExactlyInAnyOrder("leadId", "found");
        assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().finished().count()).isOne();
    }

    @Test
    void everyWrongFieldIsNamedByItsLabelAndNothingIsKept() {
        iAm("weixian-1", "branch-officer", "130434");
        String id = task().getId();
        Map<String, Object> wrong = new HashMap<>(Map.of("officer", "shexian-1", "count", 10, "surplus", "x"));
        assertThatThrownBy(() -> engine.getFormService().submitTaskForm(id, wrong))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("〔看到的情况〕请填写").hasMessageContaining("〔执法人员〕没有这个选项")
                .hasMessageContaining("〔台数〕不能大于 9").hasMessageContaining("surplus");
        assertThatThrownBy(() -> engine.getFormService().submitTaskForm(id, Map.of("seen", "幻觉")))
                .hasMessage("〔看到的情况〕不可信");
        assertThat(recorded).isEmpty();
        assertThat(task().getId()).isEqualTo(id);
    }

    @Test
    void aTaskWithAFormCannotBeCompletedPastTheForm() {
        iAm("weixian-1", "branch-officer", "130434");
        String id = task().getId();
        assertThatThrownBy(() -> engine.getTaskService().complete(id)).isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("通过它的表单办结");
    }

    @Test
    void anotherBranchSeesNothingAndAnotherRoleMayNotWork() {
        String id = task().getId();
        iAm("shexian-1", "branch-officer", "130426");
        assertThat(engine.getTaskService().createTaskQuery().count()).isZero();
        assertThatThrownBy(() -> engine.getFormService().submitTaskForm(id, Map.of("seen", "x"))).isInstanceOf(ProcessEngineException.class);
        iAm("weixian-head", "branch-head", "130434");
        assertThatThrownBy(() -> engine.getFormService().submitTaskForm(id, Map.of("seen", "x"))).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> engine.getTaskService().claim(id, "weixian-head")).isInstanceOf(AuthorizationException.class);
        assertThat(recorded).isEmpty();
    }

    @Test
    void oncePickedUpATaskIsItsAssigneesOnly() {
        String id = task().getId();
        iAm("weixian-1", "branch-officer", "130434");
        engine.getTaskService().claim(id, "weixian-1");
        iAm("weixian-2", "branch-officer", "130434");
        assertThatThrownBy(() -> engine.getFormService().submitTaskForm(id, Map.of("seen", "x"))).isInstanceOf(AuthorizationException.class);
        iAm("weixian-1", "branch-officer", "130434");
        engine.getFormService().submitTaskForm(id, Map.of("seen", "x"));
        assertThat(recorded).hasSize(1);
    }

    @Test
    void noGrantRowIsWrittenForACandidateGroupOfOfficers() {
        assertThat(engine.getAuthorizationService().createAuthorizationQuery().resourceType(Resources.TASK).count()).isZero();
    }
}
