package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when a waiver waits: days end at midnight in China. */
class WaiverTermsTest {

    private final WaiverTerms terms = new WaiverTerms(15, 7, 30);

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    @Test
    void theItemsOwnTermComesFirst() {
        assertThat(terms.correctionEnds(at("2024-03-05T09:00:00+08:00"), at("2024-03-04T10:00:00+08:00"))).isEqualTo(at("2024-03-05T09:00:00+08:00"));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-04T00:00:00+08:00, 2024-03-19T23:59:59+08:00", "2024-03-04T23:59:59+08:00, 2024-03-19T23:59:59+08:00",
            "2024-03-04T16:00:00Z, 2024-03-20T23:59:59+08:00"})
    void withoutOneTheDaysRunFromTheProposal(String proposedAt, String ends) {
        assertThat(terms.correctionEnds(null, at(proposedAt))).isEqualTo(at(ends));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-05T09:00:00+08:00, 2024-03-04T10:00:00+08:00, 2024-03-12T23:59:59+08:00",
            "2024-03-05T09:00:00+08:00, 2024-03-05T09:00:00+08:00, 2024-03-12T23:59:59+08:00",
            "2024-03-05T09:00:00+08:00, 2024-04-01T10:00:00+08:00, 2024-04-08T23:59:59+08:00"})
    void whatIsProposedAfterTheTermMayBeVerifiedAllTheSame(String last, String proposedAt, String ends) {
        assertThat(terms.verificationEnds(at(last), at(proposedAt))).isEqualTo(at(ends));
    }

    @Test
    void theFollowUpIsDueAMonthAfterTheDecision() {
        assertThat(terms.followUpEnds(at("2024-03-05T10:00:00+08:00"))).isEqualTo(at("2024-04-04T23:59:59+08:00"));
    }
}
