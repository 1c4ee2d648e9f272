package org.bihuan.waiver;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TableCheck;
import org.bihuan.law.LawRow;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.ViolationType;
import org.bihuan.waiver.WaiverItem.Duty;
import org.bihuan.waiver.WaiverItem.Party;
import org.bihuan.waiver.WaiverItem.Term;
import org.bihuan.waiver.WaiverItem.Unit;
import org.springframework.stereotype.Component;

/** What the table {@code waiver-items} means; refuses rows that make no sense or would waive what the law does not. */
@Component
class WaiverItemTable implements TableCheck {

    static final String TABLE = "waiver-items";
    private static final String ANY = "ANY";
    private static final String SEPARATOR = "；";
    private static final int LONGEST_CODE = 64;
    private static final int MOST_MONTHS = 120;
    private static final int MOST_AMOUNT = 366;
    private static final BigDecimal MOST_TIMES = BigDecimal.ONE;
    private static final BigDecimal MOST_PH = BigDecimal.valueOf(14);

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public void check(DecisionTables.Sheet sheet) {
        read(sheet);
    }

    /** @throws IllegalArgumentException with a Chinese message that names the row */
    static List<WaiverItem> read(DecisionTables.Sheet sheet) {
        List<WaiverItem> all = new ArrayList<>();
        for (DecisionTables.Row one : sheet.rows()) {
            LawRow row = new LawRow(sheet, one);
            WaiverItem item = read(row);
            if (item.code().length() > LONGEST_CODE) {
                throw row.wrong("code 一格最长 " + LONGEST_CODE + " 个字");
            }
            if (all.stream().anyMatch(other -> other.code().equals(item.code())
                    && (other.validTo() == null || !item.validFrom().isAfter(other.validTo()))
                    && (item.validTo() == null || !other.validFrom().isAfter(item.validTo())))) {
                throw row.wrong("事项 " + item.code() + " 的适用日期与前面的一行重叠");
            }
            all.add(item);
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("表“" + sheet.name() + "”没有一行");
        }
        return List.copyOf(all);
    }

    private static WaiverItem read(LawRow row) {
        row.bounds("phMin", "phMax");
        WaiverItem item = new WaiverItem(row.id(), row.required("code"), row.choice("duty", Duty.values(), Enum::name),
                row.choice("party", Party.values(), Enum::name), violations(row), row.required("text"), conditions(row),
                whole(row, "lookBackMonths", 1, MOST_MONTHS), atMost(row, "timesOverMax", MOST_TIMES), row.amount("phMin"),
                atMost(row, "phMax", MOST_PH), term(row), row.from(), row.to(), row.required("citation"), row.required("source"),
                row.choice("certainty", LegalBasis.Certainty.values(), LegalBasis.Certainty::code));
        if (item.faultless()) {
            return item;
        }
        if (item.term() == null && !item.conditions().contains(WaiverFact.CORRECTED_IN_TIME)) {
            throw row.wrong("没有改正就不能不予处罚：请填写改正期限，或者在 conditions 一格写明 CORRECTED_IN_TIME");
        }
        if (item.duty() == Duty.MUST && !item.conditions().contains(WaiverFact.NO_HARM)) {
            throw row.wrong("应当不予处罚的，须没有造成危害后果：conditions 一格缺少 NO_HARM");
        }
        if (item.duty() == Duty.MAY && (item.lookBackMonths() == null || !item.conditions().contains(WaiverFact.SLIGHT_CONSEQUENCE))) {
            throw row.wrong("可以不予处罚的，须为初次违法且危害后果轻微：请填写 lookBackMonths，并在 conditions 一格写明 SLIGHT_CONSEQUENCE");
        }
        return item;
    }

    private static Set<ViolationType> violations(LawRow row) {
        Set<ViolationType> violations = EnumSet.noneOf(ViolationType.class);
        if (!row.required("violations").equals(ANY)) {
            for (String code : row.required("violations").split(SEPARATOR)) {
                violations.add(ViolationType.ofCode(code.strip()).orElseThrow(() -> row.wrong("没有“" + code + "”这种违法行为")));
            }
        }
        return violations;
    }

    private static Set<WaiverFact> conditions(LawRow row) {
        Set<WaiverFact> conditions = EnumSet.noneOf(WaiverFact.class);
        for (String code : row.required("conditions").split(SEPARATOR)) {
            conditions.add(EnumSet.allOf(WaiverFact.class).stream().filter(one -> !one.barrier() && one.name().equals(code.strip())).findFirst()
                    .orElseThrow(() -> row.wrong("没有“" + code + "”这个须证明的事实")));
        }
        return conditions;
    }

    private static Term term(LawRow row) {
        Integer amount = whole(row, "within", 0, MOST_AMOUNT);
        if (row.text("unit") == null) {
            if (amount != null) {
                throw row.wrong("within 和 unit 应当都填写或者都留空");
            }
            return null;
        }
        Unit unit = row.choice("unit", Unit.values(), Enum::name);
        if (unit == Unit.ORDERED != (amount == null)) {
            throw row.wrong(unit == Unit.ORDERED ? "期限由责令改正决定书确定的，within 一格留空" : "within 一格必填");
        }
        return new Term(amount, unit);
    }

    private static Integer whole(LawRow row, String column, int least, int most) {
        BigDecimal amount = row.amount(column);
        if (amount != null && (amount.stripTrailingZeros().scale() > 0 || amount.compareTo(BigDecimal.valueOf(least)) < 0
                || amount.compareTo(BigDecimal.valueOf(most)) > 0)) {
            throw row.wrong(column + " 一格应当是 " + least + " 至 " + most + " 的整数");
        }
        return amount == null ? null : amount.intValueExact();
    }

    private static BigDecimal atMost(LawRow row, String column, BigDecimal most) {
        BigDecimal amount = row.amount(column);
        if (amount != null && amount.compareTo(most) > 0) {
            throw row.wrong(column + " 一格不能大于 " + most.toPlainString());
        }
        return amount;
    }
}
