package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.Complaints;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Items.Item;
import org.bihuan.access.Problem;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.waiver.FurnaceRecords.DailyMean;
import org.bihuan.waiver.MarkFindings.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what is known of furnaces. Whoever writes about a furnace holds its lock until everything that follows from the new
 * facts has been settled, so two writers never settle by half of the facts.
 */
@Service
@Transactional
class FurnaceDesk {

    private final FurnaceStore store;
    private final FurnaceSettlement settlement;
    private final Enterprises enterprises;
    private final CurrentUser user;
    private final Clock clock;

    FurnaceDesk(FurnaceStore store, FurnaceSettlement settlement, Enterprises enterprises, CurrentUser user, Clock clock) {
        this.store = store;
        this.settlement = settlement;
        this.enterprises = enterprises;
        this.user = user;
        this.clock = clock;
    }

    FurnaceBatch.Report takeMarks(List<Item<MarkEntry>> items) {
        FurnaceSender sender = FurnaceSender.ofMarks(user);
        MarkRun<FurnacePlace> run = run(sender, items.stream().map(item -> item.value() == null ? null : item.value().enterprise()).toList());
        lock(items.stream().map(Item::value).filter(Objects::nonNull).map(e -> place(run, e.enterprise(), e.furnace(), new Complaints())));
        Map<FurnaceMark, FurnacePlace> fresh = new LinkedHashMap<>();
        FurnaceBatch.Report report = FurnaceBatch.take(items, (entry, complaints) -> {
            FurnacePlace place = place(run, entry.enterprise(), entry.furnace(), complaints);
            entry.check(run.now, clock.getZone(), complaints);
            return place != null && complaints.none() && take(run, place, entry, fresh, complaints);
        });
        run.settle();
        fresh.forEach((mark, place) -> settlement.tellOf(place, mark, sender.userId()));
        return report;
    }

    private boolean take(MarkRun<FurnacePlace> run, FurnacePlace place, MarkEntry entry, Map<FurnaceMark, FurnacePlace> fresh, Complaints complaints) {
        LocalDateTime from = MarkTimes.local(entry.from(), clock.getZone());
        LocalDateTime to = MarkTimes.local(entry.to(), clock.getZone());
        List<FurnaceMark> standing = new ArrayList<>(store.marks(place.code(), from, to).stream().filter(FurnaceMark::stands).toList());
        boolean own = run.sender.own();
        if (entry.replaces() == null && standing.stream().anyMatch(mark -> mark.kind() == entry.kind() && mark.from().equals(from) && mark.to().equals(to)
                && mark.reason().equals(entry.reason()))) {
            return false;
        }
        FurnaceMark corrected = null;
        if (entry.replaces() != null) {
            corrected = store.mark(entry.replaces()).filter(mark -> store.furnaceOf(mark.id()).equals(place.code())).orElse(null);
            if (!complaints.check(corrected != null, "/replaces", MarkRule.CORRECTION.says("这台焚烧炉没有编号为 " + entry.replaces() + " 的标记"))) {
                return false;
            }
            String objection = corrected.objectionToChange(MarkTimes.due(corrected.from()), own, run.now);
            complaints.check(objection == null, "/replaces", objection);
            standing.removeIf(mark -> mark.id() == entry.replaces());
        }
        entry.checkBeside(standing, store.readings(place.code(), from, to), own, run.now, clock.getZone(), complaints);
        if (!complaints.none()) {
            return false;
        }
        FurnaceMark mark = new FurnaceMark(0, entry.kind(), from, to, entry.reason(), entry.dioxinMeasures(), entry.evidence(),
                run.sender.source(), entry.lateReason(), entry.replaces(), run.sender.userId(), clock.instant(), Mark.Status.VALID);
        fresh.put(store.mark(store.add(place.code(), mark)).orElseThrow(), place);
        run.touched(place, from, to);
        if (corrected != null) {
            run.touched(place, corrected.from(), corrected.to());
        }
        return true;
    }

    /**
     * Says of a mark that it is false, that it is taken back, or that it is cleared of being false; judges every day anew that it
     * touched.
     *
     * @throws NoSuchElementException where there is no such mark, or none that the user may change
     */
    void find(long markId, Finding finding, String reason, String evidence) {
        FurnaceSender sender = finding == Finding.WITHDRAWN ? FurnaceSender.ofMarks(user) : FurnaceSender.ofFindings(user);
        String code = store.furnaceOf(markId);
        Enterprise enterprise = enterprises.get(store.enterpriseOf(code));
        if (!sender.mayWriteAbout(enterprise)) {
            throw new NoSuchElementException("没有这个标记");
        }
        store.lock(List.of(code));
        FurnaceMark mark = store.mark(markId).orElseThrow();
        String objection = mark.objectionTo(finding, MarkTimes.due(mark.from()), sender.own(), LocalDateTime.now(clock));
        if (objection != null) {
            throw Problem.conflict(objection);
        }
        store.findings().add(markId, new MarkFindings.FindingLine(finding, reason, evidence, sender.userId(), clock.instant()));
        FurnacePlace place = new FurnacePlace(enterprise, enterprise.device(code).orElseThrow());
        MarkRun<FurnacePlace> run = run(sender, List.of());
        run.touched(place, mark.from(), mark.to());
        run.settle();
        if (finding == Finding.PROVEN_FALSE) {
            settlement.reportFalse(place, mark, reason, evidence, store.findings().of(markId).size());
        }
    }

    FurnaceBatch.Report takeReadings(List<Item<ReadingEntry>> items) {
        FurnaceSender sender = FurnaceSender.ofData(user);
        MarkRun<FurnacePlace> run = run(sender, items.stream().map(item -> item.value() == null ? null : item.value().enterprise()).toList());
        lock(items.stream().map(Item::value).filter(Objects::nonNull).map(e -> place(run, e.enterprise(), e.furnace(), new Complaints())));
        Map<String, Map<LocalDateTime, FurnaceReading>> known = new HashMap<>();
        List<FurnaceStore.NewReading> fresh = new ArrayList<>();
        FurnaceBatch.Report report = FurnaceBatch.take(items, (entry, complaints) -> {
            FurnacePlace place = place(run, entry.enterprise(), entry.furnace(), complaints);
            entry.check(run.now, clock.getZone(), complaints);
            if (place == null || !complaints.none()) {
                return false;
            }
            FurnaceReading reading = new FurnaceReading(MarkTimes.local(entry.at(), clock.getZone()), entry.particulate(), entry.coldMeans(),
                    entry.wasteFed());
            Map<LocalDateTime, FurnaceReading> month = known.computeIfAbsent(place.code() + reading.at().getYear() + reading.at().getMonth(),
                    key -> month(place.code(), reading.at()));
            FurnaceReading before = month.get(reading.at());
            if (before != null && same(before, reading)) {
                return false;
            }
            if (!mayCorrect(before != null, entry.correction(), sender, complaints)) {
                return false;
            }
            month.put(reading.at(), reading);
            fresh.add(new FurnaceStore.NewReading(place.code(), reading, entry.correction(), sender.userId(), clock.instant()));
            run.touched(place, reading.at(), reading.at().plusHours(1));
            return true;
        });
        store.addReadings(fresh);
        run.settle();
        return report;
    }

    private Map<LocalDateTime, FurnaceReading> month(String furnace, LocalDateTime at) {
        LocalDateTime begin = at.toLocalDate().withDayOfMonth(1).atStartOfDay();
        return store.readings(furnace, begin, begin.plusMonths(1)).stream().collect(Collectors.toMap(FurnaceReading::at, reading -> reading,
                (one, other) -> other, HashMap::new));
    }

    private static boolean same(FurnaceReading one, FurnaceReading other) {
        return same(one.particulate(), other.particulate()) && Objects.equals(one.coldMeans(), other.coldMeans())
                && Objects.equals(one.wasteFed(), other.wasteFed());
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** What was measured is corrected by the bureau or by the system that measured it, and never without a reason. */
    static boolean mayCorrect(boolean known, String correction, FurnaceSender sender, Complaints complaints) {
        if (!known) {
            return complaints.check(correction == null, "/correction", "没有以前的数据可更正，不填这一项");
        }
        return complaints.check(!sender.own(), "", "已有不同的数据；监测数据由监测系统或者生态环境部门更正")
                && complaints.check(correction != null, "/correction", "已有不同的数据，更正须写明原因");
    }

    FurnaceBatch.Report takeMeans(List<Item<MeanEntry>> items) {
        FurnaceSender sender = FurnaceSender.ofData(user);
        MarkRun<FurnacePlace> run = run(sender, items.stream().map(item -> item.value() == null ? null : item.value().enterprise()).toList());
        lock(items.stream().map(Item::value).filter(Objects::nonNull).map(e -> place(run, e.enterprise(), e.furnace(), new Complaints())));
        Map<String, DailyMean> sent = new HashMap<>();
        List<FurnaceStore.NewMean> fresh = new ArrayList<>();
        FurnaceBatch.Report report = FurnaceBatch.take(items, (entry, complaints) -> {
            FurnacePlace place = place(run, entry.enterprise(), entry.furnace(), complaints);
            entry.check(run.now, complaints);
            if (place == null || !complaints.none()) {
                return false;
            }
            DailyMean mean = new DailyMean(entry.date(), entry.pollutant(), entry.mean(), entry.limit());
            String key = place.code() + "/" + mean.day() + "/" + mean.pollutant();
            DailyMean before = sent.containsKey(key) ? sent.get(key) : store.means(place.code(), mean.day(), mean.day()).stream()
                    .filter(one -> one.pollutant() == mean.pollutant()).findFirst().orElse(null);
            if (before != null && same(before.mean(), mean.mean()) && same(before.limit(), mean.limit())
                    || !mayCorrect(before != null, entry.correction(), sender, complaints)) {
                return false;
            }
            sent.put(key, mean);
            fresh.add(new FurnaceStore.NewMean(place.code(), mean, entry.correction(), sender.userId(), clock.instant()));
            run.touched(place, mean.day().atStartOfDay(), mean.day().plusDays(1).atStartOfDay());
            return true;
        });
        store.addMeans(fresh);
        run.settle();
        return report;
    }

    private MarkRun<FurnacePlace> run(FurnaceSender sender, List<String> usccs) {
        return new MarkRun<>(sender, usccs, enterprises, LocalDateTime.now(clock), settlement::settle, Duration.ofDays(FurnaceLedger.DAYS_BEFORE));
    }

    private static FurnacePlace place(MarkRun<FurnacePlace> run, String uscc, String number, Complaints complaints) {
        return run.sender.place(uscc, number, run.register, complaints);
    }

    private void lock(Stream<FurnacePlace> named) {
        store.lock(named.filter(Objects::nonNull).map(FurnacePlace::code).toList());
    }
}
