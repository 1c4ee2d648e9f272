package org.bihuan.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.enterprise.Indicator;
import org.bihuan.enterprise.Standings;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Component;

/** 填写现场检查笔录: what was found on site and what comes of it. */
@Component
class RecordInspectionForm extends InspectionForm {

    private final InspectionBook book;
    private final OfficerNames names;
    private final Standings standings;

    RecordInspectionForm(InspectionDesk desk, InspectionBook book, InspectionFacts facts, OfficerNames names, Standings standings) {
        super("record-inspection", desk, facts);
        this.book = book;
        this.names = names;
        this.standings = standings;
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        long inspection = inspectionId(task);
        Team team = book.team(inspection).team();
        boolean somebody = book.arrival(inspection).orElseThrow().partyRole() != PartyRole.NOBODY;
        Map<String, Object> shown = facts.ofInspection(inspection);
        shown.put("recorders", team.officers().stream().map(officer -> Map.of("value", officer, "label", names.of(officer))).toList());
        shown.put("violationTypes", violationTypes());
        String grade = gradeName(inspection);
        shown.put("fact_grade", grade == null ? "" : "该企业绩效等级为" + grade + "。");
        shown.put("sampled", false);
        // What the party says and signs, and what was looked through, is never put into somebody's mouth; an empty place says it itself.
        if (!somebody) {
            shown.put("statement", "现场无当事人在场。");
            shown.put("signature", Signature.ABSENT.name());
        }
        shown.put("recorder", team.secondOfficer());
        shown.put("endedAt", facts.nowForField());
        shown.put("orderNeeded", true);
        return shown;
    }

    /** Refusal has a form of its own. */
    private static List<Map<String, String>> violationTypes() {
        return Stream.of(ViolationType.values()).filter(type -> type != ViolationType.INSPECTION_REFUSED)
                .map(type -> Map.of("value", type.name(), "label", "〔" + type.medium().label() + "〕" + type.label())).toList();
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        long inspection = inspectionId(task);
        Instant endedAt = endedAt(values, book.arrival(inspection).orElseThrow());
        String samples = values.flag("sampled") ? values.requireText("samples") : null;
        Signature signature = values.choice("signature", Signature.class);
        String signatureNote = signature == Signature.REFUSED ? values.requireText("signatureNote") : null;
        InspectionResult result = values.choice("result", InspectionResult.class);
        boolean orderNeeded = result != InspectionResult.NOTHING_FOUND && values.flag("orderNeeded");
        ViolationType suspected = result == InspectionResult.NOTHING_FOUND ? null : violationType(values, result, orderNeeded);
        Set<String> unmet = Set.copyOf(values.list("gradeUnmet"));
        if (!unmet.isEmpty() && gradeName(inspection) == null) {
            values.reject("gradeUnmet", "该企业没有评定绩效等级，不用选择");
        }
        values.check();
        desk.record(inspection, new Findings(values.choice("production", ProductionState.class),
                values.choice("treatment", TreatmentState.class), values.choice("papers", PapersState.class), values.text("findings"),
                samples, values.text("statement"), values.text("recorder"), signature, signatureNote, endedAt, result, suspected,
                orderNeeded, unmet.isEmpty() ? null : Stream.of(Indicator.values()).filter(one -> unmet.contains(one.name())).map(Indicator::label)
                        .collect(Collectors.joining("、"))), task.userId());
        return Map.of(InspectionVariables.INSPECTION_RESULT, result.name(), InspectionVariables.ORDER_NEEDED, orderNeeded);
    }

    /** The name of its grade on the day of the inspection, or null where it has none. */
    private String gradeName(long inspection) {
        String uscc = book.get(inspection).uscc();
        return uscc == null ? null : standings.of(uscc, facts.today()).gradeName();
    }

    /** A suspicion names what is suspected; an order names what is breached. */
    private static ViolationType violationType(FormValues values, InspectionResult result, boolean orderNeeded) {
        ViolationType type = values.choice("violationType", ViolationType.class);
        if (type == null && result == InspectionResult.SUSPECTED_VIOLATION) {
            values.reject("violationType", "请选择涉嫌的违法行为");
        } else if (type == null && orderNeeded) {
            values.reject("violationType", "责令改正须写明违法行为，请选择");
        }
        return type;
    }
}
