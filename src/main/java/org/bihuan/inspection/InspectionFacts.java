package org.bihuan.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.alert.Leads;
import org.bihuan.dossier.Evidences;
import org.bihuan.dossier.Evidences.Evidence;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** What the inspection's forms show before they ask: the lead, the team, the scene, the evidence. */
@Component
class InspectionFacts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final InspectionBook book;
    private final Leads leads;
    private final Evidences evidences;
    private final OfficerNames names;
    private final Clock clock;

    InspectionFacts(InspectionBook book, Leads leads, Evidences evidences, OfficerNames names, Clock clock) {
        this.book = book;
        this.leads = leads;
        this.evidences = evidences;
        this.names = names;
        this.clock = clock;
    }

    /** The lead in a few lines, for the head of each form. */
    Map<String, Object> ofLead(long leadId) {
        Leads.Brief lead = leads.get(leadId);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("fact_title", lead.title());
        facts.put("fact_lead", "%s · %s · 反馈期限 %s".formatted(lead.kindName(),
                lead.enterpriseName() == null ? "未确定企业" : lead.enterpriseName(), minute(lead.dueAt())));
        facts.put("fact_summary", lead.summary() == null ? "" : lead.summary());
        return facts;
    }

    /** The lead, and what of the inspection is known so far. */
    Map<String, Object> ofInspection(long inspectionId) {
        Inspection inspection = book.get(inspectionId);
        Team team = book.team(inspectionId).team();
        Map<String, Object> facts = ofLead(inspection.leadId());
        facts.put("fact_team", "%s · %s · 检查人员：%s（%s）、%s（%s）".formatted(inspection.number(),
                team.campaign() == null ? team.kind().label() : team.kind().label() + "“" + team.campaign() + "”",
                names.of(team.firstOfficer()), team.firstCertificate(), names.of(team.secondOfficer()), team.secondCertificate()));
        book.arrival(inspectionId).ifPresent(arrival -> facts.put("fact_arrival", "%s 到达%s，已亮证；在场人：%s".formatted(
                minute(arrival.arrivedAt()), arrival.place(), arrival.party())));
        facts.put("fact_evidence", evidence(inspection.leadNumber()));
        return facts;
    }

    private String evidence(String leadNumber) {
        List<Evidence> standing = evidences.of(leadNumber).stream().filter(one -> one.struckOut() == null).toList();
        if (standing.isEmpty()) {
            return "卷宗里还没有证据材料；可以在“线索卷宗”页上传照片、录像和文书。";
        }
        StringBuilder lines = new StringBuilder("卷宗里的证据材料：\n");
        standing.forEach(one -> lines.append("- ").append(one.fileName()).append("（").append(one.origin()).append("，")
                .append(one.takenAt() == null ? minute(one.uploadedAt()) + " 上传" : minute(one.takenAt())).append("）\n"));
        return lines.toString();
    }

    /** The evidence that stands, for a field to choose from. */
    List<Map<String, String>> evidences(long inspectionId) {
        return evidences.of(book.get(inspectionId).leadNumber()).stream().filter(one -> one.struckOut() == null)
                .map(one -> Map.of("value", String.valueOf(one.id()), "label", one.fileName())).toList();
    }

    String minute(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Now, as a date-time field of a form is prefilled. */
    String nowForField() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** The steps of an inspection are due when the lead's feedback is. */
    Optional<Instant> due(TaskContext task) {
        return Optional.of(leads.get(task.requireLong(InspectionVariables.LEAD_ID)).dueAt());
    }
}
