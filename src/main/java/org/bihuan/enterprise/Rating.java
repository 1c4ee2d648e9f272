package org.bihuan.enterprise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/**
 * How an enterprise is rated: a trade has the grade of its lowest indicator, an enterprise the grade of its lowest trade
 * (短板原则, 环办大气〔2026〕2号; the guide of 2020 rates alike).
 *
 * @param overall the enterprise's grade
 * @param steps   the reasoning, line by line, in Chinese
 */
record Rating(GradeStep overall, List<String> steps) {

    /** One indicator of one trade. @param grade as it was found on site */
    record Cell(Trade trade, GradeCategory category, Indicator indicator, String grade) {
    }

    Rating {
        steps = List.copyOf(steps);
    }

    /**
     * @param cells at least one
     * @throws NoSuchElementException for a grade that the scheme does not know in that category, or for no cell
     */
    static Rating of(String scheme, List<Cell> cells, GradeScale scale) {
        Map<Trade, List<Cell>> byTrade = cells.stream().collect(Collectors.groupingBy(Cell::trade, LinkedHashMap::new, Collectors.toList()));
        List<String> steps = new ArrayList<>();
        GradeStep overall = null;
        Trade lowestTrade = null;
        for (Map.Entry<Trade, List<Cell>> trade : byTrade.entrySet()) {
            GradeStep lowest = trade.getValue().stream().map(cell -> step(scheme, cell, scale)).max(Comparator.comparingInt(GradeStep::rank)).orElseThrow();
            String which = trade.getValue().stream().filter(cell -> step(scheme, cell, scale).rank() == lowest.rank()).map(cell -> cell.indicator().label())
                    .collect(Collectors.joining("、"));
            steps.add(trade.getKey().label() + "（" + lowest.category().label() + "）：" + trade.getValue().stream()
                    .map(cell -> cell.indicator().label() + step(scheme, cell, scale).label()).collect(Collectors.joining("，"))
                    + "；以最低的指标为准（" + which + "），为" + lowest.label());
            if (overall == null || lowest.worseThan(overall)) {
                overall = lowest;
                lowestTrade = trade.getKey();
            }
        }
        if (overall == null) {
            throw new NoSuchElementException("没有填报指标");
        }
        if (byTrade.size() > 1) {
            steps.add("共 " + byTrade.size() + " 个行业，以最低的行业为准（" + lowestTrade.label() + "）");
        }
        steps.add("核算等级：" + overall.label() + "（" + overall.citation() + "）");
        return new Rating(overall, steps);
    }

    private static GradeStep step(String scheme, Cell cell, GradeScale scale) {
        return scale.step(scheme, cell.category(), cell.grade()).orElseThrow(() -> new NoSuchElementException(cell.category().label() + "没有等级 " + cell.grade()));
    }
}
