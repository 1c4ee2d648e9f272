package org.bihuan.enterprise;

import java.util.Arrays;
import java.util.Optional;

/** What a third-party operator does for enterprises. */
public enum OperatorService {

    MONITORING("生态环境监测"),
    MONITOR_MAINTENANCE("自动监测设备运行维护"),
    TREATMENT("污染防治设施运营"),
    OTHER("其他技术服务");

    private final String label;

    OperatorService(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** A kind by its code or its Chinese name. */
    static Optional<OperatorService> of(String codeOrLabel) {
        return Arrays.stream(values()).filter(one -> one.name().equals(codeOrLabel) || one.label.equals(codeOrLabel)).findFirst();
    }
}
