package org.bihuan.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bihuan.access.CsvFile;
import org.bihuan.access.CsvLine;
import org.bihuan.access.ImportReport;
import org.bihuan.access.Notices;
import org.bihuan.access.Notices.Notice;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Problem;
import org.bihuan.access.Role;
import org.bihuan.control.RatioStore.Line;
import org.bihuan.control.RatioStore.Opinion;
import org.bihuan.control.RatioStore.Tightening;
import org.bihuan.control.RatioStore.Version;
import org.bihuan.enterprise.Trade;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Versions of production control: imported, proposed, heard, deliberated, published, in force from an hour; explained for any hour. */
@Service
@Transactional
class RatioVersions {

    private static final int MOST_LINES_READ_OUT = 40;
    private static final int MOST_OF_AN_OPINION = 250;

    /** @param version id of the draft; null where no line was good, and nothing was stored */
    record Imported(Long version, Integer number, int enterprises, ImportReport report) {
    }

    /**
     * The ratio of an enterprise at a moment.
     *
     * @param steps the reasoning, line by line
     */
    record Explained(Version version, Line line, Ratio ratio, List<String> steps) {
    }

    private final RatioStore store;
    private final ControlTables tables;
    private final RatioMeetings meetings;
    private final People people;
    private final Notices notices;
    private final Moments moments;
    private final Clock clock;

    RatioVersions(RatioStore store, ControlTables tables, RatioMeetings meetings, People people, Notices notices, Moments moments, Clock clock) {
        this.store = store;
        this.tables = tables;
        this.meetings = meetings;
        this.people = people;
        this.notices = notices;
        this.moments = moments;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException in Chinese, when the file as a whole cannot be taken */
    Imported take(byte[] file, String name, String who) {
        List<CsvLine> lines = CsvFile.read(SheetFile.asCsv(file), RatioFile.LAYOUT);
        Map<String, Trade> trades = store.trades(lines.stream().map(line -> line.cell(RatioFile.USCC)).filter(Objects::nonNull).toList());
        RatioFile.Content content = RatioFile.read(lines, trades);
        if (content.inputs().isEmpty()) {
            return new Imported(null, null, 0, content.report());
        }
        store.lockAll();
        long version = store.add(name, who, clock.instant());
        store.addLines(version, content.inputs().stream().map(this::computed).toList());
        return new Imported(version, get(version).number(), content.inputs().size(), content.report());
    }

    private Line computed(RatioInput input) {
        RatioTerms terms = tables.terms(input);
        Ratio ratio = Ratio.of(input, terms, List.of());
        return new Line(input, terms, ratio.ratio(), ratio.stopped());
    }

    @Transactional(readOnly = true)
    Version get(long id) {
        return store.find(id).orElseThrow(() -> new NoSuchElementException("没有这一版生产调控方案"));
    }

    @Transactional(readOnly = true)
    Optional<Version> numbered(int number) {
        return store.numbered(number);
    }

    @Transactional(readOnly = true)
    int enterprises(long version) {
        return store.count(version);
    }

    @Transactional(readOnly = true)
    List<Opinion> opinions(long version) {
        return store.opinions(version);
    }

    /** Why the version cannot come into force then, in Chinese; empty where it can. */
    @Transactional(readOnly = true)
    Optional<String> effectiveRefused(long version, Instant effectiveFrom) {
        if (!effectiveFrom.atZone(clock.getZone()).truncatedTo(ChronoUnit.HOURS).toInstant().equals(effectiveFrom)) {
            return Optional.of("应为整点");
        }
        return store.all().stream().filter(one -> one.id() != version && effectiveFrom.equals(one.publishedFrom())).findFirst()
                .map(one -> "第 " + one.number() + " 版也自这一时刻起执行，两版不能重叠");
    }

    void propose(long version, Instant effectiveFrom, Instant heardUntil, String reason, String who) {
        store.propose(version, effectiveFrom, heardUntil, reason, who, clock.instant());
    }

    /** Tells every enterprise of the version that has staff here what is proposed for it and until when it may object. */
    void hear(long id) {
        Version version = get(id);
        Map<String, List<Person>> staff = people.withRole(Role.ENTERPRISE_USER).stream().filter(one -> one.enterprise() != null)
                .collect(Collectors.groupingBy(Person::enterprise));
        Set<String> named = new HashSet<>(store.usccs(id));
        staff.forEach((uscc, some) -> {
            if (named.contains(uscc)) {
                Line line = store.line(id, uscc).orElseThrow();
                notices.send(new Notice(number(version), "RATIO_PROPOSED", version.proposedAt(), "征求意见：" + version.said(), "拟自 "
                        + moments.said(version.effectiveFrom()) + " 起，" + line.input().process() + "调控比例 " + ListedMeasure.plain(line.ratio()) + "%，停 "
                        + line.input().unit().count(line.stopped()) + "。有意见的请在 " + moments.said(version.heardUntil()) + " 前在“台账—生产调控”提出。"),
                        some.stream().map(Person::userId).toList());
            }
        });
    }

    static String number(Version version) {
        return "生产调控-" + version.number();
    }

    void object(long id, String uscc, String said, String who) {
        Version version = get(id);
        if (store.line(id, uscc).isEmpty()) {
            throw new NoSuchElementException(version.said() + "不涉及这家企业");
        }
        Instant now = clock.instant();
        if (version.proposedAt() == null || !now.isBefore(version.heardUntil())) {
            throw Problem.conflict(version.said() + (version.proposedAt() == null ? "还没有征求意见" : "的意见征求已于 " + moments.said(version.heardUntil()) + " 结束"));
        }
        store.addOpinion(id, uscc, said, who, now);
    }

    void answer(long version, String answer, Instant effectiveFrom, String who) {
        store.answer(version, answer, effectiveFrom, who);
    }

    /** Puts the version before the heads and returns the id of the deliberation. */
    long deliberate(long id) {
        Version version = get(id);
        List<Opinion> opinions = store.opinions(id);
        List<String> said = new ArrayList<>(opinions.stream().limit(MOST_LINES_READ_OUT).map(one -> one.name() + "：" + shortened(one.said())).toList());
        if (opinions.size() > said.size()) {
            said.add("另有 " + (opinions.size() - said.size()) + " 条意见，见方案页面");
        }
        long deliberation = meetings.open(new RatioMeetings.Matter("production-control/" + id, number(version), version.said(), "拟对 " + store.count(id)
                + " 家企业自 " + moments.said(version.effectiveFrom()) + " 起执行新的调控比例。" + version.reason() + "\n企业意见 " + opinions.size() + " 条，处理情况："
                + version.answer(), said, "市生产调控方案：比例 = 基准比例 × 等级系数 + 区位 + 区县排名 + 未执行要求的收严", "同意" + version.said() + "，自 "
                + moments.said(version.effectiveFrom()) + " 起执行", people.withRole(Role.DETACHMENT_REVIEWER).stream().map(Person::userId).collect(Collectors.toSet()),
                version.proposedBy()));
        store.deliberated(id, deliberation);
        return deliberation;
    }

    private static String shortened(String said) {
        String line = said.replaceAll("\\s+", " ");
        return line.length() > MOST_OF_AN_OPINION ? line.substring(0, MOST_OF_AN_OPINION) + "…" : line;
    }

    /** In force from its hour; where the heads took longer than that, from the next full hour, because nobody is bound by what was not public. */
    void publish(long id) {
        Version version = get(id);
        List<Version> all = store.lockAll();
        Instant now = clock.instant();
        Instant from = version.effectiveFrom().isAfter(now) ? version.effectiveFrom() : moments.nextHour(now);
        Set<Instant> taken = all.stream().map(Version::publishedFrom).filter(Objects::nonNull).collect(Collectors.toSet());
        while (taken.contains(from)) {
            from = from.plus(Duration.ofHours(1));
        }
        store.publish(id, from, now);
        Set<String> named = new HashSet<>(store.usccs(id));
        notices.send(new Notice(number(version), "RATIO_PUBLISHED", from, "发布：" + version.said(), "自 " + moments.said(from) + " 起执行，各企业的比例和计算步骤见“台账—生产调控”。"),
                people.withRole(Role.ENTERPRISE_USER).stream().filter(one -> one.enterprise() != null && named.contains(one.enterprise())).map(Person::userId).toList());
    }

    void reject(long id) {
        store.reject(id, clock.instant());
    }

    /** The ratio of an enterprise at any moment, from what the version keeps; the same figures whenever it is asked. */
    @Transactional(readOnly = true)
    Optional<Explained> explain(String uscc, Instant moment) {
        return store.inForce(moment).flatMap(version -> store.line(version.id(), uscc).map(line -> explain(version, line, moment)));
    }

    private Explained explain(Version version, Line line, Instant moment) {
        List<Tightening> tightened = store.tightened(line.input().uscc(), moment);
        Ratio ratio = Ratio.of(line.input(), line.terms(), tightened.stream().map(Tightening::added).toList());
        List<String> steps = new ArrayList<>();
        steps.add(moments.said(moment) + " 执行" + version.said() + "：" + moments.said(version.publishedAt()) + " 发布，自 " + moments.said(version.publishedFrom()) + " 起执行");
        steps.addAll(ratio.steps());
        tightened.forEach(one -> steps.add("收严的理由：" + one.why() + (one.punished() == null ? "" : "；" + one.punished()) + "（" + moments.said(one.from()) + " 至 "
                + moments.said(one.to()) + "）"));
        return new Explained(version, line, ratio, List.copyOf(steps));
    }

    /** What may run at most at some moment of the span, under each version and tightening that holds then. */
    @Transactional(readOnly = true)
    List<Explained> during(String uscc, Instant from, Instant to) {
        Set<Instant> turns = new TreeSet<>(Set.of(from));
        store.inForce(from, to).stream().map(Version::publishedFrom).forEach(turns::add);
        store.tightenings(uscc).stream().filter(one -> one.from() != null).forEach(one -> {
            turns.add(one.from());
            turns.add(one.to());
        });
        return turns.stream().filter(one -> !one.isBefore(from) && one.isBefore(to)).map(one -> explain(uscc, one)).flatMap(Optional::stream).toList();
    }
}
