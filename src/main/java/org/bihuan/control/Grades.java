package org.bihuan.control;

import java.util.Map;

/** The performance grades by which an order treats enterprises. */
interface Grades {

    /**
     * @param listed the grades as the reduction list says them, by credit code
     * @return the grade of each of these enterprises
     */
    Map<String, ControlGrade> of(Map<String, ControlGrade> listed);
}
