package org.bihuan.enterprise;

import org.bihuan.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** The grades as the newest deployed table {@code grade-schemes} says, each version read once. */
@Component
class GradeSchemes {

    private record Read(DecisionTables.Sheet sheet, GradeScale scale) {
    }

    private final DecisionTables tables;
    private volatile Read last;

    GradeSchemes(DecisionTables tables) {
        this.tables = tables;
    }

    GradeScale scale() {
        DecisionTables.Sheet sheet = tables.read(GradeTable.TABLE);
        Read known = last;
        if (known == null || known.sheet() != sheet) {
            known = new Read(sheet, GradeTable.read(sheet));
            last = known;
        }
        return known.scale();
    }

    /** How people read a grade. */
    String label(String scheme, GradeCategory category, String grade) {
        return scale().step(scheme, category, grade).map(GradeStep::label).orElse(grade);
    }
}
