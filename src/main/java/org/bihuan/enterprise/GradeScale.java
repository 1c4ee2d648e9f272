package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All grades of all schemes. Which scheme an enterprise is rated by is a matter of dates: both may be open during a transition. */
record GradeScale(List<GradeStep> steps) {

    GradeScale {
        steps = List.copyOf(steps);
    }

    Optional<GradeStep> step(String scheme, GradeCategory category, String grade) {
        return steps.stream().filter(s -> s.scheme().equals(scheme) && s.category() == category && s.grade().equals(grade)).findFirst();
    }

    /** The grade in whatever category the scheme has it, the common one first. */
    Optional<GradeStep> anywhere(String scheme, String grade) {
        return steps.stream().filter(s -> s.scheme().equals(scheme) && s.grade().equals(grade)).min(Comparator.comparing(GradeStep::category));
    }

    /** The categories in which a review under the scheme may give the grade. */
    Set<GradeCategory> offering(String scheme, String grade) {
        return steps.stream().filter(s -> s.scheme().equals(scheme) && s.grade().equals(grade) && s.rated()).map(GradeStep::category)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(GradeCategory.class)));
    }

    boolean opensOn(String scheme, LocalDate day) {
        return steps.stream().anyMatch(s -> s.scheme().equals(scheme) && s.validOn(day));
    }

    /** Codes and names of the grades that a review under the scheme may give. */
    Map<String, String> rated(String scheme) {
        Map<String, String> names = new LinkedHashMap<>();
        steps.stream().filter(s -> s.scheme().equals(scheme) && s.rated()).forEach(s -> names.putIfAbsent(s.grade(), s.label()));
        return names;
    }

    /**
     * To which grade an enterprise of that category falls: the named one, where the category has it, else the category's lowest.
     *
     * @throws IllegalArgumentException for a scheme without such a category
     */
    GradeStep fallsTo(String scheme, GradeCategory category, String grade) {
        return step(scheme, category, grade).orElseGet(() -> steps.stream().filter(s -> s.scheme().equals(scheme) && s.category() == category)
                .max(Comparator.comparingInt(GradeStep::rank)).orElseThrow(() -> new IllegalArgumentException(scheme + " has no " + category)));
    }
}
