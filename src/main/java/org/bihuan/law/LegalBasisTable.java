package org.bihuan.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TableCheck;
import org.springframework.stereotype.Component;

/** What the table {@code legal-bases} means; refuses rows that make no sense or say the same twice. */
@Component
class LegalBasisTable implements TableCheck {

    static final String TABLE = "legal-bases";
    static final String VIOLATION = "violation";

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public void check(DecisionTables.Sheet sheet) {
        read(sheet);
    }

    /** @throws IllegalArgumentException with a Chinese message that names the row */
    static List<LegalBasis> read(DecisionTables.Sheet sheet) {
        List<LegalBasis> bases = new ArrayList<>();
        for (DecisionTables.Row one : sheet.rows()) {
            LawRow row = new LawRow(sheet, one);
            LegalBasis basis = basis(row);
            bases.stream().filter(other -> clash(other, basis)).findFirst().ifPresent(other -> {
                throw row.wrong("与 " + other.row() + " 的违法行为、层级、情形和条款相同，适用日期重叠");
            });
            bases.add(basis);
        }
        return List.copyOf(bases);
    }

    private static LegalBasis basis(LawRow row) {
        ViolationType violation = ViolationType.ofCode(row.required(VIOLATION))
                .orElseThrow(() -> row.wrong("没有代码为“" + row.text(VIOLATION) + "”的违法行为"));
        Regime regime = row.choice("regime", new Regime[] {Regime.OLD, Regime.CODE}, Enum::name);
        LegalBasis.Measure measure = row.choice("measure", LegalBasis.Measure.values(), Enum::name);
        row.bounds("min", "max");
        row.bounds("personMin", "personMax");
        if (row.amount("floor") != null != (measure == LegalBasis.Measure.MULTIPLE)) {
            throw row.wrong("按倍数计罚的应当填写计算基数下限，其他的应当留空");
        }
        Set<PenaltyKind> kinds = row.kinds();
        if (kinds.isEmpty()) {
            throw row.wrong(LawRow.KINDS + " 一格必填");
        }
        LocalDate from = row.from();
        LocalDate to = row.to();
        if (regime == Regime.CODE && from.isBefore(Regime.CODE_FROM)
                || regime == Regime.OLD && (to == null || !to.isBefore(Regime.CODE_FROM))) {
            throw row.wrong(regime + " 一行的适用日期越过了 " + Regime.CODE_FROM + "（法典施行之日）");
        }
        return new LegalBasis(row.id(), violation, regime, row.choice("level", LegalBasis.Level.values(), Enum::name),
                row.text("circumstance"), row.required("citation"), measure, row.amount("min"), row.amount("max"), row.amount("floor"),
                row.amount("personMin"), row.amount("personMax"), kinds, from, to, row.required("source"),
                row.choice("certainty", LegalBasis.Certainty.values(), LegalBasis.Certainty::code));
    }

    private static boolean clash(LegalBasis one, LegalBasis other) {
        return one.violation() == other.violation() && one.level() == other.level()
                && Objects.equals(one.circumstance(), other.circumstance()) && one.citation().equals(other.citation())
                && (other.validTo() == null || !one.validFrom().isAfter(other.validTo()))
                && (one.validTo() == null || !other.validFrom().isAfter(one.validTo()));
    }
}
