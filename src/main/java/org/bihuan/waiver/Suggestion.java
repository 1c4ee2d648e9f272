package org.bihuan.waiver;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the system proposes by itself: the items of the lists that a case may meet by what is known, what has still to be proven,
 * and what bars. The general rules of the law, which fit every act, are left to the people; so is everything else.
 */
final class Suggestion {

    private Suggestion() {
    }

    /** In Chinese; empty where no item of the lists is near. */
    static Optional<String> of(WaiverQuestion question, Eligibility.Verdict verdict) {
        List<WaiverItem> near = Stream.concat(verdict.others().stream().filter(Eligibility.Judged::open).map(Eligibility.Judged::item),
                verdict.items().stream()).filter(item -> particular(item, question)).distinct().toList();
        if (near.isEmpty()) {
            return Optional.empty();
        }
        String items = near.stream().map(item -> item.text() + "（" + item.citationInWords() + "，" + item.duty().label() + "）").collect(Collectors.joining("；"));
        if (!verdict.barriers().isEmpty()) {
            return Optional.of("系统比对：接近免罚事项“" + items + "”，但是有不得免罚的情形：" + verdict.barriers().stream().map(Eligibility.Barrier::message)
                    .collect(Collectors.joining("；")) + "，不能提出");
        }
        Set<String> missing = new LinkedHashSet<>();
        verdict.others().stream().filter(one -> near.contains(one.item())).forEach(one -> missing.addAll(one.missing()));
        missing.addAll(verdict.missing().stream().filter(one -> one.startsWith("核实")).toList());
        return Optional.of("系统比对：可能符合免罚事项“" + items + "”" + (missing.isEmpty() ? "" : "，尚缺：" + String.join("；", missing))
                + "。是否提出由办案人员决定，提出的另行发起“免予处罚”");
    }

    /** An item about this kind of violation in particular, and within its measure, as far as it has one. */
    private static boolean particular(WaiverItem item, WaiverQuestion question) {
        return !item.violations().isEmpty() && (item.timesOverMax() == null || question.timesOver() != null);
    }
}
