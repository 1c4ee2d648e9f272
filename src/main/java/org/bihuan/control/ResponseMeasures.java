package org.bihuan.control;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What an order of a level demands of one enterprise by its grade (重污染天气应急减排: A 级和引领性企业自主减排，其他按清单，D 级可以停产).
 * Pure: the same list, grade and hour give the same measures.
 */
final class ResponseMeasures {

    /** How a reading names the plant as a whole. */
    static final String PLANT = "全厂";

    private ResponseMeasures() {
    }

    /** @param listed what the list says for the enterprise at the level of the order */
    static List<RequiredMeasure> of(String uscc, ControlGrade grade, Treatment treatment, List<ListedMeasure> listed, Instant start) {
        if (treatment == Treatment.STOP) {
            return List.of(new RequiredMeasure(uscc, PLANT, CountedUnit.PLANT, 1, 1, null, null, true, start, null, "全厂：停产"));
        }
        return listed.stream().filter(measure -> measure.holdsFor(grade) && measure.demands()).map(measure -> new RequiredMeasure(uscc, measure.process(),
                measure.unit(), measure.units(), measure.stopped(), measure.parameter(), measure.atLeast(), treatment == Treatment.LISTED,
                start.plus(Duration.ofHours(measure.afterHours())), measure.untilHours() == null ? null : start.plus(Duration.ofHours(measure.untilHours())),
                measure.inWords())).toList();
    }

    /** What a reading shows against a measure, in Chinese; null where the measure is kept. */
    static String broken(RequiredMeasure measure, BigDecimal running, BigDecimal parameterValue) {
        if (measure.parameter() != null) {
            return parameterValue == null || parameterValue.compareTo(measure.atLeast()) >= 0 ? null
                    : measure.parameter() + "为 " + ListedMeasure.plain(parameterValue) + "，低于 " + ListedMeasure.plain(measure.atLeast());
        }
        return running.compareTo(BigDecimal.valueOf(measure.allowed())) <= 0 ? null
                : "运行 " + measure.unit().count(ListedMeasure.plain(running)) + "，最多可以运行 " + measure.unit().count(measure.allowed());
    }
}
