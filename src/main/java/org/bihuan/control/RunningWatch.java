package org.bihuan.control;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.Complaints;
import org.bihuan.access.Items.Item;
import org.bihuan.access.Problem;
import org.bihuan.control.ResponseStore.StoredMeasure;
import org.bihuan.control.RunningStore.Breach;
import org.bihuan.enterprise.Enterprises;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what runs with what has to stand: a breach becomes an alert, and for whoever is in production control a question of tightening. */
@Service
@Transactional
class RunningWatch {

    record Rejected(int index, List<Problem.Complaint> errors) {
    }

    /** Something in a reading that was accepted. */
    record Warning(int index, String message) {
    }

    record Report(int received, int accepted, int duplicates, int breaches, List<Rejected> rejected, List<Warning> warnings) {
    }

    private final RunningStore store;
    private final Responses responses;
    private final RatioVersions versions;
    private final Tightenings tightenings;
    private final BreachAlarms alarms;
    private final Enterprises enterprises;
    private final Clock clock;

    RunningWatch(RunningStore store, Responses responses, RatioVersions versions, Tightenings tightenings, BreachAlarms alarms, Enterprises enterprises,
                 Clock clock) {
        this.store = store;
        this.responses = responses;
        this.versions = versions;
        this.tightenings = tightenings;
        this.alarms = alarms;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    /** What is good is kept although its neighbour is refused. */
    Report take(List<Item<RunningReading>> items, String who) {
        List<Rejected> rejected = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        Map<String, Set<String>> known = new HashMap<>();
        int duplicates = 0;
        int breaches = 0;
        for (Item<RunningReading> item : items) {
            Complaints complaints = new Complaints();
            RunningReading one = item.value();
            if (one != null) {
                one.check(clock.instant(), complaints);
                complaints.check(!complaints.none() || enterprises.find(one.enterprise()).isPresent(), "/enterprise", "企业名录中没有这家企业");
            }
            List<Problem.Complaint> errors = one == null ? item.complaints() : complaints.all();
            if (!errors.isEmpty()) {
                rejected.add(new Rejected(item.index(), errors));
            } else if (store.known(one)) {
                duplicates++;
            } else {
                breaches += compare(one, store.add(one, who, clock.instant()));
                unknown(one, known.computeIfAbsent(one.enterprise(), store::processes)).ifPresent(message -> warnings.add(new Warning(item.index(), message)));
            }
        }
        return new Report(items.size(), items.size() - rejected.size() - duplicates, duplicates, breaches, rejected, warnings);
    }

    /**
     * What is measured by another name would be compared with nothing, and nobody would notice.
     *
     * @param known the processes of which something was ever demanded of the enterprise
     */
    private Optional<String> unknown(RunningReading one, Set<String> known) {
        if (known.contains(one.process()) || known.stream().allMatch(ResponseMeasures.PLANT::equals)) {
            return Optional.empty();
        }
        return Optional.of("企业的应急措施和调控比例中没有工序“" + one.process() + "”，没有与它们逐项比对；已有的工序：" + String.join("、", known));
    }

    private int compare(RunningReading one, long reading) {
        Instant from = one.from().toInstant();
        Instant to = one.to().toInstant();
        List<RatioVersions.Explained> ratios = versions.during(one.enterprise(), from, to);
        int found = 0;
        for (StoredMeasure stored : responses.binding(one.enterprise(), from, to)) {
            RequiredMeasure measure = stored.measure();
            String broken = measure.process().equals(one.process()) || measure.wholePlant() ? ResponseMeasures.broken(measure, one.running(), one.parameterValue()) : null;
            if (broken != null) {
                ResponseStore.ResponseOrder order = responses.get(stored.order());
                String event = "order-" + reading + "-" + stored.id();
                long breach = store.add(new Breach(0, reading, one.enterprise(), stored.id(), null, order.number(), measure.said(), broken, from, to, event));
                alarms.raise(new BreachAlarms.Breach(event, one.enterprise(), one.seenBy() == RunningReading.SeenBy.VIDEO, order.number(), order.level().label(),
                        measure.said(), "R" + stored.id(), broken, one.evidence(), from, to));
                // Who ignores an order may answer for it with the ratio of the rest of the month, as the published cement plant did.
                ratios.stream().findFirst().ifPresent(ratio -> tightenings.breached(ratio, breach, from));
                found++;
            }
        }
        for (RatioVersions.Explained ratio : ratios) {
            RatioInput input = ratio.line().input();
            if (!input.process().equals(one.process()) || one.running().compareTo(BigDecimal.valueOf(ratio.ratio().allowed())) <= 0) {
                continue;
            }
            String demanded = input.process() + "：停 " + input.unit().count(ratio.ratio().stopped()) + "（" + ListedMeasure.plain(ratio.ratio().ratio()) + "%）";
            String broken = "运行 " + input.unit().count(ListedMeasure.plain(one.running())) + "，最多可以运行 " + input.unit().count(ratio.ratio().allowed());
            String event = "ratio-" + reading;
            long breach = store.add(new Breach(0, reading, one.enterprise(), null, ratio.version().id(), ratio.version().said(), demanded, broken, from, to, event));
            alarms.raise(new BreachAlarms.Breach(event, one.enterprise(), one.seenBy() == RunningReading.SeenBy.VIDEO, ratio.version().said(), null, demanded,
                    "P" + ratio.version().number(), broken, one.evidence(), from, to));
            tightenings.breached(ratio, breach, from);
            found++;
            // One reading is one breach of production control, whichever of several ratios of its span it exceeds.
            break;
        }
        return found;
    }
}
