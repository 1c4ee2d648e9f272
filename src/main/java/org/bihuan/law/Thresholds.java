package org.bihuan.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TableCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The table {@code thresholds}: when hearing, deliberation, legal review and summary procedure are due or open. */
@Component
class Thresholds implements TableCheck {

    static final String TABLE = "thresholds";
    static final String KIND = "kind";

    /** Which cases the heads of the bureau deliberate on. */
    enum DeliberationMode {
        /** Every one, as the bureau does. */
        ALL,
        /** Those that the law requires. */
        STATUTORY
    }

    private record Read(DecisionTables.Sheet sheet, List<Threshold> thresholds) {
    }

    private final DecisionTables tables;
    private final DeliberationMode deliberationMode;
    private volatile Read last;

    /** @param tables lazily: the engine asks this room's checks before it can be asked for a table */
    Thresholds(@Lazy DecisionTables tables, @Value("${bihuan.law.deliberation-mode:ALL}") DeliberationMode deliberationMode) {
        this.tables = tables;
        this.deliberationMode = deliberationMode;
    }

    DeliberationMode deliberationMode() {
        return deliberationMode;
    }

    List<Threshold> validOn(LocalDate day) {
        DecisionTables.Sheet sheet = tables.read(TABLE);
        Read known = last;
        if (known == null || known.sheet() != sheet) {
            known = new Read(sheet, read(sheet));
            last = known;
        }
        return known.thresholds().stream().filter(one -> one.validOn(day)).toList();
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
    static List<Threshold> read(DecisionTables.Sheet sheet) {
        List<Threshold> all = new ArrayList<>();
        for (DecisionTables.Row one : sheet.rows()) {
            LawRow row = new LawRow(sheet, one);
            Threshold threshold = new Threshold(row.id(), row.choice(KIND, Threshold.Kind.values(), Enum::name),
                    row.text("party") == null ? null : row.choice("party", Threshold.Party.values(), Enum::name), row.amount("amount"),
                    row.kinds(), row.from(), row.to(), row.required("citation"), row.required("source"),
                    row.choice("certainty", LegalBasis.Certainty.values(), LegalBasis.Certainty::code));
            all.stream().filter(other -> clash(other, threshold)).findFirst().ifPresent(other -> {
                throw row.wrong("与 " + other.row() + " 的程序和当事人相同，适用日期重叠");
            });
            all.add(threshold);
        }
        return List.copyOf(all);
    }

    private static boolean clash(Threshold one, Threshold other) {
        return one.kind() == other.kind() && Objects.equals(one.party(), other.party())
                && (other.validTo() == null || !one.validFrom().isAfter(other.validTo()))
                && (one.validTo() == null || !other.validFrom().isAfter(one.validTo()));
    }
}
