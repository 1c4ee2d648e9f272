package org.bihuan.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One provision under which a violation is punished, in one circumstance.
 *
 * @param row          id of the row of the table {@code legal-bases} that says so
 * @param regime       {@link Regime#OLD} or {@link Regime#CODE}: for acts that ended before the Code, or since. A regulation
 *                     that the Code left in force stands under both
 * @param circumstance when this range applies instead of the ordinary one (情节严重的), in Chinese; null for the ordinary case
 * @param citation     the provision, in Chinese
 * @param measure      what {@code min} and {@code max} are measured in
 * @param min          least fine on a unit: yuan, times or percent, as the measure says; null where the provision fines no unit
 * @param max          highest fine on a unit, likewise
 * @param floor        yuan that a smaller cost or value counts as ({@link Measure#MULTIPLE}); otherwise null
 * @param personMin    least fine on the persons responsible, yuan; null where the provision fines none
 * @param personMax    highest fine on them, yuan
 * @param kinds        what the provision provides or threatens, fine included; never empty
 * @param validFrom    first day on which an act may end to be judged by this
 * @param validTo      last such day, or null while in force
 * @param source       where the text was read
 */
public record LegalBasis(String row, ViolationType violation, Regime regime, Level level, String circumstance, String citation,
                         Measure measure, BigDecimal min, BigDecimal max, BigDecimal floor, BigDecimal personMin,
                         BigDecimal personMax, Set<PenaltyKind> kinds, LocalDate validFrom, LocalDate validTo, String source,
                         Certainty certainty) {

    /** The higher the highest fine the higher, then the higher the least fine. Only for bases of one measure. */
    static final Comparator<LegalBasis> BY_FINE = Comparator.comparing(LegalBasis::max).thenComparing(LegalBasis::min);

    /** Whose provision it is. A city or province may fine within the national range only. */
    public enum Level {

        NATIONAL("国家"), PROVINCIAL("河北省"), MUNICIPAL("邯郸市");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What the bounds of the fine are measured in. */
    public enum Measure {

        /** Yuan. */
        RANGE("元"),
        /** Yuan, each time. */
        PER_TIME("元/次"),
        /** Times a cost or value, which counts as {@link LegalBasis#floor} where it is less. */
        MULTIPLE("倍"),
        /** Percent of the project's total investment. */
        PERCENT("%（总投资额）");

        private final String unit;

        Measure(String unit) {
            this.unit = unit;
        }

        /** The Chinese unit of {@code min} and {@code max}. */
        public String unit() {
            return unit;
        }
    }

    /** How sure it is that the provision says this. */
    public enum Certainty {

        A("A", "已读全文"),
        B("B", "据官方摘录、公开决定书或者单一全文"),
        C("C", "一般知识，未重新核对"),
        D("D", "本系统约定"),
        P("P", "以公开试行版本为准"),
        UNCONFIRMED("?", "未核实");

        private final String code;
        private final String label;

        Certainty(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    public LegalBasis {
        kinds = Set.copyOf(kinds);
    }

    /** Whether an act that ended on that day is judged by this. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /**
     * Of several provisions against one act the one with the highest fine (行政处罚法 art. 29; 生态环境法典 art. 1055), the first of
     * equals; empty where they are not measured alike or one names no fine.
     */
    public static Optional<LegalBasis> highest(List<LegalBasis> bases) {
        boolean alike = bases.stream().allMatch(basis -> basis.max() != null && basis.measure() == bases.get(0).measure());
        return alike ? bases.stream().reduce((one, other) -> BY_FINE.compare(other, one) > 0 ? other : one) : Optional.empty();
    }

    /** As it fines a party: a person where it fines persons for themselves, with that range. @param organisation whether the party is a unit */
    public LegalBasis on(boolean organisation) {
        return organisation || personMax == null ? this : new LegalBasis(row, violation, regime, level, circumstance, citation, Measure.RANGE, personMin,
                personMax, null, personMin, personMax, kinds, validFrom, validTo, source, certainty);
    }

    /** The range of the fine on a unit in Chinese, e.g. {@code 20,000 元至 200,000 元}. */
    public String range() {
        return max == null ? "未规定数额" : switch (measure) {
            case RANGE -> Money.inWords(min) + "至 " + Money.inWords(max);
            case PER_TIME -> "每次 " + Money.inWords(min) + "至 " + Money.inWords(max);
            case MULTIPLE -> "所需费用的 " + min.toPlainString() + " 倍至 " + max.toPlainString() + " 倍（费用不足 " + Money.inWords(floor) + "的按此计算）";
            case PERCENT -> "总投资额的 " + min.toPlainString() + "% 至 " + max.toPlainString() + "%";
        };
    }

    /** The provision and what it provides, in one Chinese sentence. */
    public String inWords() {
        return citation + (level == Level.NATIONAL ? "" : "（" + level.label() + "）") + (circumstance == null ? "" : "，" + circumstance + "的")
                + "，罚款 " + range() + (personMax == null ? "" : "，责任人员 " + Money.inWords(personMin) + "至 " + Money.inWords(personMax))
                + "；种类：" + kinds.stream().sorted().map(PenaltyKind::label).collect(Collectors.joining("；"))
                + (certainty == Certainty.A ? "" : "（" + certainty.label() + "，使用前请核对）") + "。";
    }
}
