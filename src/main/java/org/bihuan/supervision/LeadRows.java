package org.bihuan.supervision;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads leads for the screens. Who may see them is the caller's business. */
@Repository
class LeadRows {

    /** Leads of one enterprise within this time of each other are shown together: they may be one event seen by several devices. */
    private static final Duration TOGETHER = Duration.ofHours(2);
    private static final int EARLIER = 20;

    private final JdbcClient sql;

    LeadRows(JdbcClient sql) {
        this.sql = sql;
    }

    Map<Long, LeadRow> byId(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql.sql("select " + LeadRow.COLUMNS + " from lead l where l.id in (:ids)").param("ids", ids).query(LeadRow::of).list()
                .stream().collect(Collectors.toMap(LeadRow::id, Function.identity()));
    }

    Optional<LeadRow> byNumber(String number) {
        return sql.sql("select " + LeadRow.COLUMNS + " from lead l where l.number = :number").param("number", number)
                .query(LeadRow::of).optional();
    }

    /** Other open leads of the enterprise that overlap this one or lie within two hours of it. */
    List<LeadRow> together(LeadRow lead) {
        if (lead.uscc() == null) {
            return List.of();
        }
        return sql.sql("select " + LeadRow.COLUMNS + """
                         from lead l
                        where l.uscc = :uscc and l.id <> :id and l.open and l.region = :region
                          and l.occurred_from <= :to and l.occurred_to >= :from
                        order by l.occurred_from, l.id""")
                .param("uscc", lead.uscc()).param("id", lead.id()).param("region", lead.region())
                .param("from", Sql.moment(lead.occurredFrom().minus(TOGETHER)))
                .param("to", Sql.moment(lead.occurredTo().plus(TOGETHER)))
                .query(LeadRow::of).list();
    }

    /** Other leads of the enterprise in the same branch, newest first, at most 20. */
    List<LeadRow> others(LeadRow lead) {
        if (lead.uscc() == null) {
            return List.of();
        }
        return sql.sql("select " + LeadRow.COLUMNS + """
                         from lead l where l.uscc = :uscc and l.id <> :id and l.region = :region
                        order by l.opened_at desc, l.id desc fetch first :most rows only""")
                .param("uscc", lead.uscc()).param("id", lead.id()).param("region", lead.region()).param("most", EARLIER)
                .query(LeadRow::of).list();
    }
}
