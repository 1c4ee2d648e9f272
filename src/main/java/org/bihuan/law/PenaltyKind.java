package org.bihuan.law;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds of administrative penalty and of other sanction that a provision provides (行政处罚法 art. 9). */
public enum PenaltyKind {

    WARNING("警告"),
    CRITICISM("通报批评"),
    FINE("罚款"),
    CONFISCATION("没收违法所得"),
    STOP_CONSTRUCTION("责令停止建设"),
    STOP_OR_LIMIT_PRODUCTION("责令限制生产、停产整治"),
    PERMIT_REVOCATION("吊销许可证件"),
    CLOSURE("责令停业、关闭"),
    BAN("限制从业"),
    DETENTION("行政拘留");

    private final String label;

    PenaltyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /**
     * A penalty in Chinese, a fine and what is confiscated with their amounts (行政处罚法 art. 59: kind and amount).
     *
     * @param fine         null where there is none
     * @param confiscation null where nothing is confiscated, or nobody has said how much
     * @param money        how an amount is written
     */
    public static String inWords(Set<PenaltyKind> kinds, BigDecimal fine, BigDecimal confiscation, Function<BigDecimal, String> money) {
        return kinds.stream().sorted().map(kind -> {
            BigDecimal amount = kind == FINE ? fine : kind == CONFISCATION ? confiscation : null;
            return amount == null ? kind.label : kind.label + money.apply(amount);
        }).collect(Collectors.joining("；"));
    }

    static Optional<PenaltyKind> ofLabel(String label) {
        return Stream.of(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
