package org.bihuan.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bihuan.law.EqualTreatment.Proposed;

/**
 * That what is proposed is not how the like was treated (行政处罚法 art. 5 para. 2). It may be lawful all the same; whoever
 * proposes it has to say why.
 *
 * @param sentence what differs, in Chinese, with the figures
 */
public record Departure(Kind kind, String sentence) {

    /** In what it differs. */
    public enum Kind {

        WAIVED_WHERE_FINED("可比案件多处罚款，拟不予处罚"), FINED_WHERE_WAIVED("可比案件多不予处罚，拟罚款"),
        FAR_BELOW("罚款远低于可比案件"), FAR_ABOVE("罚款远高于可比案件");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * From when on it counts.
     *
     * @param least  so many cases, waived or fined, have to be there; so many fined ones for their middle fine to say something
     * @param share  more than so many percent of them went the other way
     * @param amount the fine lies more than so many percent of the middle fine above or below it
     */
    record Bounds(int least, BigDecimal share, BigDecimal amount) {
    }

    static Optional<Departure> of(Proposed one, List<DecidedCase> like, Bounds bounds) {
        List<DecidedCase> fined = like.stream().filter(other -> other.outcome() == DecidedCase.Outcome.FINED).toList();
        long waived = like.stream().filter(other -> other.outcome() == DecidedCase.Outcome.WAIVED).count();
        long all = fined.size() + waived;
        return switch (one.outcome()) {
            case WAIVED -> all >= bounds.least() && over(fined.size(), all, bounds.share()) ? Optional.of(new Departure(Kind.WAIVED_WHERE_FINED,
                    "拟不予处罚，可比案件 " + all + " 件中罚款 " + fined.size() + " 件，不予处罚 " + waived + " 件")) : Optional.empty();
            case FINED -> all >= bounds.least() && over(waived, all, bounds.share()) ? Optional.of(new Departure(Kind.FINED_WHERE_WAIVED,
                    "拟罚款，可比案件 " + all + " 件中不予处罚 " + waived + " 件，罚款 " + fined.size() + " 件"))
                    : fined.size() < bounds.least() ? Optional.empty() : amount(one, fined, bounds);
            case OTHER -> Optional.empty();
        };
    }

    private static boolean over(long part, long all, BigDecimal share) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).compareTo(share.multiply(BigDecimal.valueOf(all))) > 0;
    }

    /** By percents of the highest fine where all are known, because the ranges of two laws differ; else by yuan. */
    private static Optional<Departure> amount(Proposed one, List<DecidedCase> fined, Bounds bounds) {
        boolean percents = one.finePercent() != null && fined.stream().allMatch(other -> other.percent() != null);
        BigDecimal mine = percents ? one.finePercent() : one.fine();
        BigDecimal middle = Spread.Figures.of(fined.stream().map(percents ? DecidedCase::percent : DecidedCase::fine).toList()).median();
        BigDecimal far = middle.multiply(bounds.amount()).movePointLeft(2);
        Kind kind = mine.compareTo(middle.subtract(far)) < 0 ? Kind.FAR_BELOW : mine.compareTo(middle.add(far)) > 0 ? Kind.FAR_ABOVE : null;
        if (kind == null) {
            return Optional.empty();
        }
        String than = percents ? "占法定最高罚款的 " + Percents.plain(mine) + "%，可比案件 " + fined.size() + " 件的中位数为 " + Percents.plain(middle) + "%"
                : "可比案件 " + fined.size() + " 件的中位数为 " + Money.inWords(middle);
        return Optional.of(new Departure(kind, "拟罚款 " + Money.inWords(one.fine()) + "，" + than + "，" + (kind == Kind.FAR_BELOW ? "低" : "高") + "于它超过 "
                + Percents.plain(bounds.amount()) + "%"));
    }
}
