package org.bihuan.enterprise;

import java.util.Arrays;
import java.util.Optional;

/** The trades (行业) an enterprise may belong to: those named in the city's control and emergency plans. */
public enum Trade {

    STEEL("钢铁"),
    COKING("焦化"),
    CEMENT("水泥"),
    GLASS("玻璃"),
    CERAMICS("陶瓷"),
    FOUNDRY("铸造"),
    POWER("火电"),
    WASTE_INCINERATION("垃圾焚烧"),
    PRINTING("印刷"),
    COAL_CHEMICAL("煤化工"),
    BRICK("砖瓦"),
    CARBON("碳素"),
    ROCK_WOOL("岩棉"),
    CHEMICALS("化工"),
    PAPER("造纸"),
    PHARMACEUTICALS("制药"),
    FURNITURE("家具"),
    COATING("工业涂装"),
    VOC("其他涉VOCs"),
    WASTEWATER_TREATMENT("污水处理"),
    OTHER("其他");

    private final String label;

    Trade(String label) {
        this.label = label;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }

    /** A trade by its code or its Chinese name. */
    public static Optional<Trade> of(String codeOrLabel) {
        return Arrays.stream(values()).filter(t -> t.name().equals(codeOrLabel) || t.label.equals(codeOrLabel)).findFirst();
    }
}
