package org.bihuan.alert;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The data marks of HJ 212 (table of data flags) and what they do to an alert (公告2022年第21号: marked data are no exceedance). */
enum DataMark {

    N("正常", Effect.NONE),
    F("停运", Effect.NO_EXCEEDANCE),
    M("维护", Effect.NO_EXCEEDANCE),
    C("校准", Effect.NO_EXCEEDANCE),
    D("故障", Effect.NO_EXCEEDANCE),
    B("通讯中断", Effect.NO_EXCEEDANCE),
    T("超量程", Effect.NEEDS_PROOF),
    S("手工设定", Effect.SUSPECTED_FALSIFICATION);

    /** What a mark does to the alert that carries it. */
    enum Effect { NONE, NO_EXCEEDANCE, NEEDS_PROOF, SUSPECTED_FALSIFICATION }

    private final String label;
    private final Effect effect;

    DataMark(String label, Effect effect) {
        this.label = label;
        this.effect = effect;
    }

    String label() {
        return label;
    }

    Effect effect() {
        return effect;
    }

    static Set<String> codes() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
