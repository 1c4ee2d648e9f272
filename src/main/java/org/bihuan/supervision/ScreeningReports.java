package org.bihuan.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.access.Complaints;
import org.bihuan.access.CurrentUser;
import org.bihuan.alert.LeadWords;
import org.bihuan.alert.RuleNames;
import org.bihuan.enterprise.VisitFactor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What screening is worth (筛查成效): of the alerts of a period how many came in, which rule took how many out, how many became work
 * for an officer, and how many of those were true.
 */
@Service
@Transactional(readOnly = true)
class ScreeningReports {

    private static final int LONGEST_YEARS = 10;

    /**
     * How many alerts went which way. Of those that became work: true where the lead ended as corrected, transferred or a case, false
     * where it ended as explained or withdrawn, and otherwise open.
     *
     * @param screenedOut  known states and data marks
     * @param explained    a row of the table of triage explains them
     * @param merged       into a lead that was open already
     * @param opened       opened a lead, or opened one again
     * @param reached      of these, the lead was dispatched to a branch
     */
    record Counts(long received, long waiting, long screenedOut, long explained, long merged, long opened, long reached, long truePositives,
                  long falsePositives, long undecided) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        Counts plus(Counts o) {
            return new Counts(received + o.received, waiting + o.waiting, screenedOut + o.screenedOut, explained + o.explained, merged + o.merged,
                    opened + o.opened, reached + o.reached, truePositives + o.truePositives, falsePositives + o.falsePositives, undecided + o.undecided);
        }

        /** Share of the alerts screened by now that became nobody's work, 0 to 1; null while there are none. */
        Double removedShare() {
            return share(screenedOut + explained + merged, screenedOut + explained + merged + opened);
        }

        /** Share of them that a known state, a mark or a rule took out, without those merged into a lead. */
        Double screenedOutShare() {
            return share(screenedOut + explained, screenedOut + explained + merged + opened);
        }

        /** Share of the decided leads' alerts that were true. */
        Double precision() {
            return share(truePositives, truePositives + falsePositives);
        }

        private static Double share(long part, long whole) {
            return whole == 0 ? null : (double) part / whole;
        }
    }

    /** @param key code of the rule, kind or branch; @param name in Chinese */
    record Line(String key, String name, Counts counts, Double removedShare, Double precision) {
    }

    /**
     * What the year's inspections came to.
     *
     * @param onSite     inspections finished on site, drawn visits among them
     * @param suspected  of these with a suspected violation, or refused
     * @param drawn      visits made that were drawn by lot, {@code drawnProblems} of them with a finding
     * @param calls      remote spot checks that are over, {@code callProblems} of them with a finding
     * @param measures   alerts about control measures and stopped production whose leads proved true
     * @param casesFiled cases filed
     */
    record Breaches(long onSite, long suspected, long drawn, long drawnProblems, long calls, long callProblems, long measures, long casesFiled) {
    }

    /**
     * @param sparedInspections leads about enterprises on the positive list that were settled without anybody going there; nothing
     *                          while there is no such list
     */
    record Report(LocalDate from, LocalDate to, String scope, Counts total, Double removedShare, Double screenedOutShare, Double precision, List<Line> rules,
                  List<Line> kinds, List<Line> branches, long sparedInspections, Breaches breaches) {
    }

    private record Group(String rule, String kind, String region, Counts counts) {
    }

    private final JdbcClient sql;
    private final CurrentUser user;
    private final Branches branches;
    private final List<VisitFactor> factors;
    private final RuleNames rules;
    private final Clock clock;

    ScreeningReports(JdbcClient sql, CurrentUser user, Branches branches, List<VisitFactor> factors, RuleNames rules, Clock clock) {
        this.sql = sql;
        this.user = user;
        this.branches = branches;
        this.factors = factors;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @param from   first day, or null for the first of this month; @param to last day, or null for today
     * @param region only of this branch, or null for all that the user may see
     */
    Report report(LocalDate from, LocalDate to, String region) {
        String bound = user.boundRegion();
        if (region != null) {
            user.requireSee(region);
        }
        String scope = region != null ? region : bound;
        LocalDate today = LocalDate.now(clock);
        LocalDate first = from != null ? from : today.withDayOfMonth(1);
        LocalDate last = to != null ? to : today;
        Complaints complaints = new Complaints();
        complaints.check(!last.isBefore(first), "/to", "不能早于开始日期");
        complaints.check(!last.isAfter(first.plusYears(LONGEST_YEARS)), "/to", "一次最多统计 " + LONGEST_YEARS + " 年");
        complaints.check(scope == null || branches.find(scope).isPresent(), "/region", "没有这个区县");
        complaints.throwIfAny();
        Instant begin = first.atStartOfDay(clock.getZone()).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<Group> groups = groups(begin, end, scope);
        Map<String, String> names = ruleNames(begin, end, scope);
        Counts total = groups.stream().map(Group::counts).reduce(Counts.NONE, Counts::plus);
        return new Report(first, last, scope == null ? "全市" : branches.get(scope).branchName(), total, total.removedShare(), total.screenedOutShare(),
                total.precision(), lines(groups, Group::rule, rule -> names.getOrDefault(rule, rule)), lines(groups, Group::kind, kind -> LeadWords.kind(kind, null)),
                lines(groups, Group::region, one -> branches.find(one).map(Branch::branchName).orElse(one)), spared(begin, end, last, scope),
                breaches(begin, end, first, last, scope, groups));
    }

    private static List<Line> lines(List<Group> groups, Function<Group, String> by, Function<String, String> name) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        groups.stream().filter(group -> by.apply(group) != null).forEach(group -> counts.merge(by.apply(group), group.counts(), Counts::plus));
        return counts.entrySet().stream().map(one -> new Line(one.getKey(), name.apply(one.getKey()), one.getValue(), one.getValue().removedShare(),
                one.getValue().precision())).sorted(Comparator.comparing((Line line) -> -line.counts().received()).thenComparing(Line::key)).toList();
    }

    private List<Group> groups(Instant begin, Instant end, String scope) {
        return sql.sql("""
                        select rule, kind, region, state, outcome, truth, dispatched, count(*) as alerts from (
                            select a.rule, a.kind, a.region, a.state, a.outcome,
                                   case when l.outcome in ('CORRECTED', 'TRANSFERRED', 'CASE_OPENED') then 'TRUE'
                                        when l.outcome in ('EXPLAINED', 'WITHDRAWN') then 'FALSE' else 'OPEN' end as truth,
                                   case when l.dispatched_at is null then 0 else 1 end as dispatched
                              from alert a left join lead l on l.id = a.lead_id
                             where a.received_at >= :begin and a.received_at < :end and (cast(:scope as varchar(6)) is null or a.region = :scope)) g
                         group by rule, kind, region, state, outcome, truth, dispatched""")
                .param("begin", Sql.moment(begin)).param("end", Sql.moment(end)).param("scope", scope)
                .query((row, i) -> new Group(row.getString("rule"), row.getString("kind"), row.getString("region"), counts(row.getString("state"),
                        row.getString("outcome"), row.getString("truth"), row.getInt("dispatched") == 1, row.getLong("alerts")))).list();
    }

    /** Names of rules; one whose row the table has no more is named by what its alerts were told, up to what was added for one of them. */
    private Map<String, String> ruleNames(Instant begin, Instant end, String scope) {
        Map<String, String> names = new HashMap<>(rules.all());
        sql.sql("""
                        select rule, max(case when outcome in ('OPENED', 'EXPLAINED') then reason end) as plain, max(reason) as merged from alert
                         where rule is not null and reason is not null and received_at >= :begin and received_at < :end
                           and (cast(:scope as varchar(6)) is null or region = :scope) group by rule""")
                .param("begin", Sql.moment(begin)).param("end", Sql.moment(end)).param("scope", scope).query(row -> {
                    String plain = row.getString("plain");
                    String merged = row.getString("merged");
                    String told = plain != null ? plain : merged.substring(merged.indexOf('：') + 1);
                    names.putIfAbsent(row.getString("rule"), told.split("；", 2)[0]);
                });
        return names;
    }

    private static Counts counts(String state, String outcome, String truth, boolean dispatched, long alerts) {
        if (!state.equals("SCREENED") || outcome == null) {
            return new Counts(alerts, alerts, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        boolean opened = outcome.equals("OPENED") || outcome.equals("REOPENED");
        return new Counts(alerts, 0, outcome.equals("SCREENED_OUT") ? alerts : 0, outcome.equals("EXPLAINED") ? alerts : 0, outcome.equals("MERGED") ? alerts : 0,
                opened ? alerts : 0, opened && dispatched ? alerts : 0, opened && truth.equals("TRUE") ? alerts : 0, opened && truth.equals("FALSE") ? alerts : 0,
                opened && truth.equals("OPEN") ? alerts : 0);
    }

    private long spared(Instant begin, Instant end, LocalDate day, String scope) {
        Map<String, Long> settled = sql.sql("""
                        select l.uscc, count(*) as leads from lead l
                         where l.uscc is not null and not l.open and l.opened_at >= :begin and l.opened_at < :end
                           and (cast(:scope as varchar(6)) is null or l.region = :scope)
                           and not exists (select 1 from inspection i where i.lead_id = l.id and i.arrived_at is not null)
                         group by l.uscc""")
                .param("begin", Sql.moment(begin)).param("end", Sql.moment(end)).param("scope", scope)
                .query((row, i) -> Map.entry(row.getString("uscc"), row.getLong("leads"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<String> listed = factors.stream().flatMap(factor -> factor.parts(settled.keySet(), day).entrySet().stream())
                .filter(one -> one.getValue().code().equals(VisitFactor.POSITIVE_LIST)).map(Map.Entry::getKey).collect(Collectors.toSet());
        return listed.stream().map(settled::get).filter(Objects::nonNull).mapToLong(Long::longValue).sum();
    }

    private Breaches breaches(Instant begin, Instant end, LocalDate first, LocalDate last, String scope, List<Group> groups) {
        OffsetDateTime from = Sql.moment(begin);
        OffsetDateTime to = Sql.moment(end);
        List<Long> inspections = two("""
                select count(*), count(case when result in ('SUSPECTED_VIOLATION', 'REFUSED') then 1 end) from inspection
                 where finished_at >= :from and finished_at < :to and (cast(:scope as varchar(6)) is null or region = :scope)""", from, to, scope);
        List<Long> drawn = two("""
                select count(*), count(case when result = 'PROBLEM' then 1 end) from drawn_visit
                 where visited_at >= :from and visited_at < :to and result <> 'NOT_MADE' and (cast(:scope as varchar(6)) is null or region = :scope)""", from, to, scope);
        List<Long> calls = two("""
                select count(*), count(case when result = 'PROBLEM' then 1 end) from spot_call
                 where closed_at >= :from and closed_at < :to and (cast(:scope as varchar(6)) is null or region = :scope)""", from, to, scope);
        long cases = sql.sql("""
                        select count(*) from penalty_case where number is not null and decided_on >= :first and decided_on <= :last
                         and (cast(:scope as varchar(6)) is null or region = :scope)""")
                .param("first", first).param("last", last).param("scope", scope).query(Long.class).single();
        long measures = groups.stream().filter(group -> Set.of("MEASURE", "STOP_VIDEO").contains(group.kind())).mapToLong(group -> group.counts().truePositives()).sum();
        return new Breaches(inspections.get(0) + drawn.get(0), inspections.get(1), drawn.get(0), drawn.get(1), calls.get(0), calls.get(1), measures, cases);
    }

    private List<Long> two(String query, OffsetDateTime from, OffsetDateTime to, String scope) {
        return sql.sql(query).param("from", from).param("to", to).param("scope", scope).query((row, i) -> new ArrayList<>(List.of(row.getLong(1), row.getLong(2))))
                .single();
    }
}
