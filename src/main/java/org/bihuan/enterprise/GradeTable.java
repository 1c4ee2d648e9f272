package org.bihuan.enterprise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TableCheck;
import org.bihuan.law.LawRow;
import org.springframework.stereotype.Component;

/** What the table {@code grade-schemes} means; refuses a grade that stands twice in a category. */
@Component
class GradeTable implements TableCheck {

    static final String TABLE = "grade-schemes";
    private static final BigDecimal LAST_RANK = BigDecimal.TEN;

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public void check(DecisionTables.Sheet sheet) {
        read(sheet);
    }

    /** @throws IllegalArgumentException with a Chinese message that names the row */
    static GradeScale read(DecisionTables.Sheet sheet) {
        List<GradeStep> steps = new ArrayList<>();
        for (DecisionTables.Row one : sheet.rows()) {
            LawRow row = new LawRow(sheet, one);
            GradeStep step = new GradeStep(row.required("scheme"), row.choice("category", GradeCategory.values(), Enum::name), row.required("grade"),
                    row.required("label"), rank(row), switch (row.required("awardedBy")) {
                        case "RATING" -> true;
                        case "MINISTRY" -> false;
                        default -> throw row.wrong("awardedBy 一格应当是 RATING 或者 MINISTRY");
                    }, row.from(), row.to(), row.required("citation"));
            if (steps.stream().anyMatch(other -> other.scheme().equals(step.scheme()) && other.category() == step.category()
                    && (other.grade().equals(step.grade()) || other.rank() == step.rank()))) {
                throw row.wrong("同一方案、同一行业类别里，等级和先后都不能重复");
            }
            steps.add(step);
        }
        return new GradeScale(steps);
    }

    private static int rank(LawRow row) {
        row.required("rank");
        BigDecimal rank = row.amount("rank");
        if (rank.stripTrailingZeros().scale() > 0 || rank.signum() < 1 || rank.compareTo(LAST_RANK) > 0) {
            throw row.wrong("rank 一格应当是 1 至 10 的整数");
        }
        return rank.intValueExact();
    }
}
