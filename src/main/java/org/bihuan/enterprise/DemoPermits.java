package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.access.SetUpStep;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the invented key polluters of the demo city discharge permits at its first start; the last one that is not on
 * the positive list has forgotten to renew its own. */
@Component
@Order(23)
@ConditionalOnProperty("bihuan.demo.enabled")
class DemoPermits implements SetUpStep {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    /** The permits begin on the days of so long a time, one after the other. */
    private static final int DAYS = 700;
    private static final int YEARS = 5;
    private static final LocalDate FORGOTTEN_SINCE = LocalDate.of(2026, 9, 1);

    private final JdbcTemplate jdbc;
    private final RegisterStore store;

    DemoPermits(JdbcTemplate jdbc, RegisterStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    @Override
    @Transactional
    public void setUp() {
        if (Boolean.TRUE.equals(jdbc.queryForObject("select exists (select 1 from discharge_permit)", Boolean.class))) {
            return;
        }
        List<String> usccs = jdbc.queryForList("select uscc from enterprise where invented = true and key_polluter = true order by uscc", String.class);
        String forgetful = jdbc.queryForObject("select max(uscc) from enterprise where invented = true and key_polluter = true "
                + "and uscc not in (select uscc from positive_list_entry)", String.class);
        List<Entry.Permit> permits = new ArrayList<>();
        for (int i = 0; i < usccs.size(); i++) {
            LocalDate from = usccs.get(i).equals(forgetful) ? FORGOTTEN_SINCE.minusYears(YEARS) : FIRST_DAY.plusDays(i % DAYS);
            permits.add(new Entry.Permit(usccs.get(i), usccs.get(i) + "001P", from, from.plusYears(YEARS).minusDays(1)));
        }
        store.add(RegisterStore.Table.PERMITS, permits);
    }
}
