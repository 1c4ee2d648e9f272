package org.bihuan.spotcheck;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.Complaints;
import org.bihuan.access.Problem;
import org.bihuan.alert.Alarms;
import org.bihuan.alert.Pollutants;
import org.bihuan.engine.DecisionTables;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Device;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.enterprise.Enterprises.Outlet;
import org.bihuan.spotcheck.InvalidSpans.Span;
import org.bihuan.spotcheck.QualityStore.Check;
import org.bihuan.spotcheck.QualityStore.Subject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the results of remote checks, judges them, and voids the data of monitors that were out of control: alerts of that time are
 * screened again. All of it follows from the checks that stand, so a late result and one that is withdrawn put things right too.
 */
@Service
@Transactional
class QualityDesk {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String MONITOR = "MONITOR";

    private final QualityStore store;
    private final Enterprises enterprises;
    private final DecisionTables tables;
    private final Alarms alarms;
    private final Clock clock;
    private final Duration farthest;

    QualityDesk(QualityStore store, Enterprises enterprises, DecisionTables tables, Alarms alarms, Clock clock,
                @Value("${bihuan.quality.farthest-days:31}") int farthestDays) {
        this.store = store;
        this.enterprises = enterprises;
        this.tables = tables;
        this.alarms = alarms;
        this.clock = clock;
        this.farthest = Duration.ofDays(farthestDays);
    }

    QualityLimits limits() {
        return QualityLimits.read(tables.read(QualityLimits.TABLE));
    }

    /** Puts monitors of an enterprise under remote control; those that are already stay. Returns how many are new. */
    int include(Enterprise enterprise, String medium, String who, Instant since) {
        int included = 0;
        for (Device device : enterprise.devices()) {
            Optional<Outlet> outlet = device.kind().equals(MONITOR) && device.outlet() != null ? enterprise.outlet(device.outlet()) : Optional.empty();
            if (outlet.filter(one -> one.medium().equals(medium)).isPresent() && store.device(device.code()).isEmpty()) {
                store.include(new QualityStore.Device(device.code(), enterprise.uscc(), device.outlet(), medium, who, since));
                included++;
            }
        }
        return included;
    }

    /** Likewise by credit code. @throws Problem where the register does not know it, or it has no such monitor */
    int include(String uscc, String medium, String who) {
        Enterprise enterprise = enterprises.find(uscc == null ? "" : uscc).orElseThrow(() -> Problem.invalid("/enterprise", "企业名录中没有这家企业"));
        boolean any = enterprise.devices().stream().anyMatch(one -> one.kind().equals(MONITOR) && one.outlet() != null
                && enterprise.outlet(one.outlet()).filter(outlet -> outlet.medium().equals(medium)).isPresent());
        if (!any) {
            throw Problem.invalid("/medium", "这家企业没有这种介质的自动监测设备");
        }
        return include(enterprise, medium, who, clock.instant());
    }

    /**
     * Judges and keeps a result.
     *
     * @throws Problem with a complaint for each wrong field, or where this result was handed in before with other figures
     */
    Check record(QualityEntry entry, String who) {
        Complaints complaints = new Complaints();
        entry.check(complaints, clock);
        complaints.throwIfAny();
        QualityStore.Device device = store.device(entry.device()).orElseThrow(() -> Problem.invalid("/device", "这台设备没有列入远程质控"));
        Optional<Pollutants.Pollutant> pollutant = Pollutants.find(entry.pollutant());
        if (complaints.check(pollutant.isPresent(), "/pollutant", "没有这个污染物编码（HJ 212）")) {
            complaints.check(pollutant.get().medium().equals(device.medium()), "/pollutant", "与设备所在排放口的介质不符");
        }
        Optional<QualityLimit> found = limits().find(device.medium(), entry.kind());
        complaints.check(found.isPresent(), "/kind", "这种介质的设备不做" + entry.kind().label());
        complaints.check(!entry.performedAt().toInstant().isBefore(device.includedAt()), "/performedAt", "早于设备列入远程质控的时间");
        found.ifPresent(limit -> complaints.check(base(limit, entry) != null && base(limit, entry).signum() > 0, limit.ofFullScale() ? "/fullScale" : "/expected",
                limit.ofFullScale() ? "误差按满量程计算，必填" : "误差按标准值计算，应大于 0"));
        complaints.throwIfAny();
        store.lock(device.code());
        QualityLimit limit = found.get();
        BigDecimal error = QualityLimit.error(entry.expected(), entry.measured(), base(limit, entry));
        Subject subject = new Subject(device.code(), entry.kind(), entry.pollutant());
        Optional<Check> same = store.find(subject, entry.performedAt().toInstant());
        if (same.isPresent()) {
            boolean identical = same.get().withdrawnAt() == null && same.get().measured().compareTo(entry.measured()) == 0
                    && same.get().expected().compareTo(entry.expected()) == 0;
            if (!identical) {
                throw Problem.conflict("这台设备同一时间的结果已经登记，数值不同或者已经撤回；请核对核查时间");
            }
            return same.get();
        }
        Check check = store.get(store.add(new Check(0, subject, entry.expected(), entry.measured(), entry.fullScale(), error, limit.allowedPercent(),
                limit.invalidPercent(), limit.rule(), limit.citation(), limit.judge(error), entry.performedAt().toInstant(), entry.evidence(), who, clock.instant(),
                null, null, null)));
        settle(device, subject, who);
        return check;
    }

    private static BigDecimal base(QualityLimit limit, QualityEntry entry) {
        return limit.ofFullScale() ? entry.fullScale() : entry.expected();
    }

    /** A result was wrong: it counts no more, and the alerts that it had screened out come back. */
    Check withdraw(long id, String reason, String who) {
        Check check = store.get(id);
        QualityStore.Device device = store.lock(check.subject().device());
        if (!store.withdraw(id, reason, who, clock.instant())) {
            throw Problem.conflict("这次质控已经撤回");
        }
        settle(device, check.subject(), who);
        return store.get(id);
    }

    private void settle(QualityStore.Device device, Subject subject, String who) {
        List<Check> checks = store.standing(subject);
        List<Span> wanted = new ArrayList<>(InvalidSpans.of(checks.stream().map(one -> new InvalidSpans.Check(one.performedAt(), one.verdict())).toList(),
                device.includedAt(), farthest));
        List<QualityStore.Excuse> gone = new ArrayList<>();
        Map<Span, Integer> kept = new HashMap<>();
        for (QualityStore.Excuse excuse : store.excuses(subject)) {
            if (wanted.contains(excuse.span())) {
                kept.merge(excuse.span(), 1, Integer::sum);
            } else {
                gone.add(excuse);
            }
        }
        wanted.removeAll(kept.keySet());
        if (gone.isEmpty() && wanted.isEmpty()) {
            return;
        }
        List<Span> touched = new ArrayList<>(wanted);
        gone.forEach(excuse -> touched.add(excuse.span()));
        alarms.hold(device.uscc(), touched.stream().map(Span::from).min(Instant::compareTo).orElseThrow(),
                touched.stream().map(Span::to).max(Instant::compareTo).orElseThrow());
        gone.forEach(excuse -> {
            store.removeExcuse(excuse.knownState());
            alarms.excuseNoMore(excuse.knownState(), "远程质控重新判定，" + inWords(excuse.span()) + "的数据不再按这一时段标记", who);
        });
        for (Span span : wanted) {
            String reason = "远程质控（%s）不合格，%s %s的数据无效，追溯至上一次受控".formatted(subject.kind().label(), device.outlet(), inWords(span));
            // Hours are void one by one, and a day's mean with them where a quarter of the day is.
            for (Alarms.Excuse kind : List.of(Alarms.Excuse.INVALID_HOURS, Alarms.Excuse.INVALID_DAY)) {
                long state = alarms.excuse(kind, device.uscc(), device.outlet(), Set.of(subject.pollutant()), span.from(), span.to(), reason, who);
                store.addExcuse(subject, new QualityStore.Excuse(state, span));
            }
        }
    }

    private String inWords(Span span) {
        return "自 " + minute(span.from()) + (span.open() ? " 起至下一次合格的质控为止" : " 至 " + minute(span.to()) + "（下一次合格的质控）");
    }

    private String minute(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }

    /** Whether the data count after this check: a monitor that failed and was only adjusted has still to pass. */
    boolean counts(Check check) {
        return check.verdict().inControl() && store.excuses(check.subject()).stream().noneMatch(excuse -> excuse.span().open());
    }

    /** When the next check of a kind is due: at once where there was none, or where the data are void until the monitor passes. */
    LocalDate due(QualityLimit limit, Check last, boolean isVoid) {
        if (last == null) {
            return LocalDate.now(clock);
        }
        LocalDate day = last.performedAt().atZone(clock.getZone()).toLocalDate();
        return isVoid || !last.verdict().inControl() ? day : day.plusDays(limit.everyDays());
    }

    OffsetDateTime here(Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
