package org.bihuan.law;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TableCheck;
import org.bihuan.law.ViolationType.Medium;
import org.springframework.stereotype.Component;

/** What the table {@code consequences} means; refuses rows that make no sense or say the same twice. */
@Component
class ConsequenceTable implements TableCheck {

    static final String TABLE = "consequences";

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public void check(DecisionTables.Sheet sheet) {
        read(sheet);
    }

    /** @throws IllegalArgumentException with a Chinese message that names the row */
    static List<ConsequenceBasis> read(DecisionTables.Sheet sheet) {
        List<ConsequenceBasis> all = new ArrayList<>();
        for (DecisionTables.Row one : sheet.rows()) {
            LawRow row = new LawRow(sheet, one);
            ConsequenceBasis basis = new ConsequenceBasis(row.choice("consequence", Consequence.values(), Enum::name),
                    row.choice("medium", Medium.values(), Enum::name), row.required("citation"), row.from(), row.to(),
                    row.required("source"), row.choice("certainty", LegalBasis.Certainty.values(), LegalBasis.Certainty::code));
            if (all.stream().anyMatch(other -> other.consequence() == basis.consequence() && other.medium() == basis.medium()
                    && other.citation().equals(basis.citation())
                    && (other.validTo() == null || !basis.validFrom().isAfter(other.validTo()))
                    && (basis.validTo() == null || !other.validFrom().isAfter(basis.validTo())))) {
                throw row.wrong("与前面一行的后果、污染要素和条款相同，适用日期重叠");
            }
            all.add(basis);
        }
        return List.copyOf(all);
    }
}
