package org.bihuan.waiver;

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
import java.util.stream.Stream;
import org.bihuan.access.Complaints;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Items.Item;
import org.bihuan.access.Problem;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.enterprise.Trade;
import org.bihuan.waiver.MarkFindings.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what is known of outlets that no furnace feeds. Whoever writes about an outlet holds its lock until everything that
 * follows from the new facts has been settled, so two writers never settle by half of the facts.
 */
@Service
@Transactional
class OutletDesk {

    private final OutletStore store;
    private final OutletSettlement settlement;
    private final DeployedMarkLimits limits;
    private final Enterprises enterprises;
    private final CurrentUser user;
    private final Clock clock;

    OutletDesk(OutletStore store, OutletSettlement settlement, DeployedMarkLimits limits, Enterprises enterprises, CurrentUser user, Clock clock) {
        this.store = store;
        this.settlement = settlement;
        this.limits = limits;
        this.enterprises = enterprises;
        this.user = user;
        this.clock = clock;
    }

    FurnaceBatch.Report takeMarks(List<Item<OutletMarkEntry>> items) {
        FurnaceSender sender = FurnaceSender.ofMarks(user);
        MarkRun<OutletPlace> run = run(sender, items.stream().map(Item::value).filter(Objects::nonNull).map(OutletMarkEntry::enterprise).toList());
        lock(items.stream().map(Item::value).filter(Objects::nonNull).map(e -> place(run, e.enterprise(), e.outlet(), new Complaints())));
        Map<OutletMark, OutletPlace> fresh = new LinkedHashMap<>();
        FurnaceBatch.Report report = FurnaceBatch.take(items, (entry, complaints) -> {
            OutletPlace place = place(run, entry.enterprise(), entry.outlet(), complaints);
            entry.check(limits.get(), place == null ? Trade.OTHER.name() : place.enterprise().trade(), run.now, clock.getZone(), complaints);
            return place != null && complaints.none() && take(run, place, entry, fresh, complaints);
        });
        run.settle();
        fresh.forEach((mark, place) -> settlement.tellOf(place, mark, sender.userId()));
        return report;
    }

    private boolean take(MarkRun<OutletPlace> run, OutletPlace place, OutletMarkEntry entry, Map<OutletMark, OutletPlace> fresh, Complaints complaints) {
        OutletStore.Key key = OutletSettlement.key(place);
        LocalDateTime from = MarkTimes.local(entry.from(), clock.getZone());
        LocalDateTime to = MarkTimes.local(entry.to(), clock.getZone());
        List<OutletMark> standing = new ArrayList<>(store.marks(key, from, to).stream().filter(OutletMark::stands).toList());
        if (entry.replaces() == null && standing.stream().anyMatch(mark -> mark.kind() == entry.kind() && mark.installation() == entry.installation()
                && mark.from().equals(from) && mark.to().equals(to) && mark.reason().equals(entry.reason()))) {
            return false;
        }
        OutletMark corrected = null;
        if (entry.replaces() != null) {
            corrected = store.mark(entry.replaces()).filter(mark -> store.outletOf(mark.id()).equals(key)).orElse(null);
            if (!complaints.check(corrected != null, "/replaces", MarkRule.CORRECTION.says("这个排放口没有编号为 " + entry.replaces() + " 的标记"))) {
                return false;
            }
            String objection = corrected.objectionToChange(due(place, corrected), run.sender.own(), run.now);
            complaints.check(objection == null, "/replaces", objection);
            standing.removeIf(mark -> mark.id() == entry.replaces());
        }
        entry.checkBeside(place, limits.get(), standing, store.readings(key, from, to), run.sender.own(), run.now, clock.getZone(), complaints);
        if (!complaints.none()) {
            return false;
        }
        OutletMark mark = new OutletMark(0, entry.kind(), entry.installation(), from, to, entry.permitHours(), entry.reason(), entry.evidence(),
                run.sender.source(), entry.lateReason(), entry.replaces(), run.sender.userId(), clock.instant(), Mark.Status.VALID);
        fresh.put(store.mark(store.add(key, mark)).orElseThrow(), place);
        run.touched(place, from, to);
        if (corrected != null) {
            run.touched(place, corrected.from(), corrected.to());
        }
        return true;
    }

    /** By when the mark had to be made, or null where no rule of that time says so. */
    private LocalDateTime due(OutletPlace place, OutletMark mark) {
        return limits.get().due(mark.kind(), mark.installation(), place.enterprise().trade(), mark.from());
    }

    /**
     * Says of a mark that it is false, that it is taken back, or that it is cleared of being false; rules every hour anew that it
     * touched.
     *
     * @throws NoSuchElementException where there is no such mark, or none that the user may change
     */
    void find(long markId, Finding finding, String reason, String evidence) {
        FurnaceSender sender = finding == Finding.WITHDRAWN ? FurnaceSender.ofMarks(user) : FurnaceSender.ofFindings(user);
        OutletStore.Key key = store.outletOf(markId);
        Enterprise enterprise = enterprises.get(key.uscc());
        if (!sender.mayWriteAbout(enterprise)) {
            throw new NoSuchElementException("没有这个标记");
        }
        OutletPlace place = new OutletPlace(enterprise, enterprise.outlet(key.outlet()).orElseThrow());
        store.lock(List.of(place));
        OutletMark mark = store.mark(markId).orElseThrow();
        String objection = mark.objectionTo(finding, due(place, mark), sender.own(), LocalDateTime.now(clock));
        if (objection != null) {
            throw Problem.conflict(objection);
        }
        store.findings().add(markId, new MarkFindings.FindingLine(finding, reason, evidence, sender.userId(), clock.instant()));
        MarkRun<OutletPlace> run = run(sender, List.of());
        run.touched(place, mark.from(), mark.to());
        run.settle();
        if (finding == Finding.PROVEN_FALSE) {
            settlement.reportFalse(place, mark, reason, evidence, store.findings().of(markId).size());
        }
    }

    FurnaceBatch.Report takeReadings(List<Item<OutletReadingEntry>> items) {
        FurnaceSender sender = FurnaceSender.ofData(user);
        MarkRun<OutletPlace> run = run(sender, items.stream().map(Item::value).filter(Objects::nonNull).map(OutletReadingEntry::enterprise).toList());
        lock(items.stream().map(Item::value).filter(Objects::nonNull).map(e -> place(run, e.enterprise(), e.outlet(), new Complaints())));
        Map<String, OutletReading> sent = new HashMap<>();
        List<OutletStore.NewReading> fresh = new ArrayList<>();
        FurnaceBatch.Report report = FurnaceBatch.take(items, (entry, complaints) -> {
            OutletPlace place = place(run, entry.enterprise(), entry.outlet(), complaints);
            entry.check(run.now, clock.getZone(), complaints);
            if (place == null || !complaints.none()) {
                return false;
            }
            OutletStore.Key key = OutletSettlement.key(place);
            OutletReading reading = new OutletReading(MarkTimes.local(entry.at(), clock.getZone()), entry.load());
            String id = place.key() + "/" + reading.at();
            OutletReading before = sent.containsKey(id) ? sent.get(id)
                    : store.readings(key, reading.at(), reading.at().plusHours(1)).stream().findFirst().orElse(null);
            if (before != null && before.load().compareTo(reading.load()) == 0
                    || !FurnaceDesk.mayCorrect(before != null, entry.correction(), sender, complaints)) {
                return false;
            }
            sent.put(id, reading);
            fresh.add(new OutletStore.NewReading(key, reading, entry.correction(), sender.userId(), clock.instant()));
            run.touched(place, reading.at(), reading.at().plusHours(1));
            return true;
        });
        store.addReadings(fresh);
        run.settle();
        return report;
    }

    private MarkRun<OutletPlace> run(FurnaceSender sender, List<String> usccs) {
        return new MarkRun<>(sender, usccs, enterprises, LocalDateTime.now(clock), settlement::settle, Duration.ofHours(MarkLimit.LONGEST_EVENT));
    }

    private static OutletPlace place(MarkRun<OutletPlace> run, String uscc, String outlet, Complaints complaints) {
        return run.sender.outlet(uscc, outlet, run.register, complaints);
    }

    private void lock(Stream<OutletPlace> named) {
        store.lock(named.filter(Objects::nonNull).toList());
    }
}
