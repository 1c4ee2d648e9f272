package org.bihuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must hold in the database of a process that was killed, at whatever moment: each step that the engine says was done
 * has left its row, and no other step has; each document is there that a step issues; numbers run from one without a gap.
 * Plain SQL, asked while nothing runs.
 */
final class CaseLedger {

    /** Rows that a task leaves when it is completed, by its key; one each. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>();
    /** Documents that a step issues, by the id of its element; one each. */
    private static final Map<String, String> DOCUMENTS = new LinkedHashMap<>();

    static {
        ROWS.put("user_prepare_inspection", "inspection_team");
        ROWS.put("user_answer_recusal", "recusal_answer");
        ROWS.put("user_record_arrival", "inspection_arrival");
        ROWS.put("user_record_inspection", "inspection_record");
        ROWS.put("user_issue_correction_order", "correction_order");
        ROWS.put("user_feed_back_lead", "lead_feedback");
        ROWS.put("user_propose_filing", "filing_opinion where step = 'PROPOSAL'");
        ROWS.put("user_review_filing", "filing_opinion where step = 'REVIEW'");
        ROWS.put("user_approve_filing", "filing_opinion where step = 'APPROVAL'");
        ROWS.put("user_record_inquiry", "case_inquiry");
        ROWS.put("user_write_report", "case_report");
        ROWS.put("user_review_case", "case_opinion where step = 'REVIEW'");
        ROWS.put("user_draft_notice", "advance_notice");
        ROWS.put("user_attempt_service", "service_attempt");
        ROWS.put("user_record_statement", "party_statement");
        ROWS.put("user_review_legality", "legal_review");
        ROWS.put("user_convene_session", "deliberation_sitting");
        ROWS.put("user_answer_head_recusal", "deliberation_seat where answered_at is not null");
        ROWS.put("user_report_matter", "deliberation_sitting where reported_at is not null");
        ROWS.put("user_cast_vote", "deliberation_vote where member <> 'bureau-1'");
        ROWS.put("user_close_vote", "deliberation_vote where member = 'bureau-1'");
        ROWS.put("user_confirm_conclusion", "deliberation where confirmed_at is not null");
        ROWS.put("user_sign_minutes", "deliberation_signature");
        ROWS.put("user_draft_decision", "decision_draft");
        ROWS.put("user_sign_decision", "decision_procedure where decided_on is not null");
        ROWS.put("user_record_payment", "execution_payment");
        ROWS.put("user_publish_decision", "case_publication");
        ROWS.put("user_verify_correction", "correction_check");
        ROWS.put("user_propose_closing", "case_opinion where step = 'CLOSING_PROPOSAL'");
        ROWS.put("user_approve_closing", "case_opinion where step = 'CLOSING_APPROVAL'");

        DOCUMENTS.put("user_record_inspection", "INSPECTION");
        DOCUMENTS.put("service_issue_correction_order", "CORRECTION_ORDER");
        DOCUMENTS.put("service_file_case", "FILING");
        DOCUMENTS.put("user_record_inquiry", "INQUIRY");
        DOCUMENTS.put("user_write_report", "INVESTIGATION_REPORT");
        DOCUMENTS.put("service_issue_notice", "PENALTY_NOTICE");
        DOCUMENTS.put("user_review_legality", "LEGAL_REVIEW");
        DOCUMENTS.put("service_issue_minutes", "DELIBERATION");
        DOCUMENTS.put("service_issue_decision", "PENALTY_DECISION");
        DOCUMENTS.put("user_approve_closing", "CLOSING");
    }

    private static final Pattern NUMBER = Pattern.compile("邯环(.+)〔(\\d{4})〕(\\d{2})-(\\d{3,})号");

    private final Connection connection;

    CaseLedger(Connection connection) {
        this.connection = connection;
    }

    /** Each step has happened with all that it leaves, or not at all. */
    void stepsAreWhole() throws SQLException {
        for (Map.Entry<String, String> one : ROWS.entrySet()) {
            assertThat(count("select count(*) from " + one.getValue())).as("rows of %s", one.getKey()).isEqualTo(completed(one.getKey()));
        }
        for (Map.Entry<String, String> one : DOCUMENTS.entrySet()) {
            assertThat(count("select count(*) from document where type = '" + one.getValue() + "'")).as("documents of %s", one.getKey())
                    .isEqualTo(passed(one.getKey()));
        }
        // An order that was handed over in the inspection has its receipt with it.
        assertThat(count("select count(*) from document where type = 'SERVICE_RECEIPT'")).as("receipts")
                .isEqualTo(passed("service_issue_service_receipt") + passed("service_issue_correction_order"));
        assertThat(count("select count(*) from penalty_case where number is not null")).as("cases filed").isEqualTo(passed("service_file_case"));
        assertThat(count("select count(*) from penalty_case where closed_on is not null")).as("cases closed").isEqualTo(passed("service_archive_case"));
        assertThat(count("select count(*) from dossier_archive")).as("dossiers archived").isEqualTo(passed("service_archive_case"));
        assertThat(count("select count(*) from decision_procedure where document_id is not null")).as("decisions with their document")
                .isEqualTo(passed("service_issue_decision"));
        assertThat(count("select count(*) from document_service where receipt_id is not null")).as("services with their receipt")
                .isEqualTo(passed("service_issue_service_receipt"));
        assertThat(count("select count(*) from penalty_execution where outcome is not null")).as("executions ended")
                .isEqualTo(passed("service_conclude_execution"));
        assertThat(count("""
                select count(*) from document_service s where s.receipt_id is not null
                and not exists (select 1 from document d where d.id = s.receipt_id and d.about = s.document_id)
                """)).as("receipts of another document").isZero();
    }

    /** What was answered as done is done, what was not answered is done or still to do. */
    void answersHold(Collection<String> answered, Collection<String> unanswered) throws SQLException {
        Set<String> done = ids("select id_ from act_hi_taskinst where delete_reason_ = 'completed'");
        Set<String> open = ids("select id_ from act_ru_task");
        assertThat(done).as("steps answered as done").containsAll(answered);
        for (String task : unanswered) {
            assertThat(done.contains(task)).as("task %s is done or open, not both, not neither", task).isNotEqualTo(open.contains(task));
        }
    }

    /** The numbers of each kind of document run from one on, and the counter stands at the last. */
    void numbersRunOn() throws SQLException {
        Map<String, List<Integer>> used = new LinkedHashMap<>();
        for (String number : texts("select number from document where number is not null")) {
            Matcher parts = NUMBER.matcher(number);
            assertThat(parts.matches()).as(number).isTrue();
            used.computeIfAbsent(parts.group(1), kind -> new ArrayList<>()).add(Integer.valueOf(parts.group(4)));
        }
        for (Map.Entry<String, List<Integer>> one : used.entrySet()) {
            List<Integer> expected = new ArrayList<>();
            for (int i = 1; i <= one.getValue().size(); i++) {
                expected.add(i);
            }
            // An inspection has its number from its beginning, its record when it ends.
            if (!one.getKey().equals("检字")) {
                assertThat(one.getValue()).as("numbers 邯环%s", one.getKey()).containsExactlyInAnyOrderElementsOf(expected);
                assertThat(count("select last_number from document_counter where type_code = '" + one.getKey() + "'")).isEqualTo(expected.size());
            }
        }
        assertThat(count("select count(distinct number) from inspection")).isEqualTo(count("select count(*) from inspection"));
        assertThat(count("select coalesce(max(last_number), 0) from document_counter where type_code = '检字'"))
                .isEqualTo(count("select count(*) from inspection"));
    }

    /** Every case went to its end, and nothing is left over. */
    void allIsDone(int cases) throws SQLException {
        assertThat(count("select count(*) from penalty_case where status = 'CLOSED'")).isEqualTo(cases);
        assertThat(count("select count(*) from penalty_case")).isEqualTo(cases);
        assertThat(count("select count(*) from dossier_archive")).isEqualTo(cases);
        for (String type : new String[] {"INSPECTION", "CORRECTION_ORDER", "FILING", "INVESTIGATION_REPORT", "PENALTY_NOTICE", "LEGAL_REVIEW",
            "DELIBERATION", "PENALTY_DECISION", "CLOSING"}) {
            assertThat(count("select count(*) from document where type = '" + type + "'")).as(type).isEqualTo(cases);
            assertThat(count("select count(distinct dossier) from document where type = '" + type + "'")).as("dossiers with a " + type).isEqualTo(cases);
        }
        assertThat(count("select count(*) from document where type = 'SERVICE_RECEIPT'")).isEqualTo(2L * cases);
        assertThat(count("select count(*) from execution_payment")).isEqualTo(cases);
        assertThat(count("select count(*) from act_ru_task")).as("open tasks").isZero();
        assertThat(count("select count(*) from act_ru_execution")).as("running instances").isZero();
        assertThat(count("select count(*) from act_ru_incident")).as("incidents").isZero();
        assertThat(count("select count(*) from act_hi_procinst where proc_def_key_ = 'penalty-case' and end_act_id_ = 'end_case_closed'"))
                .isEqualTo(cases);
    }

    long completed(String key) throws SQLException {
        return count("select count(*) from act_hi_taskinst where task_def_key_ = '" + key + "' and delete_reason_ = 'completed'");
    }

    private long passed(String element) throws SQLException {
        return count("select count(*) from act_hi_actinst where act_id_ = '" + element + "' and end_time_ is not null and act_inst_state_ <> 2");
    }

    private Set<String> ids(String sql) throws SQLException {
        return new HashSet<>(texts(sql));
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private long count(String sql) throws SQLException {
        try (ResultSet result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
