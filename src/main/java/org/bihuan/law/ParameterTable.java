package org.bihuan.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TableCheck;
import org.springframework.stereotype.Component;

/** What the table {@code discretion-parameters} means. */
@Component
class ParameterTable implements TableCheck {

    static final String TABLE = "discretion-parameters";
    static final String CODE = "code";

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public void check(DecisionTables.Sheet sheet) {
        read(sheet);
    }

    /** @throws IllegalArgumentException with a Chinese message that names the row */
    static List<Parameter> read(DecisionTables.Sheet sheet) {
        List<Parameter> all = new ArrayList<>();
        for (DecisionTables.Row one : sheet.rows()) {
            LawRow row = new LawRow(sheet, one);
            row.required("value");
            Parameter parameter = new Parameter(row.choice(CODE, Parameter.Code.values(), Enum::name), row.required("name"),
                    row.amount("value"), row.required("unit"), row.from(), row.to(), row.required("citation"), row.required("source"),
                    row.choice("certainty", LegalBasis.Certainty.values(), LegalBasis.Certainty::code));
            if (parameter.value().compareTo(BigDecimal.valueOf(parameter.code().most())) > 0 || !parameter.code().percent()
                    && (parameter.value().stripTrailingZeros().scale() > 0 || parameter.value().signum() == 0)) {
                throw row.wrong("value 一格应是不超过 " + parameter.code().most() + " 的" + (parameter.code().percent() ? "数" : "正整数"));
            }
            if (all.stream().anyMatch(other -> other.code() == parameter.code()
                    && (other.validTo() == null || !parameter.validFrom().isAfter(other.validTo()))
                    && (parameter.validTo() == null || !other.validFrom().isAfter(parameter.validTo())))) {
                throw row.wrong("参数 " + parameter.code() + " 的适用日期与前面的一行重叠");
            }
            all.add(parameter);
        }
        return List.copyOf(all);
    }
}
