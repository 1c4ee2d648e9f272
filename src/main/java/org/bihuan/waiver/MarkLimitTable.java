package org.bihuan.waiver;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bihuan.engine.DecisionTables;
import org.bihuan.engine.TableCheck;
import org.bihuan.enterprise.Trade;
import org.bihuan.law.LawRow;
import org.bihuan.law.LegalBasis;
import org.bihuan.waiver.MarkLimit.Effect;
import org.springframework.stereotype.Component;

/** What the table {@code mark-limits} means; refuses rows that make no sense. */
@Component
class MarkLimitTable implements TableCheck {

    static final String TABLE = "mark-limits";
    private static final String ANY = "ANY";
    private static final String SEPARATOR = "；";
    private static final Pattern POLLUTANT = Pattern.compile("[aw][0-9]{5}");
    /** Their codes are stored in one text. */
    private static final int MOST_POLLUTANTS = 50;
    private static final BigDecimal LAST_HOUR = BigDecimal.valueOf(23);
    private static final BigDecimal FULL_LOAD = BigDecimal.valueOf(100);

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public void check(DecisionTables.Sheet sheet) {
        read(sheet);
    }

    /** @throws IllegalArgumentException with a Chinese message that names the row */
    static MarkLimits read(DecisionTables.Sheet sheet) {
        List<MarkLimit> all = new ArrayList<>();
        for (DecisionTables.Row one : sheet.rows()) {
            LawRow row = new LawRow(sheet, one);
            MarkLimit limit = read(row);
            if (all.stream().anyMatch(other -> bothHold(other, limit))) {
                throw row.wrong("与前面的一行重叠：同一种标记、同一种设施（ANY 包括每一种）、同一行业在同一天只能有一行");
            }
            all.add(limit);
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("表“" + sheet.name() + "”没有一行");
        }
        return new MarkLimits(List.copyOf(all), sheet.table() + " v" + sheet.version());
    }

    private static boolean bothHold(MarkLimit one, MarkLimit other) {
        boolean sameTrade = one.trades().isEmpty() ? other.trades().isEmpty() : !Collections.disjoint(one.trades(), other.trades());
        boolean anyBesideNamed = (one.installation() == null) != (other.installation() == null) && (sameTrade || one.trades().isEmpty() || other.trades().isEmpty());
        return one.kind() == other.kind() && (anyBesideNamed || one.installation() == other.installation() && sameTrade)
                && (one.to() == null || !other.from().isAfter(one.to())) && (other.to() == null || !one.from().isAfter(other.to()));
    }

    private static MarkLimit read(LawRow row) {
        OutletMarkKind kind = row.choice("kind", OutletMarkKind.values(), Enum::name);
        Effect effect = row.choice("effect", Effect.values(), Enum::name);
        Integer hours = whole(row, "hours");
        Integer permitHours = whole(row, "permitHours");
        BigDecimal loadBelow = row.amount("loadBelow");
        if (kind.equipment() != (effect == Effect.INVALID) || (kind == OutletMarkKind.STOPPED) != (effect == Effect.STOPPED)) {
            throw row.wrong("设备标记的效果是 INVALID，停运的效果是 STOPPED，其他工况标记的效果是 EXEMPT 或者 REPORT");
        }
        if (kind.equipment() && installation(row) != null) {
            throw row.wrong("设备标记不分设施：installation 一格应当是 " + ANY);
        }
        if ((effect == Effect.EXEMPT) != (hours != null)) {
            throw row.wrong(effect == Effect.EXEMPT ? "豁免须有时限：hours 一格必填" : "只有豁免才有时限：hours 一格留空");
        }
        if (permitHours != null && (hours == null || permitHours <= hours)) {
            throw row.wrong("permitHours 一格应当大于 hours 一格");
        }
        if (effect != Effect.EXEMPT && (row.text("pollutants") != null || loadBelow != null)) {
            throw row.wrong("只有豁免才分污染物和负荷：pollutants、loadBelow 两格留空");
        }
        if (loadBelow != null && (loadBelow.signum() == 0 || loadBelow.compareTo(FULL_LOAD) > 0)) {
            throw row.wrong("loadBelow 一格应当大于 0、不大于 100");
        }
        return new MarkLimit(row.id(), kind, effect, installation(row), trades(row), hours, permitHours, pollutants(row), loadBelow, dueHour(row), row.from(), row.to(),
                row.required("citation"), row.required("source"), row.choice("certainty", LegalBasis.Certainty.values(), LegalBasis.Certainty::code));
    }

    private static Installation installation(LawRow row) {
        return row.required("installation").equals(ANY) ? null : row.choice("installation", Installation.values(), Enum::name);
    }

    private static Set<String> trades(LawRow row) {
        Set<String> trades = new TreeSet<>();
        if (!row.required("trades").equals(ANY)) {
            for (String code : row.required("trades").split(SEPARATOR)) {
                trades.add(Trade.of(code.strip()).map(Trade::name).filter(code.strip()::equals)
                        .orElseThrow(() -> row.wrong("没有“" + code + "”这个行业")));
            }
        }
        return trades;
    }

    private static Set<String> pollutants(LawRow row) {
        if (row.text("pollutants") == null) {
            return null;
        }
        Set<String> pollutants = new TreeSet<>();
        for (String code : row.text("pollutants").split(SEPARATOR)) {
            if (!POLLUTANT.matcher(code.strip()).matches()) {
                throw row.wrong("“" + code + "”不是污染物编码，例如 a21002");
            }
            pollutants.add(code.strip());
        }
        if (pollutants.size() > MOST_POLLUTANTS) {
            throw row.wrong("pollutants 一格最多 " + MOST_POLLUTANTS + " 种污染物；全部污染物的，留空");
        }
        return pollutants;
    }

    private static int dueHour(LawRow row) {
        row.required("dueHour");
        BigDecimal hour = row.amount("dueHour");
        if (hour.stripTrailingZeros().scale() > 0 || hour.compareTo(LAST_HOUR) > 0) {
            throw row.wrong("dueHour 一格应当是 0 至 " + LAST_HOUR + " 的整数");
        }
        return hour.intValueExact();
    }

    private static Integer whole(LawRow row, String column) {
        BigDecimal amount = row.amount(column);
        if (amount != null && (amount.stripTrailingZeros().scale() > 0 || amount.signum() == 0
                || amount.compareTo(BigDecimal.valueOf(MarkLimit.LONGEST_EVENT)) > 0)) {
            throw row.wrong(column + " 一格应当是 1 至 " + MarkLimit.LONGEST_EVENT + " 的整数");
        }
        return amount == null ? null : amount.intValueExact();
    }
}
