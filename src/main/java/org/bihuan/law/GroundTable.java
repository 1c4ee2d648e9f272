package org.bihuan.law;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TableCheck;
import org.springframework.stereotype.Component;

/** What the table {@code discretion-grounds} means: the closed catalogue of circumstances that pull a penalty up or down. */
@Component
class GroundTable implements TableCheck {

    static final String TABLE = "discretion-grounds";
    static final String DIRECTION = "direction";

    private enum Obligation {
        MUST, MAY
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public void check(DecisionTables.Sheet sheet) {
        read(sheet);
    }

    /** @throws IllegalArgumentException with a Chinese message that names the row */
    static List<Ground> read(DecisionTables.Sheet sheet) {
        List<Ground> all = new ArrayList<>();
        for (DecisionTables.Row one : sheet.rows()) {
            LawRow row = new LawRow(sheet, one);
            Ground ground = new Ground(row.required("code"), row.choice(DIRECTION, Ground.Direction.values(), Enum::name), row.required("name"),
                    row.choice("obligation", Obligation.values(), Enum::name) == Obligation.MUST, row.from(), row.to(),
                    row.required("citation"), row.required("source"),
                    row.choice("certainty", LegalBasis.Certainty.values(), LegalBasis.Certainty::code));
            Stream<Ground> others = all.stream().filter(other -> other.code().equals(ground.code())
                    && (other.validTo() == null || !ground.validFrom().isAfter(other.validTo()))
                    && (ground.validTo() == null || !other.validFrom().isAfter(ground.validTo())));
            if (others.findAny().isPresent()) {
                throw row.wrong("情节 " + ground.code() + " 的适用日期与前面的一行重叠");
            }
            all.add(ground);
        }
        return List.copyOf(all);
    }
}
