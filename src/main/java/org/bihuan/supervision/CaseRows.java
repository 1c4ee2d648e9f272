package org.bihuan.supervision;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.law.ViolationType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads filed cases for the screens. Who may see them is the caller's business. */
@Repository
class CaseRows {

    /** @param party as the case names it */
    record CaseRow(String number, String leadNumber, String region, String uscc, String party, String violation, String status) {

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
        return sql.sql("select number, lead_number, region, uscc, party_name, violation, status from penalty_case where number in (:numbers)")
                .param("numbers", numbers).query((row, i) -> new CaseRow(row.getString("number"), row.getString("lead_number"), row.getString("region"),
                        row.getString("uscc"), row.getString("party_name"), row.getString("violation"), row.getString("status"))).list().stream()
                .collect(Collectors.toMap(CaseRow::number, Function.identity()));
    }
}
