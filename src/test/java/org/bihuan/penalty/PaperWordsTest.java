package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperWordsTest {

    @ParameterizedTest
    @CsvSource({
            "2026-09-02 在网站公开, 2026年9月2日在网站公开",
            "期限自 2026-12-31 起算, 期限自2026年12月31日起算",
            "编号 2026-13-45 不是日期, 编号 2026-13-45 不是日期",
            "电话 0310-2026-09-021, 电话 0310-2026-09-021",
            "没有日期, 没有日期"})
    void daysStandInChineseAndNothingElseChanges(String text, String said) {
        assertThat(PaperWords.days(text)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"事实清楚, 事实清楚。", "事实清楚。, 事实清楚。", "事实清楚；, 事实清楚。", "属实？, 属实？", "（第三十三条）, （第三十三条）。", "'', ''"})
    void aSentenceEndsInOneStop(String text, String said) {
        assertThat(PaperWords.sentence(text)).isEqualTo(said);
    }
}
