package org.bihuan.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.enterprise.Standing;
import org.bihuan.enterprise.Standings;
import org.springframework.stereotype.Component;

/**
 * The performance grades by which an order treats enterprises. A grade that fell after the list was made counts at once: an order
 * asks more of a lower grade, and the list is only made anew from time to time.
 */
@Component
class CurrentGrades {

    private final Standings standings;
    private final Clock clock;

    CurrentGrades(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * @param listed the grades as the reduction list says them, by credit code
     * @return the grade that the register holds today, or else the listed one
     */
    Map<String, ControlGrade> of(Map<String, ControlGrade> listed) {
        Map<String, Standing> held = standings.of(listed.keySet(), LocalDate.now(clock));
        Map<String, ControlGrade> grades = new HashMap<>(listed);
        grades.replaceAll((uscc, grade) -> held.get(uscc).grade() == null ? grade : ControlGrade.of(held.get(uscc).grade()).orElse(grade));
        return grades;
    }
}
