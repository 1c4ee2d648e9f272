package org.bihuan.blacklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.engine.DecisionTables;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Component;

/** The rules as the newest deployed table {@code blacklist-bans} says, each version read once. */
@Component
class BanRules {

    private record Read(DecisionTables.Sheet sheet, List<BanRule> all) {
    }

    private final DecisionTables tables;
    private volatile Read last;

    BanRules(DecisionTables tables) {
        this.tables = tables;
    }

    private List<BanRule> all() {
        DecisionTables.Sheet sheet = tables.read(BanTable.TABLE);
        Read known = last;
        if (known == null || known.sheet() != sheet) {
            known = new Read(sheet, BanTable.read(sheet));
            last = known;
        }
        return known.all();
    }

    /** Those that an act falls under, in the order of the table. */
    List<BanRule> of(ViolationType act, Subject whom, LocalDate actEndedOn) {
        return all().stream().filter(rule -> rule.covers(act, whom, actEndedOn)).toList();
    }

    /** A row as the table has it now; empty where a new version has dropped it. */
    Optional<BanRule> row(String id) {
        return all().stream().filter(rule -> rule.row().equals(id)).findFirst();
    }
}
