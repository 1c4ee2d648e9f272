package org.bihuan.control;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.access.SetUpStep;
import org.bihuan.enterprise.Trade;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A confirmed reduction list of the demo city's enterprises and a published version of production control for the first of them, so
 * that a response can be ordered at once and ratios be looked at. Grades and figures are invented.
 */
@Component
@Order(26)
@ConditionalOnProperty("bihuan.demo.enabled")
class DemoControl implements SetUpStep {

    /** As many as the city's published plans name. */
    private static final int ON_LIST = 4_140;
    private static final int IN_CONTROL = 561;
    private static final String WATCH = "operator-1";
    private static final String DETACHMENT = "detachment-1";
    private static final List<ControlGrade> GRADES = List.of(ControlGrade.C, ControlGrade.B, ControlGrade.C, ControlGrade.A, ControlGrade.D, ControlGrade.B_MINUS,
            ControlGrade.C, ControlGrade.NOT_LEADING, ControlGrade.B, ControlGrade.LEADING);
    private static final Map<Trade, String> PROCESSES = processes();
    private static final Set<Trade> CONTROLLED = Set.of(Trade.STEEL, Trade.COKING, Trade.BRICK, Trade.ROCK_WOOL, Trade.POWER, Trade.CEMENT, Trade.CARBON, Trade.FOUNDRY,
            Trade.GLASS, Trade.CERAMICS, Trade.VOC);

    private final ReductionStore lists;
    private final RatioStore ratios;
    private final ControlTables tables;
    private final Clock clock;

    DemoControl(ReductionStore lists, RatioStore ratios, ControlTables tables, Clock clock) {
        this.lists = lists;
        this.ratios = ratios;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void setUp() {
        if (!lists.lockAll().isEmpty()) {
            return;
        }
        Map<String, Trade> city = lists.trades(ON_LIST);
        Instant begin = LocalDate.of(2021, 1, 1).atStartOfDay(clock.getZone()).toInstant();
        Map<String, ControlGrade> entries = new LinkedHashMap<>();
        List<ListedMeasure> measures = new ArrayList<>();
        city.forEach((uscc, trade) -> {
            entries.put(uscc, grade(uscc));
            measures(uscc, trade, measures);
        });
        long list = lists.add("示例应急减排清单", begin, null, WATCH, clock.instant());
        lists.addContent(list, entries, measures);
        lists.confirm(list, begin, DETACHMENT, clock.instant());
        Instant month = YearMonth.from(LocalDate.now(clock)).atDay(1).atStartOfDay(clock.getZone()).toInstant();
        // Published before its month began, as a version has to be: nobody is bound by what was not public.
        Instant proposed = month.minus(Duration.ofDays(20));
        long version = ratios.add("示例调控方案", DETACHMENT, proposed);
        ratios.addLines(version, city.entrySet().stream().filter(one -> CONTROLLED.contains(one.getValue())).limit(IN_CONTROL)
                .map(one -> line(one.getKey(), one.getValue())).toList());
        ratios.propose(version, month, month.minus(Duration.ofDays(10)), "示例", DETACHMENT, proposed);
        ratios.answer(version, "无意见", month, DETACHMENT);
        ratios.publish(version, month, month.minus(Duration.ofDays(5)));
    }

    private RatioStore.Line line(String uscc, Trade trade) {
        int number = number(uscc);
        RatioInput input = new RatioInput(uscc, trade, grade(uscc), number % 3 == 0, number % 7 == 0, 1 + number % 20, process(trade), CountedUnit.LINE, 1 + number % 4);
        RatioTerms terms = tables.terms(input);
        Ratio ratio = Ratio.of(input, terms, List.of());
        return new RatioStore.Line(input, terms, ratio.ratio(), ratio.stopped());
    }

    private static void measures(String uscc, Trade trade, List<ListedMeasure> into) {
        int units = 1 + number(uscc) % 4;
        into.add(measure(uscc, trade, ResponseLevel.YELLOW, units, 30, 0, null));
        into.add(measure(uscc, trade, ResponseLevel.ORANGE, units, 50, 0, null));
        into.add(measure(uscc, trade, ResponseLevel.RED, units, 100, 0, 120));
        into.add(measure(uscc, trade, ResponseLevel.RED, units, 50, 120, null));
    }

    private static ListedMeasure measure(String uscc, Trade trade, ResponseLevel level, int units, int percent, int after, Integer until) {
        return new ListedMeasure(uscc, level, process(trade), CountedUnit.LINE, units, BigDecimal.valueOf(percent), null, null, Set.of(), after, until);
    }

    private static ControlGrade grade(String uscc) {
        return GRADES.get(number(uscc) % GRADES.size());
    }

    private static int number(String uscc) {
        return Math.floorMod(uscc.hashCode(), 10_007);
    }

    private static String process(Trade trade) {
        return PROCESSES.getOrDefault(trade, "主要生产线");
    }

    private static Map<Trade, String> processes() {
        Map<Trade, String> processes = new EnumMap<>(Trade.class);
        processes.put(Trade.STEEL, "烧结");
        processes.put(Trade.COKING, "焦炉出焦");
        processes.put(Trade.CEMENT, "水泥磨");
        processes.put(Trade.FOUNDRY, "熔炼");
        processes.put(Trade.BRICK, "隧道窑");
        processes.put(Trade.GLASS, "熔窑");
        processes.put(Trade.CERAMICS, "辊道窑");
        processes.put(Trade.PRINTING, "印刷");
        processes.put(Trade.COATING, "喷涂");
        return processes;
    }
}
