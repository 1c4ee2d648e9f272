package org.bihuan.penalty;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The file review (案卷评查) of a case at any moment: each fatal defect passed, open, broken, signed for or beside the point. What
 * the procedure of decision and whatever comes later know, they say themselves ({@link ReviewSource}); a defect that one of them
 * finds is not covered by what another has to say.
 */
@Service
@Transactional(readOnly = true)
class CaseReviews {

    private static final Set<ReviewGate> SEIZURE = Set.of(ReviewGate.G10, ReviewGate.G13, ReviewGate.G24);
    static final Set<ReviewGate> DAILY_FINE = Set.of(ReviewGate.G21, ReviewGate.G22, ReviewGate.G23);

    private final CaseGates gates;
    private final List<ReviewSource> sources;
    private final GateOverrideRepository overrides;
    private final Cases cases;

    CaseReviews(CaseGates gates, List<ReviewSource> sources, GateOverrideRepository overrides, Cases cases) {
        this.gates = gates;
        this.sources = sources;
        this.overrides = overrides;
        this.cases = cases;
    }

    /** One result for each defect, in their order. */
    List<ReviewResult> of(PenaltyCase one) {
        Map<ReviewGate, ReviewResult> results = new EnumMap<>(ReviewGate.class);
        for (ReviewGate gate : ReviewGate.values()) {
            results.put(gate, SEIZURE.contains(gate) ? ReviewResult.notApplicable(gate, "没有查封、扣押")
                    : DAILY_FINE.contains(gate) ? ReviewResult.notApplicable(gate, "没有按日连续处罚") : ReviewResult.open(gate, "还没有办到这一步"));
        }
        gates.of(one).forEach(result -> results.put(result.gate(), result));
        sources.forEach(source -> source.results(one.deadlineOwner()).forEach(result ->
                results.compute(result.gate(), (gate, before) -> before.broken() ? before : result)));
        List<GateOverride> signed = overrides.findByCaseIdOrderByAtAscIdAsc(one.id());
        return results.values().stream().map(result -> result.broken() ? signed.stream().filter(entry -> entry.isFor(result)).findFirst()
                .map(result::by).orElse(result) : result).toList();
    }

    /** What is broken and not signed for, in Chinese; it has to be healed or signed for before the case goes on. */
    List<String> broken(PenaltyCase one) {
        return of(one).stream().filter(ReviewResult::broken).map(ReviewResult::refusal).toList();
    }

    /** Likewise, of whatever case the name under which limits run and documents are filed means; nothing where it means none. */
    List<ReviewResult> broken(String owner) {
        return PenaltyCase.idIn(owner).map(id -> of(cases.get(Long.parseLong(id))).stream().filter(ReviewResult::broken).toList()).orElse(List.of());
    }
}
