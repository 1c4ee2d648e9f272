package org.bihuan.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/** Leads as the public interface shows them. What a reader may not see is left out. */
final class LeadViews {

    private LeadViews() {
    }

    record PageOf(List<Item> items, int page, int size, long total) {
    }

    record PersonView(String id, String name) {
    }

    /**
     * A lead in a list.
     *
     * @param status        where the work stands, a {@link LeadStage}
     * @param dueAt         when feedback is due in the present round
     * @param deadlineState a {@link DeadlineState} of {@code dueAt}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(String number, String kind, String kindName, String title, String enterprise, String enterpriseName, String branch,
                String branchName, String outlet, String pollutant, String grade, String gradeName, String status, String statusName,
                boolean open, String outcome, String outcomeName, OffsetDateTime openedAt, OffsetDateTime dueAt, String deadlineState,
                String deadlineStateName, int alertCount, List<PersonView> officers, String caseNumber) {
    }

    /** @param doneAt null while it is open */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Deadline(String kind, String name, OffsetDateTime due, OffsetDateTime doneAt, String state, String stateName, String remaining) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AlertView(String source, String sourceEventId, String kind, String kindName, String subKind, String device, String pollutant,
                     String pollutantName, BigDecimal value, BigDecimal limit, String unit, String averaging, OffsetDateTime occurredFrom,
                     OffsetDateTime occurredTo, OffsetDateTime detectedAt, String summary, String text) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerView(int round, String cause, String causeName, String causeText, OffsetDateTime occurredFrom, OffsetDateTime occurredTo,
                      String measures, OffsetDateTime recoveredAt, String mark, String markName, String contactName, String contactPhone,
                      OffsetDateTime answeredAt) {
    }

    record CheckView(int round, List<String> materials, String finding, String result, String resultName, boolean enterpriseOverdue,
                     PersonView checkedBy, OffsetDateTime checkedAt) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FeedbackView(int round, Long inspectionId, String judgement, String judgementName, String seen, String cause, String causeName,
                        String causeText, String measures, String nextStep, String nextStepName, String selfCheck, String selfCheckText,
                        PersonView fedBackBy, OffsetDateTime fedBackAt) {
    }

    /** @param of FEEDBACK or OFF_SITE_CHECK @param round the round of what was reviewed */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReviewView(String of, int round, String decision, String decisionName, String reason, Integer quality, PersonView reviewedBy,
                      OffsetDateTime reviewedAt) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventView(OffsetDateTime at, PersonView who, String kind, String text) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MarkView(String number, String place, String kindName, OffsetDateTime from, OffsetDateTime to, String reason, String evidence, String effect,
                    PersonView enteredBy, OffsetDateTime enteredAt, String lateReason, String status, boolean provenFalse) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskView(String id, String key, String name, PersonView assignee, OffsetDateTime due) {
    }

    /** A lead with everything; for an enterprise's own staff most of it is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Detail(@JsonUnwrapped Item lead, String route, String routeName, String rule, String outcomeReason,
                  OffsetDateTime closedAt, String previousLead, Integer reopened, String inspection, List<Deadline> deadlines,
                  List<AlertView> alerts, List<AnswerView> answers, List<CheckView> checks, List<FeedbackView> feedback,
                  List<ReviewView> reviews, List<EventView> timeline, List<TaskView> tasks, List<MarkView> marks) {
    }
}
