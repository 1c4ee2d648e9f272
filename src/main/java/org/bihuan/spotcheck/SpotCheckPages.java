package org.bihuan.spotcheck;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.access.CurrentUser;
import org.bihuan.alert.Pollutants;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.inspection.Draws;
import org.bihuan.spotcheck.QualityStore.Check;
import org.bihuan.spotcheck.QualityStore.Subject;
import org.bihuan.spotcheck.SpotCalls.Attempt;
import org.bihuan.spotcheck.SpotCalls.Call;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls and quality checks for people. */
@Service
@Transactional(readOnly = true)
class SpotCheckPages {

    private static final int MOST = 200;

    record AttemptLine(int attempt, OffsetDateTime at, String result, String resultName, String by, String secondChecker, String answeredBy, List<String> shown,
                       String finding, String requirement, String recording) {
    }

    /** @param callAt null while the next call is to come: nobody is told when; @param result null while it is not over */
    record CallLine(String number, String draw, String enterprise, String enterpriseName, String region, OffsetDateTime callAt, String result, String resultName,
                    List<AttemptLine> attempts) {
    }

    record CheckLine(long id, String device, String enterprise, String enterpriseName, String outlet, String kind, String kindName, String pollutant, String pollutantName,
                     BigDecimal expected, BigDecimal measured, BigDecimal fullScale, BigDecimal errorPercent, BigDecimal allowedPercent, BigDecimal invalidPercent,
                     String verdict, String verdictName, OffsetDateTime performedAt, String evidence, String recordedBy, String citation, String rule,
                     String withdrawReason) {
    }

    /** @param due day of the next check; @param lastVerdict null where there was none yet */
    record PlanLine(String device, String enterprise, String enterpriseName, String outlet, String medium, String kind, String kindName, int everyDays,
                    OffsetDateTime lastAt, String lastVerdict, LocalDate due, boolean overdue) {
    }

    /** @param enterprises by medium how many are under control */
    record Plan(Map<String, Long> enterprises, int devices, long overdue, List<PlanLine> lines) {
    }

    private final SpotCalls calls;
    private final SpotChecks checks;
    private final Draws draws;
    private final QualityStore store;
    private final QualityDesk desk;
    private final Enterprises enterprises;
    private final CurrentUser user;
    private final Clock clock;

    SpotCheckPages(SpotCalls calls, SpotChecks checks, Draws draws, QualityStore store, QualityDesk desk, Enterprises enterprises, CurrentUser user, Clock clock) {
        this.calls = calls;
        this.checks = checks;
        this.draws = draws;
        this.store = store;
        this.desk = desk;
        this.enterprises = enterprises;
        this.user = user;
        this.clock = clock;
    }

    /** Those whose time has come: before it nobody is told. */
    List<CallLine> calls() {
        List<Call> all = calls.due(user.boundRegion(), clock.instant(), MOST);
        Map<String, Enterprise> register = enterprises.findAll(all.stream().map(Call::uscc).collect(Collectors.toSet()));
        Map<Long, List<Attempt>> attempts = calls.attempts(all.stream().map(Call::id).toList());
        return all.stream().map(call -> line(call, register.get(call.uscc()), attempts.getOrDefault(call.id(), List.of()))).toList();
    }

    CallLine call(String number) {
        String bound = user.boundRegion();
        Call call = checks.find(number).filter(one -> !one.callAt().isAfter(clock.instant()) || !calls.attempts(one.id()).isEmpty())
                .filter(one -> bound == null || one.region().equals(bound)).orElseThrow(() -> new NoSuchElementException("没有这次远程抽查，或者不在您的辖区"));
        return line(call, enterprises.get(call.uscc()), calls.attempts(call.id()));
    }

    private CallLine line(Call call, Enterprise enterprise, List<Attempt> attempts) {
        return new CallLine(checks.number(call), draws.name(call.drawId()), call.uscc(), enterprise.name(), call.region(),
                call.callAt().isAfter(clock.instant()) ? null : here(call.callAt()),
                call.result() == null ? null : call.result().name(), call.result() == null ? null : call.result().label(),
                attempts.stream().map(one -> new AttemptLine(one.number(), here(one.recordedAt()), one.result().name(), one.result().label(),
                        checks.name(one.recordedBy()), one.secondChecker() == null ? null : checks.name(one.secondChecker()), one.answeredBy(),
                        one.shown().stream().map(Facility::label).toList(), one.finding(), one.requirement(), one.recording())).toList());
    }

    List<CheckLine> qualityChecks(String uscc) {
        List<Check> all = store.newest(uscc, user.boundRegion(), MOST);
        Map<String, QualityStore.Device> devices = store.devices().stream().collect(Collectors.toMap(QualityStore.Device::code, one -> one));
        Map<String, Enterprise> register = enterprises.findAll(devices.values().stream().map(QualityStore.Device::uscc).collect(Collectors.toSet()));
        return all.stream().map(one -> line(one, devices.get(one.subject().device()), register)).toList();
    }

    CheckLine line(Check one) {
        QualityStore.Device device = store.device(one.subject().device()).orElseThrow();
        return line(one, device, Map.of(device.uscc(), enterprises.get(device.uscc())));
    }

    private CheckLine line(Check one, QualityStore.Device device, Map<String, Enterprise> register) {
        return new CheckLine(one.id(), device.code(), device.uscc(), register.get(device.uscc()).name(), device.outlet(), one.subject().kind().name(),
                one.subject().kind().label(), one.subject().pollutant(), Pollutants.name(one.subject().pollutant()), one.expected(), one.measured(), one.fullScale(),
                one.errorPercent(), one.allowedPercent(), one.invalidPercent(), one.verdict().name(), one.verdict().label(), here(one.performedAt()), one.evidence(), checks.name(one.recordedBy()),
                one.citation(), one.rule(), one.withdrawReason());
    }

    /** What is to be checked when, computed from the last results; the most urgent first. */
    Plan plan() {
        String bound = user.boundRegion();
        QualityLimits limits = desk.limits();
        LocalDate today = LocalDate.now(clock);
        // A monitor measures several pollutants; the plan counts from the last check of the kind, whichever it was.
        Map<Subject, Check> last = store.last().stream().collect(Collectors.toMap(one -> new Subject(one.subject().device(), one.subject().kind(), null), one -> one,
                (a, b) -> a.performedAt().isAfter(b.performedAt()) ? a : b));
        Set<Subject> outOfControl = store.outOfControl();
        List<QualityStore.Device> devices = store.devices();
        Map<String, Enterprise> register = enterprises.findAll(devices.stream().map(QualityStore.Device::uscc).collect(Collectors.toSet()));
        List<PlanLine> lines = new ArrayList<>();
        List<QualityStore.Device> shown = devices.stream().filter(one -> bound == null || register.get(one.uscc()).region().equals(bound)).toList();
        for (QualityStore.Device device : shown) {
            for (QualityLimit limit : limits.of(device.medium())) {
                Subject checked = new Subject(device.code(), limit.kind(), null);
                Check one = last.get(checked);
                LocalDate due = desk.due(limit, one, outOfControl.contains(checked));
                lines.add(new PlanLine(device.code(), device.uscc(), register.get(device.uscc()).name(), device.outlet(), device.medium(), limit.kind().name(),
                        limit.kind().label(), limit.everyDays(), one == null ? null : here(one.performedAt()), one == null ? null : one.verdict().name(), due,
                        due.isBefore(today)));
            }
        }
        lines.sort(Comparator.comparing(PlanLine::due).thenComparing(PlanLine::device).thenComparing(PlanLine::kind));
        Map<String, Long> counts = shown.stream().collect(Collectors.groupingBy(QualityStore.Device::medium,
                Collectors.collectingAndThen(Collectors.mapping(QualityStore.Device::uscc, Collectors.toSet()), set -> (long) set.size())));
        return new Plan(counts, shown.size(), lines.stream().filter(PlanLine::overdue).count(), lines);
    }

    private OffsetDateTime here(Instant moment) {
        return desk.here(moment);
    }
}
