package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.law.DecidedCase;
import org.bihuan.law.DecidedCases;
import org.bihuan.law.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How comparable cases ended, for the heads who decide whether to waive a penalty: equals are to be treated alike (行政处罚法 art. 5). */
@Component
@Transactional(readOnly = true)
class Comparables {

    private static final int YEARS = 3;
    private static final int MOST = 10;

    private final DecidedCases register;
    private final Enterprises enterprises;

    Comparables(DecidedCases register, Enterprises enterprises) {
        this.register = register;
        this.enterprises = enterprises;
    }

    /** A line on all of them and one for each of the newest; of the same trade where there are such, else about the same violation. */
    List<String> lines(Matter matter, LocalDate today) {
        String trade = enterprises.find(matter.uscc()).map(Enterprises.Enterprise::trade).orElse(null);
        List<DecidedCase> like = trade == null ? List.of() : like(matter, trade, today);
        String what = like.isEmpty() ? "同一违法行为" : "同一违法行为、同一行业";
        like = like.isEmpty() ? like(matter, null, today) : like;
        List<String> lines = new ArrayList<>();
        long waived = like.stream().filter(one -> one.outcome() == DecidedCase.Outcome.WAIVED).count();
        long fined = like.stream().filter(one -> one.outcome() == DecidedCase.Outcome.FINED).count();
        lines.add("可比案件（" + what + "，近" + YEARS + "年）：" + (like.isEmpty() ? "没有登记" : like.size() + " 件，不予处罚 " + waived + " 件，罚款 " + fined + " 件"));
        like.stream().limit(MOST).map(Comparables::line).forEach(lines::add);
        return lines;
    }

    private List<DecidedCase> like(Matter matter, String trade, LocalDate today) {
        return register.comparable(new DecidedCases.Like(matter.violation(), Map.of(), null, trade, null, null, today.minusYears(YEARS), today));
    }

    private static String line(DecidedCase one) {
        return one.decidedOn() + " " + one.number() + "：" + one.outcome().label() + (one.fine() == null ? "" : " " + Money.inWords(one.fine()))
                + (one.timesOver() == null ? "" : "，超标 " + one.timesOver().toPlainString() + " 倍");
    }
}
