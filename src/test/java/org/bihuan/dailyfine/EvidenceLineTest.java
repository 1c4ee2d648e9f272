package org.bihuan.dailyfine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EvidenceLineTest {

    /** With either semicolon, and with what is left out: a procedure reads the same as the record says. */
    @Test
    void whatIsLeftOutGoesWithoutSaying() {
        assertThat(EvidenceLine.of("现场照片6张\n\n监测报告;2024-03-27\n视频；2024-03-20；企业提供", LocalDate.of(2024, 3, 20))).extracting(EvidenceLine::inWords)
                .containsExactly("现场照片6张；2024-03-20；本机关制作", "监测报告；2024-03-27；本机关制作", "视频；2024-03-20；企业提供");
    }
}
