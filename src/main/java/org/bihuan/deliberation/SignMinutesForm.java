package org.bihuan.deliberation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 核对笔录并签字: each member and the recorder; a correction may be asked for with the signature. */
@Component
class SignMinutesForm extends DeliberationForm {

    private final AskDeliberation ask;

    SignMinutesForm(DeliberationDesk desk, DeliberationSheet sheet, AskDeliberation ask) {
        super("sign-minutes", desk, sheet);
        this.ask = ask;
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        Map<String, Object> facts = sheet.factsOfSitting(id(task));
        facts.put("fact_minutes", sheet.minutes(id(task), task.userId()));
        facts.put("signature", "SIGN");
        return facts;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        String signer = task.require(CollectiveDeliberationVariables.MEMBER);
        requireSelf(task, signer, values, "signature");
        String correction = "CORRECT".equals(values.text("signature")) ? values.requireText("correction") : null;
        take(values, "signature", () -> desk.sign(id(task), signer, correction));
        return Map.of();
    }

    /** What is not signed by then is recorded as not signed. */
    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(ask.signingEnds(id(task)).toInstant());
    }
}
