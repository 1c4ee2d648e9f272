package org.bihuan.penalty;

import java.util.Optional;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens when a case is filed: it gets its number, and it is held against the lists of what may be waived. */
@Service
@Transactional
class CaseFiling {

    private static final int LONGEST_EVENT = 2000;

    private final Cases cases;
    private final WaiverFindings waivers;

    CaseFiling(Cases cases, WaiverFindings waivers) {
        this.cases = cases;
        this.waivers = waivers;
    }

    /** Returns the number. */
    String file(long caseId) {
        String number = cases.file(caseId);
        PenaltyCase one = cases.get(caseId);
        suggestion(one).ifPresent(said -> cases.happened(one, null, "WAIVER_SUGGESTED",
                said.length() > LONGEST_EVENT ? said.substring(0, LONGEST_EVENT) : said));
        return number;
    }

    /** What the system proposes by what is known now; nothing as long as it is not known what the act was. */
    @Transactional(readOnly = true)
    Optional<String> suggestion(PenaltyCase one) {
        return Optional.ofNullable(one.violation()).flatMap(ViolationType::ofCode).flatMap(violation -> waivers.suggestion(one.id(), violation,
                one.actEndedOn() == null ? one.clueOn() : one.actEndedOn()));
    }

    /** The same for the forms; once a second person has confirmed a waiver, that one. */
    @Transactional(readOnly = true)
    String suggestionInWords(PenaltyCase one) {
        if (one.violation() == null) {
            return "违法行为还没有填写，系统尚未比对免罚事项。";
        }
        return waivers.confirmed(one.id()) ? waivers.inWords(one.id()) + "。" : suggestion(one).map(said -> "⚠ " + said + "。").orElse("系统比对没有发现接近的免罚事项。");
    }
}
