package org.bihuan.blacklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bihuan.law.PenaltyKind;
import org.bihuan.law.ViolationType;
import org.junit.jupiter.api.Test;

/** What a procedure remembers of itself. */
class BlacklistingTest {

    private static final Party PARTY = new Party("91130100MA00000001", Subject.FIRM, "91130100MA00000001", "某运维");

    private static Blacklisting.Finding finding(Long caseId, String actEndedOn) {
        return new Blacklisting.Finding(caseId, null, "91130434MA00000022", "某企业", ViolationType.SERVICE_FIRM_FALSIFIED, LocalDate.parse(actEndedOn),
                LocalDate.of(2026, 10, 1), "事实", "理由");
    }

    private static Blacklisting.Proposal proposal(String first, String second) {
        return new Blacklisting.Proposal(first, second, "地址", "周某", "事实", List.of("笔录；2026-10-10；本机关"), "条款", "rule_a", "依据", Set.of(PenaltyKind.FINE),
                null, null, List.of("理由"), "rule_b", null, null, null);
    }

    @Test
    void whoeverInvestigatedBeforeItWasReturnedStaysAnInvestigator() {
        Blacklisting one = new Blacklisting("130434", PARTY, finding(null, "2026-09-01"), "a", Instant.EPOCH);
        assertThat(one.investigators()).containsExactly("a");
        one.propose(proposal("b", "c"), "b");
        one.propose(proposal("d", "e"), "d");
        assertThat(one.investigators()).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }

    @Test
    void theSameFindingIsTheSameWithAndWithoutTheCaseOfTheEnterprise() {
        String key = Blacklisting.liveKey(PARTY, finding(null, "2026-09-01"));
        assertThat(Blacklisting.liveKey(PARTY, finding(7L, "2026-09-01"))).isEqualTo(key);
        assertThat(Blacklisting.liveKey(PARTY, finding(7L, "2026-09-02"))).isNotEqualTo(key);
    }
}
