package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViolationTypeTest {

    private static final LocalDate BEFORE = LocalDate.of(2026, 8, 14);
    private static final LocalDate FROM = LocalDate.of(2026, 8, 15);

    @Test
    void theCodeAppliesFromItsFirstDayOn() {
        assertThat(ViolationType.VOC_FACILITY_NOT_USED.articleOn(BEFORE)).hasValue("《大气污染防治法》第一百零八条第一项");
        assertThat(ViolationType.VOC_FACILITY_NOT_USED.articleOn(FROM)).hasValue("《生态环境法典》第一千一百二十条第二项");
    }

    @Test
    void whatTheOldLawDidNotKnowHasNoOldArticle() {
        assertThat(ViolationType.FACILITY_NOT_PER_PERMIT.articleOn(BEFORE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyViolationHasAChineseNameAndAnArticleInForce(ViolationType type) {
        assertThat(type.label()).matches("[\\p{IsHan}、（）]+");
        assertThat(type.articleOn(FROM)).get().asString().matches(".*《.+》第.+条.*");
        assertThat(ViolationType.ofCode(type.name())).hasValue(type);
    }
}
