package org.bihuan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.law.ViolationType.DailyFine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ViolationTypeTest {

    @ParameterizedTest
    @EnumSource
    void everyViolationHasAChineseNameOfItsOwn(ViolationType type) {
        assertThat(type.label()).matches("[\\p{IsHan}、（）]+");
        assertThat(ViolationType.ofCode(type.name())).hasValue(type);
        assertThat(Stream.of(ViolationType.values()).filter(other -> other.label().equals(type.label()))).hasSize(1);
        assertThat(type.name().length()).as("fits its columns").isLessThanOrEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"AIR_NO_PERMIT, YES, YES", "AIR_OVER_STANDARD, YES, YES", "AIR_EVASION, YES, YES", "STOCKPILE_DUST, YES, LEGAL_REVIEW",
            "WATER_NO_PRETREATMENT, YES, YES", "WASTE_DUMPING, YES, YES", "HAZARDOUS_WASTE_DUMPING, YES, YES",
            "MONITORING_DATA_FALSIFIED, NO, NO", "ODOUR, LEGAL_REVIEW, LEGAL_REVIEW", "BUILT_WITHOUT_APPROVAL, NO, NO", "EIA_NOT_REGISTERED, NO, NO",
            "NOT_ACCEPTED, NO, NO", "PERMIT_LEDGER, NO, NO", "WASTE_LEDGER_MISSING, NO, NO"})
    void onlyDischargeDumpingAndDisposalAreFinedByTheDay(ViolationType type, DailyFine then, DailyFine now) {
        assertThat(type.dailyFine(Regime.OLD)).isEqualTo(then);
        assertThat(type.dailyFine(Regime.CODE)).isEqualTo(now);
    }

    @Test
    void thePoliceMayDetainForWhatTheLawsList() {
        Set<ViolationType> listed = EnumSet.of(ViolationType.AIR_NO_PERMIT, ViolationType.WATER_NO_PERMIT, ViolationType.AIR_EVASION,
                ViolationType.WATER_EVASION, ViolationType.MONITORING_DATA_FALSIFIED, ViolationType.BUILT_WITHOUT_APPROVAL,
                ViolationType.WASTE_DUMPING, ViolationType.HAZARDOUS_WASTE_DUMPING, ViolationType.HAZARDOUS_WASTE_TO_UNLICENSED,
                ViolationType.HAZARDOUS_WASTE_MOVED_UNAPPROVED, ViolationType.HAZARDOUS_WASTE_UNLICENSED_BUSINESS);
        assertThat(Stream.of(ViolationType.values()).filter(ViolationType::detentionPossible).collect(Collectors.toSet())).isEqualTo(listed);
        assertThat(ViolationType.MONITORING_GEAR_DAMAGED.crimePossible()).isTrue();
        assertThat(ViolationType.PERMIT_LEDGER.crimePossible()).isFalse();
    }
}
