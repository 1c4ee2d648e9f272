package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.enterprise.VisitFactor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who had cases filed in the last years is visited more often: each counts, up to a number. */
@Repository
class EarlierCasesFactor implements VisitFactor {

    private static final int IN_LIST = 500;

    private final JdbcTemplate jdbc;
    private final int points;
    private final int most;
    private final int years;

    EarlierCasesFactor(JdbcTemplate jdbc, @Value("${bihuan.draw.earlier-case-points:60}") int points, @Value("${bihuan.draw.most-earlier-cases:3}") int most,
                       @Value("${bihuan.draw.earlier-case-years:2}") int years) {
        this.jdbc = jdbc;
        this.points = points;
        this.most = most;
        this.years = years;
    }

    @Override
    public Map<String, Part> parts(Collection<String> usccs, LocalDate day) {
        Map<String, Part> parts = new HashMap<>();
        List<String> all = List.copyOf(usccs);
        for (int from = 0; from < all.size(); from += IN_LIST) {
            List<String> chunk = all.subList(from, Math.min(from + IN_LIST, all.size()));
            List<Object> arguments = new ArrayList<>(chunk);
            arguments.add(day.minusYears(years));
            arguments.add(day);
            jdbc.query("select uscc, count(*) from penalty_case where number is not null and uscc in ("
                    + String.join(", ", chunk.stream().map(one -> "?").toList()) + ") and decided_on > ? and decided_on <= ? group by uscc", row -> {
                        int filed = row.getInt(2);
                        parts.put(row.getString(1), new Part("EARLIER_CASES", "以往案件", points * Math.min(filed, most), "近 " + years + " 年立案 " + filed + " 件"));
                    }, arguments.toArray());
        }
        return parts;
    }
}
