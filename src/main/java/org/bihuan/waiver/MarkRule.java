package org.bihuan.waiver;

/** The rules an entered mark has to keep. Whoever is refused is told the rule's name before what is wrong. */
enum MarkRule {

    WHOLE_HOURS("整点标记"), HOURS("时长相符"), PAST("只标记已经过去的时段"), DUE("次日12时前标记"), OVERLAP("标记不得重叠"), DATA("标记与运行数据相符"),
    SCOPE("标记适用范围"), CORRECTION("标记更正");

    private final String label;

    MarkRule(String label) {
        this.label = label;
    }

    /** A complaint under the rule's name. */
    String says(String sentence) {
        return "【" + label + "】" + sentence;
    }
}
