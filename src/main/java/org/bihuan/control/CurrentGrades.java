package org.bihuan.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
        Map<String, ControlGrade> grades = new HashMap<>(listed);
        grades.putAll(held(listed.keySet()));
        return grades;
    }

    /** The grades that the register holds today, by credit code; without those who hold none. */
    Map<String, ControlGrade> held(Collection<String> usccs) {
        Map<String, ControlGrade> held = new HashMap<>();
        standings.of(usccs, LocalDate.now(clock)).forEach((uscc, standing) ->
                Optional.ofNullable(standing.grade()).flatMap(ControlGrade::of).ifPresent(grade -> held.put(uscc, grade)));
        return held;
    }
}
