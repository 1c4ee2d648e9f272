package org.bihuan.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.alert.Leads;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Component;

/** 确定检查人员与类别: who inspects, and as what. */
@Component
class PrepareInspectionForm extends InspectionForm {

    private final InspectionBook book;
    private final Leads leads;
    private final People people;
    private final DrawDesk draws;

    PrepareInspectionForm(InspectionDesk desk, InspectionBook book, InspectionFacts facts, Leads leads, People people, DrawDesk draws) {
        super("prepare-inspection", desk, facts);
        this.draws = draws;
        this.book = book;
        this.leads = leads;
        this.people = people;
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        long leadId = task.requireLong(InspectionVariables.LEAD_ID);
        Leads.Brief lead = leads.get(leadId);
        Set<String> recused = recused(task);
        List<Person> officers = officers(task, recused);
        Map<String, Object> shown = facts.ofLead(leadId);
        shown.put("fact_recused", recused.isEmpty() ? "" : "⚠ 已回避，请另行确定：" + people(recused));
        shown.put("officers", officers.stream().map(officer -> Map.of("value", officer.userId(), "label", label(officer))).toList());
        List<String> proposed = new ArrayList<>();
        for (String named : new String[] {lead.firstOfficer(), lead.secondOfficer()}) {
            if (named != null && officers.stream().anyMatch(officer -> officer.userId().equals(named))) {
                proposed.add(named);
            }
        }
        shown.put("firstOfficer", proposed.isEmpty() ? null : proposed.get(0));
        shown.put("secondOfficer", proposed.size() < 2 ? null : proposed.get(1));
        shown.put("kind", InspectionKind.CASE.name());
        return shown;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        InspectionKind kind = values.choice("kind", InspectionKind.class);
        String campaign = kind == InspectionKind.CAMPAIGN ? values.requireText("campaign") : null;
        Person first = certified(values, "firstOfficer");
        Person second = certified(values, "secondOfficer");
        if (first.userId().equals(second.userId())) {
            values.reject("secondOfficer", ReviewGate.G02.refusal("检查须由两名执法人员共同进行，请选另一名"));
        }
        if (kind != null) {
            draws.capComplaint(leads.get(task.requireLong(InspectionVariables.LEAD_ID)).uscc(), kind).ifPresent(complaint -> values.reject("kind", complaint));
        }
        values.check();
        Team team = new Team(kind, campaign, first.userId(), first.certificateNo(), second.userId(), second.certificateNo());
        Object begun = task.variables().get(InspectionVariables.INSPECTION_ID);
        long inspection = begun == null ? desk.open(task.requireLong(InspectionVariables.LEAD_ID), team, task.userId()) : (Long) begun;
        if (begun != null) {
            desk.name(inspection, team, task.userId());
        }
        return Map.of(InspectionVariables.INSPECTION_ID, inspection, InspectionVariables.FIRST_OFFICER, first.userId(),
                InspectionVariables.RECUSAL_NEEDED, false);
    }

    private Person certified(FormValues values, String key) {
        Person officer = people.get(values.text(key));
        InspectionRules.certificateComplaint(officer, facts.today()).ifPresent(complaint -> values.reject(key, ReviewGate.G02.refusal(complaint)));
        return officer;
    }

    private List<Person> officers(TaskContext task, Set<String> recused) {
        return people.inBranch(task.branch(), Role.BRANCH_OFFICER).stream()
                .filter(officer -> !recused.contains(officer.userId())).toList();
    }

    private Set<String> recused(TaskContext task) {
        Object begun = task.variables().get(InspectionVariables.INSPECTION_ID);
        return begun == null ? Set.of() : book.recused((Long) begun);
    }

    private String people(Set<String> userIds) {
        return userIds.stream().map(people::get).map(Person::name).sorted().collect(Collectors.joining("、"));
    }

    private String label(Person officer) {
        return InspectionRules.certificateComplaint(officer, facts.today()).isEmpty()
                ? "%s（%s）".formatted(officer.name(), officer.certificateNo())
                : "%s（执法证无效）".formatted(officer.name());
    }
}
