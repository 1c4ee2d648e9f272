package org.bihuan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbersInNamesAreCounted() {
        assertThat(List.of("示例10运维", "示例2运维", "示例", "乙方", "示例2", "示例02环保", "2号", "示例2运维有限公司").stream().sorted(NaturalOrder.by(Function.identity())))
                .containsExactly("2号", "乙方", "示例", "示例2", "示例02环保", "示例2运维", "示例2运维有限公司", "示例10运维");
    }
}
