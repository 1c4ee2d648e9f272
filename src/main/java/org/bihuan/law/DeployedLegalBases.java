package org.bihuan.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** Reads the newest deployed table {@code legal-bases}, each version once. */
@Component
class DeployedLegalBases implements LegalBases {

    private record Read(DecisionTables.Sheet sheet, Map<ViolationType, List<LegalBasis>> bases) {
    }

    private final DecisionTables tables;
    private volatile Read last;

    DeployedLegalBases(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public List<LegalBasis> of(ViolationType violation) {
        DecisionTables.Sheet sheet = tables.read(LegalBasisTable.TABLE);
        Read known = last;
        if (known == null || known.sheet() != sheet) {
            known = new Read(sheet, LegalBasisTable.read(sheet).stream().collect(Collectors.groupingBy(LegalBasis::violation)));
            last = known;
        }
        return known.bases().getOrDefault(violation, List.of());
    }

    @Override
    public ApplicableLaw applicable(ViolationType violation, LocalDate actStartedOn, LocalDate actEndedOn, LocalDate decisionOn) {
        return OldOrLighter.judge(violation, actStartedOn, actEndedOn, decisionOn, of(violation));
    }
}
