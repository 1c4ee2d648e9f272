package org.bihuan.law;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.engine.TestTables;

/** The table as it stands in {@code processes}, without database and Spring. */
public final class BasesOnDisk implements LegalBases {

    static final Path FILE = Path.of("processes/law/legal-bases.dmn");
    static final List<LegalBasis> ALL = LegalBasisTable.read(TestTables.read(FILE, LegalBasisTable.TABLE));

    @Override
    public List<LegalBasis> of(ViolationType violation) {
        return ALL.stream().filter(basis -> basis.violation() == violation).toList();
    }

    @Override
    public ApplicableLaw applicable(ViolationType violation, LocalDate actStartedOn, LocalDate actEndedOn, LocalDate decisionOn) {
        return OldOrLighter.judge(violation, actStartedOn, actEndedOn, decisionOn, of(violation));
    }
}
