package org.bihuan.deliberation;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import org.bihuan.engine.HouseClock;

/** How moments and turns of a sitting are said in Chinese. */
final class Words {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(HouseClock.ZONE);

    /** What was reported, and why the proposal departs from how the like was treated, where it does. */
    static String report(Deliberation one, Sitting sitting) {
        return sitting.departureReason() == null ? sitting.report()
                : sitting.report() + "\n与可比案件不同：" + one.departure() + "。\n理由：" + sitting.departureReason();
    }

    private Words() {
    }

    static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    /** Why nothing came of a sitting. @param names what people are called */
    static String adjourned(Sitting sitting, UnaryOperator<String> names) {
        return sitting.calledOffBy() != null ? names.apply(sitting.calledOffBy()) + "取消会议：" + sitting.adjournReason()
                : sitting.adjournReason() != null ? sitting.adjournReason() : "有人回避或者缺席，人数不足或者主持人不能主持";
    }

    static String stage(Meeting.Stage stage) {
        return switch (stage) {
            case TO_CONVENE -> "待召集";
            case ANSWERING -> "确认回避";
            case RULING -> "决定回避";
            case REPORTING -> "待汇报";
            case VOTING -> "表决中";
            case CLOSED -> "待确认结论";
            case CONFIRMED -> "已有结论";
            case ADJOURNED -> "待重新召集";
        };
    }
}
