package org.bihuan.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** Asks the tables of the positive list: what stands in the way of an entry, and what an entry gains. */
@Component
class ListConditions {

    static final String CONDITIONS = "positive-list-conditions";
    static final String GAINS = "positive-list-gains";
    /** In the column {@code effect}: what the row promises, an emergency response keeps. */
    private static final String NO_STOP = "NO_STOP";

    /**
     * What the table {@code positive-list-conditions} looks at; one component per input column.
     *
     * @param linked   whether it has a monitor that is linked
     * @param offences so many in the time in which it has to be clean
     * @param permitLapsed whether it had a permit and has none for today
     */
    record Facts(ListKind listKind, String trade, boolean keyPolluter, boolean linked, int offences, int falsifications, String performance, String level,
                 BigDecimal annualKilograms, boolean permitLapsed) {

        Map<String, Object> inputs() {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("listKind", listKind.name());
            inputs.put("trade", trade);
            inputs.put("keyPolluter", keyPolluter);
            inputs.put("linked", linked);
            inputs.put("offences", offences);
            inputs.put("falsifications", falsifications);
            inputs.put("performance", Objects.toString(performance, ""));
            inputs.put("level", level);
            inputs.put("annualKilograms", annualKilograms == null ? 0d : annualKilograms.doubleValue());
            inputs.put("permitLapsed", permitLapsed);
            return inputs;
        }
    }

    private final DecisionTables tables;

    ListConditions(DecisionTables tables) {
        this.tables = tables;
    }

    /** What stands in the way, each with its source; empty when nothing does. */
    List<String> barriers(Facts facts) {
        return tables.decideAll(CONDITIONS, facts.inputs()).stream().map(one -> one.text("barrier") + "（" + one.text("citation")
                + (one.text("certainty").equals("A") ? "" : "，请核对依据") + "）").toList();
    }

    /** What an enterprise of that kind gains on that day, each with its source. */
    List<String> gains(ListKind kind, LocalDate day) {
        return gains(tables.read(GAINS), kind, day);
    }

    static List<String> gains(DecisionTables.Sheet sheet, ListKind kind, LocalDate day) {
        return rows(sheet, kind, day).map(DecisionTables.Row::cells).map(ListConditions::gain).toList();
    }

    /** The gain by which an emergency response neither stops nor limits an enterprise of that kind on that day. */
    Optional<EmergencyExemptions.Exemption> exemption(ListKind kind, LocalDate day) {
        return exemption(tables.read(GAINS), kind, day);
    }

    static Optional<EmergencyExemptions.Exemption> exemption(DecisionTables.Sheet sheet, ListKind kind, LocalDate day) {
        return rows(sheet, kind, day).filter(row -> NO_STOP.equals(row.cells().get("effect"))).findFirst().map(row -> new EmergencyExemptions.Exemption(
                "列入监督执法正面清单（" + kind.label() + "）：" + gain(row.cells()), sheet.table() + " v" + sheet.version() + " " + row.id()));
    }

    private static Stream<DecisionTables.Row> rows(DecisionTables.Sheet sheet, ListKind kind, LocalDate day) {
        return sheet.rows().stream().filter(row -> row.cells().get("listKind").equals("ANY") || row.cells().get("listKind").equals(kind.name()))
                .filter(row -> !day.isBefore(LocalDate.parse(row.cells().get("validFrom")))
                        && (row.cells().get("validTo") == null || !day.isAfter(LocalDate.parse(row.cells().get("validTo")))));
    }

    private static String gain(Map<String, String> row) {
        return row.get("gain") + "（" + row.get("citation") + "）";
    }
}
