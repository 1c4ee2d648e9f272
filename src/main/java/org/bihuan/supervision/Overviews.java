package org.bihuan.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.access.CurrentUser;
import org.bihuan.alert.LeadWords;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the loop stands (闭环概况): for the whole city, or for the one branch the user is bound to. */
@Service
@Transactional(readOnly = true)
class Overviews {

    private static final Duration SOON = Duration.ofHours(4);
    private static final Duration FEEDBACK_WINDOW = Duration.ofDays(30);
    /** How many of the overdue, and how many of those that are due soon. */
    private static final int MOST_URGENT = 8;

    /**
     * The overview; "today" and "this year" are of Beijing time.
     *
     * @param dueSoon          open leads due within four hours
     * @param alertsToday      alerts received today and screened by now; {@code screenedOutToday} never became work for anybody,
     *                         {@code mergedToday} went into a lead that was open already
     * @param spared           share of today's alerts that opened no lead, 0 to 1; null while there are none
     * @param backlog          alerts received and not yet screened
     * @param casesThisYear    cases filed this year
     */
    record Overview(Instant at, String scope, int open, int overdue, int dueSoon, int openedToday, int closedToday, int alertsToday,
                    int screenedOutToday, int mergedToday, Double spared, int backlog, int failed, int casesThisYear,
                    List<BranchLine> branches, List<UrgentLine> urgent) {
    }

    /** @param feedbackMinutes median from opening to feedback over the last 30 days, in minutes; null without feedback */
    record BranchLine(String region, String branch, int open, int overdue, int dueSoon, int closedToday, Integer feedbackMinutes) {
    }

    record UrgentLine(String number, String grade, String gradeName, String enterprise, String what, String branch, String stage,
                      String processInstance, LeadWords.Deadline deadline) {
    }

    private record Counts(int open, int overdue, int dueSoon, int openedToday, int closedToday) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts plus(Counts o) {
            return new Counts(open + o.open, overdue + o.overdue, dueSoon + o.dueSoon, openedToday + o.openedToday,
                    closedToday + o.closedToday);
        }
    }

    private record Alerts(int received, int screenedOut, int merged) {
    }

    private final JdbcClient sql;
    private final CurrentUser user;
    private final Branches branches;
    private final Enterprises enterprises;
    private final Clock clock;

    Overviews(JdbcClient sql, CurrentUser user, Branches branches, Enterprises enterprises, Clock clock) {
        this.sql = sql;
        this.user = user;
        this.branches = branches;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** @throws org.springframework.security.access.AccessDeniedException for those to whom no lead is open */
    Overview now() {
        String bound = user.boundRegion();
        Instant now = clock.instant();
        Map<String, Counts> counts = counts(bound, now);
        Map<String, Integer> feedback = feedbackMinutes(bound, now);
        List<BranchLine> lines = branches.all().stream().filter(b -> bound == null || b.region().equals(bound))
                .map(b -> line(b, counts.getOrDefault(b.region(), Counts.NONE), feedback.get(b.region()))).toList();
        Counts all = counts.values().stream().reduce(Counts.NONE, Counts::plus);
        Alerts alerts = alertsToday(bound, now);
        Double spared = alerts.received() == 0 ? null : (double) (alerts.screenedOut() + alerts.merged()) / alerts.received();
        return new Overview(now, bound == null ? "全市" : branches.get(bound).branchName(), all.open(), all.overdue(), all.dueSoon(),
                all.openedToday(), all.closedToday(), alerts.received(), alerts.screenedOut(), alerts.merged(), spared,
                alertsIn("PENDING", bound), alertsIn("FAILED", bound), casesThisYear(bound, now), lines, urgent(bound, now));
    }

    private static BranchLine line(Branch branch, Counts counts, Integer feedbackMinutes) {
        return new BranchLine(branch.region(), branch.branchName(), counts.open(), counts.overdue(), counts.dueSoon(),
                counts.closedToday(), feedbackMinutes);
    }

    private Map<String, Counts> counts(String bound, Instant now) {
        Map<String, Counts> counts = new HashMap<>();
        sql.sql("""
                        select region,
                               count(case when open then 1 end) as open_leads,
                               count(case when open and due_at < :now then 1 end) as overdue,
                               count(case when open and due_at >= :now and due_at < :soon then 1 end) as due_soon,
                               count(case when opened_at >= :today then 1 end) as opened_today,
                               count(case when closed_at >= :today then 1 end) as closed_today
                          from lead
                         where (open or opened_at >= :today or closed_at >= :today) and (cast(:bound as varchar(6)) is null or region = :bound)
                         group by region""")
                .param("now", Sql.moment(now)).param("soon", Sql.moment(now.plus(SOON))).param("today", Sql.moment(today(now)))
                .param("bound", bound)
                .query(row -> {
                    counts.put(row.getString("region"), new Counts(row.getInt("open_leads"), row.getInt("overdue"), row.getInt("due_soon"),
                            row.getInt("opened_today"), row.getInt("closed_today")));
                });
        return counts;
    }

    private Map<String, Integer> feedbackMinutes(String bound, Instant now) {
        Map<String, Integer> medians = new HashMap<>();
        sql.sql("""
                        select region, percentile_cont(0.5) within group
                                   (order by extract(epoch from fed_back_at) - extract(epoch from opened_at)) as seconds
                          from lead
                         where opened_at >= :since and fed_back_at is not null and (cast(:bound as varchar(6)) is null or region = :bound)
                         group by region""")
                .param("since", Sql.moment(now.minus(FEEDBACK_WINDOW))).param("bound", bound)
                .query(row -> {
                    medians.put(row.getString("region"), (int) Math.round(row.getDouble("seconds") / 60));
                });
        return medians;
    }

    private Alerts alertsToday(String bound, Instant now) {
        return sql.sql("""
                        select count(*) as received,
                               count(case when outcome in ('SCREENED_OUT', 'EXPLAINED') then 1 end) as screened_out,
                               count(case when outcome = 'MERGED' then 1 end) as merged
                          from alert
                         where state = 'SCREENED' and received_at >= :today and (cast(:bound as varchar(6)) is null or region = :bound)""")
                .param("today", Sql.moment(today(now))).param("bound", bound)
                .query((row, i) -> new Alerts(row.getInt("received"), row.getInt("screened_out"), row.getInt("merged"))).single();
    }

    private int alertsIn(String state, String bound) {
        return sql.sql("select count(*) from alert where state = :state and (cast(:bound as varchar(6)) is null or region = :bound)")
                .param("state", state).param("bound", bound).query(Integer.class).single();
    }

    private int casesThisYear(String bound, Instant now) {
        LocalDate newYear = now.atZone(zone()).toLocalDate().withDayOfYear(1);
        return sql.sql("""
                        select count(*) from penalty_case
                         where number is not null and decided_on >= :since and (cast(:bound as varchar(6)) is null or region = :bound)""")
                .param("since", newYear).param("bound", bound).query(Integer.class).single();
    }

    /** Open leads that are due first: the overdue, and of those that can still be handled in time at least as many. */
    private List<UrgentLine> urgent(String bound, Instant now) {
        List<LeadRow> rows = new ArrayList<>(due(bound, Instant.EPOCH, now));
        rows.addAll(due(bound, now, now.plus(SOON)));
        Map<String, Enterprise> known = enterprises.findAll(rows.stream().map(LeadRow::uscc).filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream().map(lead -> {
            Enterprise enterprise = lead.uscc() == null ? null : known.get(lead.uscc());
            return new UrgentLine(lead.number(), lead.grade(), LeadWords.grade(lead.grade()), enterprise == null ? null : enterprise.name(),
                    Cards.what(lead), branches.find(lead.region()).map(Branch::branchName).orElse(lead.region()),
                    LeadWords.stage(lead.stage()), lead.processInstance(),
                    LeadWords.deadline(lead.openedAt(), lead.dueAt(), lead.answeredAt(), now));
        }).toList();
    }

    private List<LeadRow> due(String bound, Instant from, Instant to) {
        return sql.sql("select " + LeadRow.COLUMNS + """
                         from lead l where l.open and l.due_at >= :from and l.due_at < :to
                          and (cast(:bound as varchar(6)) is null or l.region = :bound)
                        order by l.due_at, l.id fetch first :most rows only""")
                .param("from", Sql.moment(from)).param("to", Sql.moment(to)).param("bound", bound).param("most", MOST_URGENT)
                .query(LeadRow::of).list();
    }

    private Instant today(Instant now) {
        return now.atZone(zone()).toLocalDate().atStartOfDay(zone()).toInstant();
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
