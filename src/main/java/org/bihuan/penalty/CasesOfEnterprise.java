package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.enterprise.EnterprisePageSection;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The penalty cases on the page of an enterprise, newest first. */
@Component
class CasesOfEnterprise implements EnterprisePageSection {

    /** @param number null before the case is filed @param filedOn likewise */
    record Line(long id, String number, String leadNumber, String violation, String violationName, String status, String statusName, LocalDate filedOn) {
    }

    private final PenaltyCaseRepository cases;

    CasesOfEnterprise(PenaltyCaseRepository cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> section(String uscc) {
        return cases.findTop50ByUsccOrderByIdDesc(uscc).stream().map(one -> new Line(one.id(), one.number(), one.leadNumber(), one.violation(),
                ViolationType.ofCode(one.violation()).map(ViolationType::label).orElse(one.violation()), one.status().name(), one.status().label(), one.filedOn())).toList();
    }
}
