package org.bihuan.supervision;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.blacklist.BlacklistWords;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.CaseWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads filed cases for the screens. Who may see them is the caller's business. */
@Repository
class CaseRows {

    /**
     * @param party      as the case names it
     * @param leadNumber of the lead it came of; for a case against a third-party operator that came of none, its own
     * @param state      where it stands, in Chinese
     */
    record CaseRow(String number, String leadNumber, String region, String uscc, String party, String violation, String state) {

        /** What is suspected or found, in the words of the law. */
        String what() {
            return violation == null ? "" : ViolationType.ofCode(violation).map(ViolationType::label).orElse(violation);
        }
    }

    private final JdbcClient sql;

    CaseRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** By case number; numbers of leads and of nothing at all are missing. */
    Map<String, CaseRow> byNumber(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Stream<CaseRow> own = sql.sql("select number, lead_number, region, uscc, party_name, violation, status from penalty_case where number in (:numbers)")
                .param("numbers", numbers).query((row, i) -> new CaseRow(row.getString("number"), row.getString("lead_number"), row.getString("region"),
                        row.getString("uscc"), row.getString("party_name"), row.getString("violation"), CaseWords.status(row.getString("status")))).list().stream();
        Stream<CaseRow> ofOperators = sql.sql("""
                        select b.number, coalesce(l.number, b.number) as lead_number, b.region, b.operator_uscc, b.subject_name, b.violation, b.outcome
                          from blacklisting b left join lead l on l.id = b.lead_id where b.number in (:numbers)""")
                .param("numbers", numbers).query((row, i) -> new CaseRow(row.getString("number"), row.getString("lead_number"), row.getString("region"),
                        row.getString("operator_uscc"), row.getString("subject_name"), row.getString("violation"),
                        BlacklistWords.state(row.getString("outcome")))).list().stream();
        return Stream.concat(own, ofOperators).collect(Collectors.toMap(CaseRow::number, Function.identity()));
    }
}
