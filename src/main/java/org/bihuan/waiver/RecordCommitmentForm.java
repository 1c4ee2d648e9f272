package org.bihuan.waiver;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** 登记承诺书: what the party promised in writing. */
@Component
class RecordCommitmentForm extends WaiverForm {

    RecordCommitmentForm(Waivers waivers, PenaltyCases cases, Clock clock) {
        super("record-commitment", waivers, cases, clock);
    }

    @Override
    void addFacts(PenaltyCases.Brief one, Waiver waiver, Map<String, Object> facts) {
        facts.put("signedOn", today().toString());
        facts.put("fact_consequence", "提交后生成《守法承诺书》，打印后由当事人签署存卷；然后在改正期限内核实。");
    }

    @Override
    public Optional<Instant> due(TaskContext task) {
        return Optional.of(waivers.correctionEnds(waiverOf(task)));
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        Waiver waiver = waiverOf(task);
        LocalDate signedOn = day(values, "signedOn", cases.get(waiver.caseId()).actEndedOn());
        values.check();
        waivers.commit(waiver, new Waiver.Commitment(values.text("signer"), signedOn, values.text("commitment")), task.userId());
        return Map.of();
    }
}
