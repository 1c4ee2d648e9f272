package org.bihuan.penalty;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the penalty procedure knows of the file review: of the newest procedure of a case, the defects that a decision taken now
 * would have. While the procedure goes on a missing step is open, not broken.
 */
@Service
@Transactional(readOnly = true)
class DecisionReviews implements ReviewSource {

    /** With what is on file when nothing is wrong. */
    private static final Map<ReviewGate, String> IN_ORDER = inOrder();

    private final DecisionBook book;
    private final DecisionFiles files;

    DecisionReviews(DecisionBook book, DecisionFiles files) {
        this.book = book;
        this.files = files;
    }

    private static Map<ReviewGate, String> inOrder() {
        Map<ReviewGate, String> facts = new EnumMap<>(ReviewGate.class);
        facts.put(ReviewGate.G05, "决定认定的事实与告知的事实、证据一致");
        facts.put(ReviewGate.G08, "适用的规定是行为时有效或者从旧兼从轻应当适用的规定");
        facts.put(ReviewGate.G09, "在法定幅度内，没有重于告知");
        facts.put(ReviewGate.G11, "权利已告知，期限按工作日给足或者当事人书面放弃");
        facts.put(ReviewGate.G12, "当事人的意见已复核，要求的听证已举行或者依法终止");
        facts.put(ReviewGate.G14, "已经负责人集体讨论通过");
        facts.put(ReviewGate.G15, "集体讨论在当事人最后一次陈述、申辩或者听证之后");
        facts.put(ReviewGate.G16, "调查人员没有参加表决");
        facts.put(ReviewGate.G17, "法制审核已通过");
        facts.put(ReviewGate.G18, "法制审核之后没有新证据");
        facts.put(ReviewGate.G20, "审核人没有参与调查");
        return facts;
    }

    @Override
    public List<ReviewResult> results(String owner) {
        List<DecisionProcedure> procedures = book.ofOwner(owner);
        return procedures.isEmpty() ? List.of() : results(procedures.get(procedures.size() - 1));
    }

    private List<ReviewResult> results(DecisionProcedure one) {
        // Once it is decided the file is complete; what is asked then is whether it was complete on that day.
        boolean decided = one.decidedOn() != null;
        Map<ReviewGate, List<DecisionFile.Breach>> breaches = decided ? Map.of()
                : files.of(one.id()).breaches().stream().collect(Collectors.groupingBy(DecisionFile.Breach::gate));
        boolean reviewed = book.review(one.id()).isPresent();
        List<ReviewResult> results = new ArrayList<>();
        IN_ORDER.forEach((gate, fact) -> {
            Optional<String> wrong = Optional.ofNullable(breaches.get(gate)).map(found -> found.stream().map(DecisionFile.Breach::sentence)
                    .collect(Collectors.joining("；")));
            // The reviewer of the case is another's to tell as long as there was no legal review.
            if (gate != ReviewGate.G20 || reviewed) {
                results.add(wrong.map(said -> heals(gate) ? ReviewResult.open(gate, said) : ReviewResult.broken(gate, said))
                        .orElseGet(() -> decided || happened(one, gate) ? ReviewResult.passed(gate, fact) : ReviewResult.open(gate, "还没有办到这一步")));
            }
        });
        return results;
    }

    /** Whether the step that is missing is still to come. */
    private static boolean heals(ReviewGate gate) {
        return switch (gate) {
            case G11, G12, G14, G15, G17, G18 -> true;
            default -> false;
        };
    }

    /** Whether there is something on file yet that the gate could be judged by. */
    private boolean happened(DecisionProcedure one, ReviewGate gate) {
        return switch (gate) {
            case G05 -> book.draft(one.id()).isPresent();
            case G08, G09, G11, G12 -> book.servedNotice(one.id()).isPresent();
            case G14, G15, G16 -> one.deliberationId() != null;
            default -> book.review(one.id()).isPresent();
        };
    }
}
