package org.bihuan.deliberation;

import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 取消会议或改期: a head says why the meeting does not take place; where the matter is still open it is convened again. */
@Component
class CallOffSessionForm extends DeliberationForm {

    CallOffSessionForm(DeliberationDesk desk, DeliberationSheet sheet) {
        super("call-off-session", desk, sheet);
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        return sheet.factsOfSitting(id(task));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        take(values, "reason", () -> desk.callOff(id(task), task.userId(), values.text("reason")));
        return Map.of();
    }
}
