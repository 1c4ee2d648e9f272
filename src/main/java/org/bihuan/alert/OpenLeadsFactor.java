package org.bihuan.alert;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.enterprise.VisitFactor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Where leads are open, something is amiss: each counts, up to a number. */
@Repository
class OpenLeadsFactor implements VisitFactor {

    private final JdbcTemplate jdbc;
    private final int points;
    private final int most;

    OpenLeadsFactor(JdbcTemplate jdbc, @Value("${bihuan.draw.open-lead-points:40}") int points, @Value("${bihuan.draw.most-open-leads:3}") int most) {
        this.jdbc = jdbc;
        this.points = points;
        this.most = most;
    }

    @Override
    public Map<String, Part> parts(Collection<String> usccs, LocalDate day) {
        Map<String, Part> parts = new HashMap<>();
        AlertStore.chunks(List.copyOf(usccs)).forEach(chunk -> jdbc.query(
                "select uscc, count(*) from lead where open and uscc in (" + AlertStore.marks(chunk) + ") group by uscc", row -> {
                    int open = row.getInt(2);
                    parts.put(row.getString(1), new Part("OPEN_LEADS", "在办线索", points * Math.min(open, most), "在办线索 " + open + " 条"));
                }, chunk.toArray()));
        return parts;
    }
}
