package org.bihuan.control;

import java.util.Arrays;
import java.util.Optional;

/** Performance grades (绩效等级) of both schemes: 2020 with B- and the trades without grading, 2026 with A+. */
enum ControlGrade {

    A_PLUS("A+"), A("A"), B("B"), B_MINUS("B-"), C("C"), D("D"), LEADING("引领性"), NOT_LEADING("非引领性");

    private final String label;

    ControlGrade(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Optional<ControlGrade> of(String text) {
        return Arrays.stream(values()).filter(grade -> grade.label.equals(text) || grade.name().equals(text)).findFirst();
    }
}
