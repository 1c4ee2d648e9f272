package org.bihuan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bihuan.deadline.Standing;
import org.bihuan.engine.FormRejected;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.bihuan.law.ReviewGate;

/** What the forms of registered evidence have in common: the case, what is kept, and until when its fate has to be decided. */
abstract class RegistrationForm implements TaskForm {

    final EvidenceRegistrations registrations;
    final CaseSheet sheet;
    private final Cases cases;
    private final TwoOfficers officers;
    private final String formId;

    RegistrationForm(String formId, EvidenceRegistrations registrations, Cases cases, CaseSheet sheet, TwoOfficers officers) {
        this.formId = formId;
        this.registrations = registrations;
        this.cases = cases;
        this.sheet = sheet;
        this.officers = officers;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        EvidenceRegistration registration = registrationOf(task);
        PenaltyCase one = caseOf(registration);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_case", one.number());
        facts.put("fact_party", one.partyName() + "（" + one.uscc() + "）");
        facts.put("fact_violation", sheet.violation(one));
        facts.put("fact_registration", summary(registration));
        addFacts(one, registration, facts);
        return facts;
    }

    abstract void addFacts(PenaltyCase one, EvidenceRegistration registration, Map<String, Object> facts);

    /** Once something is kept: the last day on which its fate can be decided. */
    @Override
    public Optional<Instant> due(TaskContext task) {
        EvidenceRegistration registration = registrationOf(task);
        return registration.takenAt() == null ? Optional.empty() : Optional.ofNullable(registrations.limit(registration).due(HouseClock.ZONE));
    }

    final EvidenceRegistration registrationOf(TaskContext task) {
        return registrations.get(task.requireLong(EvidenceRegistrationVariables.REGISTRATION_ID));
    }

    final PenaltyCase caseOf(EvidenceRegistration registration) {
        return cases.get(registration.caseId());
    }

    private String summary(EvidenceRegistration registration) {
        EvidenceRegistration.Plan plan = registration.plan();
        if (plan.items() == null) {
            return "尚未填写";
        }
        String kept = registration.takenAt() == null ? "" : "  \n" + sheet.minute(registration.takenAt()) + " 起保存，执法人员："
                + sheet.name(registration.firstOfficer()) + "、" + sheet.name(registration.secondOfficer()) + "；" + registration.confirmation();
        return String.join("；", plan.items().lines().toList()) + "  \n理由：" + plan.reason() + "  \n保存于" + plan.place() + "，由" + plan.keeper() + "保管"
                + kept + (registration.approval() == null ? "" : "  \n" + sheet.name(registration.approvedBy()) + "：" + registration.approval());
    }

    /** How the limit for the fate stands. */
    final String limit(EvidenceRegistration registration) {
        Standing limit = registrations.limit(registration);
        return limit.inWords() + "；" + limit.citation();
    }

    final List<Map<String, String>> officers(PenaltyCase one) {
        return officers.choices(one.region(), today());
    }

    /** Neither who asked for it nor who took it decides. */
    final void requireOther(EvidenceRegistration registration, String who) {
        if (who.equals(registration.proposedBy()) || who.equals(registration.firstOfficer()) || who.equals(registration.secondOfficer())) {
            throw new FormRejected(ReviewGate.G20.refusal("您参与了先行登记保存，请由其他人员办理"));
        }
    }

    /** Reads how it was taken; null, with complaints, where something is wrong. */
    final EvidenceRegistration.Taking taking(PenaltyCase one, FormValues values, boolean urgent) {
        Instant at = values.requireText("takenAt") == null ? null : values.pastMoment("takenAt");
        if (at != null) {
            registrations.takingRefused(one, at, urgent).ifPresent(why -> values.reject("takenAt", why));
        }
        officers.require(values, at == null ? today() : at.atZone(HouseClock.ZONE).toLocalDate(), "须由两名执法人员进行");
        String confirmation = values.requireText("confirmation");
        return values.rejected() ? null : new EvidenceRegistration.Taking(at, values.text("firstOfficer"), values.text("secondOfficer"), confirmation);
    }

    final LocalDate today() {
        return sheet.today();
    }
}
