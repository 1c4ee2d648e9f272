package org.bihuan.blacklist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TableCheck;
import org.bihuan.law.LawRow;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Component;

/** What the table {@code blacklist-bans} means; refuses rows that would ban whom no law bans, or for longer. */
@Component
class BanTable implements TableCheck {

    static final String TABLE = "blacklist-bans";
    private static final String ANY = "ANY";
    private static final int MOST_YEARS = 10;
    private static final int MOST_MONTHS = 120;

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public void check(DecisionTables.Sheet sheet) {
        read(sheet);
    }

    /** @throws IllegalArgumentException with a Chinese message that names the row */
    static List<BanRule> read(DecisionTables.Sheet sheet) {
        List<BanRule> all = new ArrayList<>();
        for (DecisionTables.Row one : sheet.rows()) {
            LawRow row = new LawRow(sheet, one);
            BanRule rule = read(row);
            if (all.stream().anyMatch(other -> other.violation() == rule.violation() && other.subject() == rule.subject()
                    && other.circumstance() == rule.circumstance() && other.type() == rule.type() && overlap(other, rule))) {
                throw row.wrong("适用日期与前面的一行重叠");
            }
            all.add(rule);
        }
        return List.copyOf(all);
    }

    private static boolean overlap(BanRule one, BanRule other) {
        return (one.validTo() == null || !other.validFrom().isAfter(one.validTo()))
                && (other.validTo() == null || !one.validFrom().isAfter(other.validTo()));
    }

    private static BanRule read(LawRow row) {
        BanType type = row.choice("type", BanType.values(), Enum::name);
        BanRule rule = new BanRule(row.id(), violation(row), row.choice("subject", Subject.values(), Enum::name),
                row.text("circumstance") == null ? null : row.choice("circumstance", Circumstance.values(), Enum::name), type,
                whole(row, "years", MOST_YEARS), whole(row, "repairMonths", MOST_MONTHS), row.from(), row.to(), row.required("citation"),
                row.required("source"), row.choice("certainty", LegalBasis.Certainty.values(), LegalBasis.Certainty::code));
        if (type.subject() != null && type.subject() != rule.subject()) {
            throw row.wrong(type.label() + "只能对" + type.subject().label());
        }
        if (type.ban() && !Objects.equals(rule.years(), type.years())) {
            throw row.wrong(type.label() + "的 years 一格应当" + (type.years() == null ? "留空" : "是 " + type.years()));
        }
        if (type.ban() && rule.repairMonths() != null) {
            throw row.wrong("禁止从业不能以信用修复提前解除，repairMonths 一格留空");
        }
        if (!type.ban() && (rule.years() == null || rule.repairMonths() == null)) {
            throw row.wrong("记入信用记录的，years 和 repairMonths 两格必填");
        }
        if (type.ban() && rule.violation() == null) {
            throw row.wrong("禁止从业须有法律对具体违法行为的规定，violation 一格不能是 ANY");
        }
        return rule;
    }

    private static ViolationType violation(LawRow row) {
        String code = row.required("violation");
        return code.equals(ANY) ? null : ViolationType.ofCode(code).filter(ViolationType::byServiceFirm)
                .orElseThrow(() -> row.wrong("“" + code + "”不是第三方机构的违法行为"));
    }

    private static Integer whole(LawRow row, String column, int most) {
        BigDecimal amount = row.amount(column);
        if (amount != null && (amount.stripTrailingZeros().scale() > 0 || amount.signum() < 1 || amount.compareTo(BigDecimal.valueOf(most)) > 0)) {
            throw row.wrong(column + " 一格应当是 1 至 " + most + " 的整数");
        }
        return amount == null ? null : amount.intValueExact();
    }
}
