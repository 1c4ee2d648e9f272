package org.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PersonRulesTest {

    private final Branches branches = new BranchList();

    private String complaints(String userId, Set<Role> roles, String region, String enterprise, String certificate, LocalDate validTo) {
        return PersonRules.complaints(new Person(userId, "王建国", roles, region, enterprise, null, null, certificate, validTo), branches)
                .toString();
    }

    @Test
    void anOfficerOfABranchAndAReviewerOfTheCityMayBeRegistered() {
        assertThat(complaints("weixian-9", EnumSet.of(Role.BRANCH_OFFICER), "130434", null, "冀D1", LocalDate.of(2030, 1, 1))).isEqualTo("[]");
        assertThat(complaints("case-9", EnumSet.of(Role.CASE_REVIEWER, Role.HEARING_CHAIR), null, null, null, null)).isEqualTo("[]");
        assertThat(complaints("ent-1", EnumSet.of(Role.ENTERPRISE_USER), "130434", "91130434MA00000022", null, null)).isEqualTo("[]");
    }

    @Test
    void nobodyHoldsTheRightsOfTwoAdministrators() {
        assertThat(complaints("a-1", EnumSet.of(Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN), null, null, null, null))
                .contains("不能同时是系统管理员和审计管理员");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
    void whoAdministersHasNoOtherRole(Role administrator) {
        for (Role other : EnumSet.complementOf(EnumSet.of(administrator))) {
            assertThat(complaints("a-1", EnumSet.of(administrator, other), other.boundToBranch() ? "130434" : null, null, null, null))
                    .as(other.label()).contains("“" + administrator.label() + "”不能再有其他角色");
        }
        assertThat(complaints("a-1", EnumSet.of(administrator), null, null, null, null)).isEqualTo("[]");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"SUPERVISOR", "DETACHMENT_REVIEWER", "BUREAU_HEAD", "PLATFORM_OPERATOR"})
    void aRoleThatSeesTheWholeCityWouldOpenOtherBranchesToAnOfficer(Role city) {
        assertThat(complaints("x-1", EnumSet.of(Role.BRANCH_OFFICER, city), "130434", null, null, null)).contains("不能在一个人身上");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "1a,         130434, -,                  登录名以字母开头",
        "weixian_1,  130434, -,                  登录名以字母开头",
        "weixian-9,  -,      -,                  要写明所属区划",
        "weixian-9,  999999, -,                  没有这个区划代码：999999",
        "weixian-9,  130434, 91130434MA00000022, 只有企业用户填写企业"})
    void whatIsWrongIsNamed(String userId, String region, String enterprise, String complaint) {
        assertThat(complaints(userId, EnumSet.of(Role.BRANCH_OFFICER), region, enterprise, null, null)).contains(complaint);
    }

    @Test
    void aCertificateHasANumberAndADay() {
        assertThat(complaints("weixian-9", EnumSet.of(Role.BRANCH_OFFICER), "130434", null, "冀D1", null)).contains("一起填写");
    }

    @Test
    void theBranchesHaveEachTheirOwnNumberAndTheTwoPublishedOnes() {
        assertThat(branches.all()).hasSize(20);
        assertThat(branches.all().stream().map(Branch::code).distinct()).hasSize(20);
        assertThat(branches.get("130481").code()).isEqualTo("02");
        assertThat(branches.get("130431").code()).isEqualTo("03");
    }
}
