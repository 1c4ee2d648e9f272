package org.bihuan.penalty;

import java.util.Map;
import org.bihuan.access.People;
import org.bihuan.access.Role;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 填写登记保存: what is to be kept and why; in urgency, what has been taken already. */
@Component
class ProposeRegistrationForm extends RegistrationForm {

    private final People people;

    ProposeRegistrationForm(EvidenceRegistrations registrations, Cases cases, CaseSheet sheet, TwoOfficers officers, People people) {
        super("propose-registration", registrations, cases, sheet, officers);
        this.people = people;
    }

    @Override
    void addFacts(PenaltyCase one, EvidenceRegistration registration, Map<String, Object> facts) {
        facts.put("fact_urgent", registration.urgent() ? "YES" : "NO");
        facts.put("fact_way", registration.urgent() ? "情况紧急，先登记保存，二十四小时内补办审批" : "先报局负责人批准，再登记保存");
        facts.put("officers", officers(one));
        facts.put("heads", people.withRole(Role.BUREAU_HEAD).stream().map(head -> Map.of("value", head.userId(), "label", head.name())).toList());
        facts.put("fact_consequence", (registration.urgent() ? "提交后生成《先行登记保存证据通知书》，局负责人须在登记保存起二十四小时内补办审批。" : "提交后报局负责人审批，批准后才能登记保存。")
                + "登记保存后七个工作日内作出处理决定，逾期自动解除（《行政处罚法》第五十六条）。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        EvidenceRegistration registration = registrationOf(task);
        PenaltyCase one = caseOf(registration);
        if ("DROP".equals(values.text("action"))) {
            registrations.drop(registration, task.userId());
            return Map.of(EvidenceRegistrationVariables.REGISTRATION_PROPOSAL, "DROP");
        }
        registrations.inTheWay(one).ifPresent(why -> values.reject("action", why));
        EvidenceRegistration.Plan plan = new EvidenceRegistration.Plan(values.requireText("items"), values.requireText("reason"),
                values.requireText("place"), values.requireText("keeper"));
        EvidenceRegistration.Taking taking = registration.urgent() ? taking(one, values, true) : null;
        String toldHead = registration.urgent() ? values.requireText("toldHead") : null;
        values.check();
        registrations.propose(registration, plan, task.userId());
        if (taking != null) {
            registrations.take(registration, taking, toldHead);
        }
        return Map.of(EvidenceRegistrationVariables.REGISTRATION_PROPOSAL, registration.urgent() ? "TAKEN" : "PLANNED",
                EvidenceRegistrationVariables.TO_CONFIRM, registration.urgent());
    }
}
