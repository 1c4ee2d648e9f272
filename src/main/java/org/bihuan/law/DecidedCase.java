package org.bihuan.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decided case, as far as it tells how the like was treated; who the party was does not matter for that.
 *
 * @param number    of the decision document
 * @param fine      yuan; null unless fined
 * @param percent   the fine in percent of the highest one; null where it is not known
 * @param region    six-digit code of the branch
 * @param trade     null like pollutant and timesOver where it is not known
 * @param choices   code of the choice by code of factor, as far as known
 * @param source    where the decision was read
 * @param invented  whether it is the demo's and never happened
 */
public record DecidedCase(String number, LocalDate decidedOn, ViolationType violation, Outcome outcome, BigDecimal fine, BigDecimal percent,
                          String region, String trade, String pollutant, BigDecimal timesOver, Map<String, String> choices, String source,
                          boolean invented) {

    /** How it ended. */
    public enum Outcome {

        FINED("罚款"), WAIVED("不予处罚"), OTHER("其他处理");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        static Optional<Outcome> of(String codeOrLabel) {
            return Stream.of(values()).filter(one -> one.name().equals(codeOrLabel) || one.label.equals(codeOrLabel)).findFirst();
        }
    }

    /** @throws IllegalArgumentException in Chinese, unless exactly the fined ones have a fine */
    public DecidedCase {
        if (outcome == Outcome.FINED ? fine == null || fine.signum() <= 0 : fine != null || percent != null) {
            throw new IllegalArgumentException("结果为罚款的案例应当有大于 0 的罚款数额，其他结果不应当有");
        }
        fine = fine == null ? null : Money.toFen(fine);
        percent = percent == null ? null : plain(percent.setScale(4, RoundingMode.HALF_UP));
        timesOver = timesOver == null ? null : plain(timesOver.setScale(3, RoundingMode.HALF_UP));
        choices = Map.copyOf(choices);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
