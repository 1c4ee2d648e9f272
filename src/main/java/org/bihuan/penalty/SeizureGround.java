package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bihuan.law.Regime;

/**
 * The statutory grounds on which a polluter's things may be sealed or seized: those of the ministry's Order 29, art. 4, which was not
 * repealed with the laws that the Code replaced, and since the Code that evidence might be lost. The law of the day of the measure
 * applies, whenever the violation was.
 */
enum SeizureGround {

    TOXIC("违法排放、倾倒或者处置有毒、有害物质（传染病病原体、危险废物、重金属、持久性有机污染物等）", "第一项", false),
    PROTECTED_AREA("在饮用水水源一级保护区、自然保护区核心区违法排放、倾倒、处置污染物", "第二项", false),
    SLUDGE("违法排放、倾倒化工、制药、石化、印染、电镀、造纸、制革等工业污泥", "第三项", false),
    EVASION("以暗管、渗井、渗坑、灌注，篡改、伪造监测数据或者不正常运行治理设施等逃避监管的方式违法排污", "第四项", true),
    ACCIDENT("较大以上突发环境事件发生后未按要求停产、停排，继续违法排污", "第五项", true),
    OTHER_SEVERE("法律、法规规定的其他造成或者可能造成严重污染的违法排污行为", "第六项", false),
    EVIDENCE("有关证据可能灭失、被隐匿", null, false);

    /** Since this day the bureau may seal and seize (环境保护法 art. 25; Order 29). */
    static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

    private final String label;
    private final String item;
    private final boolean binding;

    SeizureGround(String label, String item, boolean binding) {
        this.label = label;
        this.item = item;
        this.binding = binding;
    }

    String label() {
        return label;
    }

    /** Whether the bureau has to seal or seize; else it may. */
    boolean binding() {
        return binding;
    }

    /** The law that allows it on that day. */
    static String law(LocalDate day) {
        return day.isBefore(Regime.CODE_FROM) ? "《环境保护法》第二十五条" : "《生态环境法典》第五十二条";
    }

    /** The provisions to cite for a measure of that day. */
    String basis(LocalDate day) {
        return law(day) + (item == null ? "" : "、《环境保护主管部门实施查封、扣押办法》（环境保护部令第29号）第四条第一款" + item);
    }

    boolean knownOn(LocalDate day) {
        return !day.isBefore(item == null ? Regime.CODE_FROM : FIRST_DAY);
    }

    /** Those that the law of that day knows. */
    static List<SeizureGround> on(LocalDate day) {
        return Arrays.stream(values()).filter(ground -> ground.knownOn(day)).toList();
    }
}
