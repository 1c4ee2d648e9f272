package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.alert.YearOfAlerts.Day;
import org.bihuan.alert.YearOfAlerts.Plant;
import org.bihuan.alert.YearOfAlerts.State;
import org.bihuan.alert.YearOfAlerts.Truth;
import org.bihuan.engine.HouseClock;
import org.bihuan.enterprise.VisitFactor;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays a {@link YearOfAlerts} through the real intake and the real screening, with officers who find the truth within the day. */
@Component
class SimulatedYear {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final long SEED = 20240101;
    private static final String WHO = "operator-1";

    private final AlertIntake intake;
    private final AlertScreening screening;
    private final KnownStates states;
    private final RuntimeService runtime;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final List<VisitFactor> factors;
    private final HouseClock clock;

    SimulatedYear(AlertIntake intake, AlertScreening screening, KnownStates states, RuntimeService runtime, JdbcTemplate jdbc, TransactionTemplate transaction,
                  List<VisitFactor> factors, HouseClock clock) {
        this.intake = intake;
        this.screening = screening;
        this.states = states;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.factors = factors;
        this.clock = clock;
    }

    /** Plays so many days, holds the outcome against the truth, and returns the confusion table for people to read. */
    String play(int plants, int days, TestRestTemplate http) throws Exception {
        try {
            YearOfAlerts year = new YearOfAlerts(plants(plants), SEED);
            int sent = 0;
            for (int i = 0; i < days; i++) {
                sent += day(year.day(FIRST.plusDays(i)));
            }
            clock.run();
            return judge(sent, days, http);
        } finally {
            clock.run();
            clear();
        }
    }

    private List<Plant> plants(int count) {
        List<Plant> plants = jdbc.query("select d.uscc, min(d.outlet) as outlet from device d join outlet o on o.uscc = d.uscc and o.code = d.outlet "
                + "where d.kind = 'MONITOR' and o.medium = 'AIR' group by d.uscc order by d.uscc fetch first " + count + " rows only",
                (row, i) -> new Plant(row.getString(1), row.getString(2)));
        assertThat(plants).isNotEmpty();
        return plants;
    }

    private int day(Day day) {
        clock.stopAt(day.date().plusDays(1).atStartOfDay(HouseClock.ZONE).minusMinutes(1).toInstant());
        day.states().forEach(this::declare);
        List<AlertBody.Item> items = new ArrayList<>();
        day.events().forEach(event -> items.add(new AlertBody.Item(items.size(), event.fields(), List.of())));
        AlertIntake.Report report = intake.take(items, "source-1");
        assertThat(report.rejected()).isEmpty();
        assertThat(report.accepted()).isEqualTo(items.size());
        boolean more = true;
        while (more) {
            more = screening.screenFull();
        }
        closeAll();
        return items.size();
    }

    private void declare(State state) {
        Plant plant = state.plant();
        states.declare(new KnownState(0, state.kind(), null, plant == null ? null : plant.uscc(), null, plant == null ? null : plant.outlet(), null,
                YearOfAlerts.SOURCE, at(state.from()), at(state.to()), "模拟", WHO, clock.instant(), null, null, null));
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(HouseClock.ZONE).toInstant();
    }

    /** Somebody has looked at each lead by the end of the day: it was true where one of its alerts was. */
    private void closeAll() {
        List<String> instances = transaction.execute(status -> {
            // Asked from the few that are open, not from the many alerts of the year so far.
            String ours = "exists (select 1 from alert a where a.lead_id = %s and a.source = '" + YearOfAlerts.SOURCE + "')";
            List<String> open = jdbc.queryForList("select process_instance from lead where open and " + ours.formatted("lead.id"), String.class);
            jdbc.update("delete from open_episode where " + ours.formatted("open_episode.lead_id"));
            jdbc.update("""
                    update lead set open = false, closed_at = ?, next_reminder_at = null, dispatched_at = opened_at,
                    outcome = case when exists (select 1 from alert a where a.lead_id = lead.id and (a.source_event_id like 'RED-%'
                        or a.source_event_id like 'EXCEEDANCE-%' or a.source_event_id like 'FALSIFICATION-%')) then 'CORRECTED' else 'EXPLAINED' end
                    where open and """ + " " + ours.formatted("lead.id"), clock.instant().atOffset(ZoneOffset.UTC));
            return open;
        });
        if (!instances.isEmpty()) {
            runtime.deleteProcessInstances(instances, "simulated", true, true);
        }
    }

    private String judge(int sent, int days, TestRestTemplate http) throws Exception {
        Map<String, int[]> byRule = new TreeMap<>();
        List<String> lost = new ArrayList<>();
        int[] removed = new int[1];
        int[] screenedOut = new int[1];
        jdbc.query("select source_event_id, outcome, rule, reason from alert where source = ?", row -> {
            Truth truth = Truth.valueOf(row.getString(1).substring(0, row.getString(1).lastIndexOf('-')));
            String outcome = row.getString(2);
            boolean out = outcome.equals("SCREENED_OUT") || outcome.equals("EXPLAINED");
            boolean opened = outcome.equals("OPENED") || outcome.equals("REOPENED");
            screenedOut[0] += out ? 1 : 0;
            removed[0] += opened ? 0 : 1;
            if (out && truth.real()) {
                lost.add(row.getString(1) + " " + row.getString(4));
            }
            byRule.computeIfAbsent(row.getString(3), rule -> new int[6])[(truth.real() ? 0 : 3) + (out ? 0 : opened ? 2 : 1)]++;
        }, YearOfAlerts.SOURCE);
        assertThat(lost).as("real exceedances and falsifications that were screened out").isEmpty();
        assertThat((double) screenedOut[0] / sent).as("share screened out").isGreaterThanOrEqualTo(0.5);

        ResponseEntity<String> answer = http.withBasicAuth("supervisor-1", "bihuan-demo").getForEntity("/api/reports/screening?from={from}&to={to}", String.class,
                FIRST, FIRST.plusDays(days - 1));
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        JsonNode report = new ObjectMapper().readTree(answer.getBody());
        assertThat(report.at("/total/received").asInt()).isEqualTo(sent);
        assertThat(report.at("/total/screenedOut").asInt() + report.at("/total/explained").asInt()).isEqualTo(screenedOut[0]);
        assertThat(report.at("/total/opened").asInt()).isEqualTo(sent - removed[0]);
        assertThat(report.path("removedShare").asDouble()).isEqualTo((double) removed[0] / sent);
        assertThat(report.path("sparedInspections").asLong()).isEqualTo(settledOfListed(FIRST.plusDays(days - 1)));
        for (JsonNode rule : report.path("rules")) {
            int[] counted = byRule.get(rule.path("key").asText());
            assertThat(rule.at("/counts/received").asInt()).as(rule.path("key").asText()).isEqualTo(counted[0] + counted[1] + counted[2] + counted[3] + counted[4] + counted[5]);
            assertThat(rule.at("/counts/opened").asInt()).as(rule.path("key").asText()).isEqualTo(counted[2] + counted[5]);
        }
        int trueLeads = jdbc.queryForObject("select count(*) from alert a join lead l on l.id = a.lead_id where a.source = ? and a.outcome in ('OPENED', 'REOPENED') "
                + "and l.outcome = 'CORRECTED'", Integer.class, YearOfAlerts.SOURCE);
        assertThat(report.at("/total/truePositives").asInt()).isEqualTo(trueLeads).isPositive();

        StringBuilder table = new StringBuilder("%d alerts in %d days: %.1f %% screened out, %.1f %% with those merged; no real one among those screened out%n"
                .formatted(sent, days, 100.0 * screenedOut[0] / sent, 100.0 * removed[0] / sent));
        table.append("%-60s %30s %30s%n".formatted("rule", "real: out, merged, opened", "not real: out, merged, opened"));
        byRule.forEach((rule, n) -> table.append("%-60s %10d%10d%10d %10d%10d%10d%n".formatted(rule, n[0], n[1], n[2], n[3], n[4], n[5])));
        return table.toString();
    }

    /** Nobody goes anywhere in this year, so every lead about an enterprise on the positive list spares a visit. */
    private long settledOfListed(LocalDate day) {
        Map<String, Long> leads = new HashMap<>();
        jdbc.query("select uscc, count(*) from lead where id in (select lead_id from alert where source = ?) group by uscc", row -> {
            leads.put(row.getString(1), row.getLong(2));
        }, YearOfAlerts.SOURCE);
        return factors.stream().flatMap(factor -> factor.parts(leads.keySet(), day).entrySet().stream())
                .filter(one -> one.getValue().code().equals(VisitFactor.POSITIVE_LIST)).mapToLong(one -> leads.get(one.getKey())).sum();
    }

    private void clear() {
        closeAll();
        transaction.executeWithoutResult(status -> {
            String leads = "(select lead_id from alert where source = '" + YearOfAlerts.SOURCE + "' and lead_id is not null)";
            jdbc.update("delete from lead_event where lead_id in " + leads);
            jdbc.update("delete from lead_episode where lead_id in " + leads);
            List<Long> ids = jdbc.queryForList("select distinct lead_id from alert where source = ? and lead_id is not null", Long.class, YearOfAlerts.SOURCE);
            jdbc.update("delete from alert where source = ?", YearOfAlerts.SOURCE);
            jdbc.batchUpdate("delete from lead where id = ?", ids.stream().map(id -> new Object[] {id}).toList());
            jdbc.update("delete from known_state where source_system = ?", YearOfAlerts.SOURCE);
        });
    }
}
