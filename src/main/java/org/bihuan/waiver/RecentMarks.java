package org.bihuan.waiver;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Which marks were entered last, of furnaces and outlets together. */
@Repository
class RecentMarks {

    /** @param place the furnace's device code, or the outlet's code */
    record Brief(MarkNumber number, String uscc, String place) {
    }

    private final JdbcTemplate jdbc;

    RecentMarks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param uscc only of this enterprise, or null; likewise {@code region} */
    List<Brief> newest(String uscc, String region, int most) {
        List<Object> asked = new ArrayList<>();
        String where = "";
        if (uscc != null) {
            where += " and e.uscc = ?";
            asked.add(uscc);
        }
        if (region != null) {
            where += " and e.region = ?";
            asked.add(region);
        }
        List<Object> twice = new ArrayList<>(asked);
        twice.addAll(asked);
        return jdbc.query("""
                select furnace, id, uscc, place from (
                    select true as furnace, m.id, d.uscc, d.code as place, m.entered_at from furnace_mark m join device d on d.code = m.furnace
                    join enterprise e on e.uscc = d.uscc where true%s
                    union all
                    select false, m.id, m.uscc, m.outlet, m.entered_at from outlet_mark m join enterprise e on e.uscc = m.uscc where true%s) marks
                order by entered_at desc, furnace, id desc fetch first %d rows only""".formatted(where, where, most),
                (row, i) -> new Brief(new MarkNumber(row.getBoolean(1), row.getLong(2)), row.getString(3), row.getString(4)), twice.toArray());
    }
}
