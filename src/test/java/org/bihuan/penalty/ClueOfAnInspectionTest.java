package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bihuan.access.Notices;
import org.bihuan.access.People;
import org.bihuan.alert.Leads;
import org.bihuan.deadline.Deadlines;
import org.bihuan.dossier.DocumentNumbers;
import org.bihuan.dossier.Documents;
import org.bihuan.engine.HouseClock;
import org.bihuan.inspection.Inspections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** What a clue takes over from the inspection it comes of, without the application. */
class ClueOfAnInspectionTest {

    private static final long LEAD = 7;
    private static final long INSPECTION = 8;
    private static final Instant NOW = Instant.parse("2025-09-22T01:00:00Z");

    private final PenaltyCaseRepository repository = mock();
    private final FilingOpinionRepository opinions = mock();
    private final Leads leads = mock();
    private final Inspections inspections = mock();
    private final Cases cases = new Cases(repository, opinions, mock(PenaltyCaseEventRepository.class), leads, inspections,
            mock(DocumentNumbers.class), mock(Notices.class), mock(People.class), mock(Deadlines.class), mock(Documents.class),
            mock(FilingApproval.class), mock(DecisionBook.class), mock(FineTurns.class),
            mock(ReportedConduct.class), Clock.fixed(NOW, HouseClock.ZONE));

    @BeforeEach
    void aLead() {
        when(leads.get(LEAD)).thenReturn(new Leads.Brief(LEAD, "XS-7", "在线超标", "91130434MA00000022", "某公司",
                "130434", "焚烧炉超标", null, NOW, NOW, NOW, NOW, null, null));
        when(repository.save(any())).thenAnswer(saving -> {
            PenaltyCase saved = saving.getArgument(0);
            ReflectionTestUtils.setField(saved, "id", 1L);
            return saved;
        });
    }

    private void inspectionEnded(String at, String findings) {
        when(inspections.find(INSPECTION)).thenReturn(Optional.of(new Inspections.Brief(INSPECTION, "邯环检字〔2025〕04-001号", "XS-7",
                "91130434MA00000022", "130434", "SUSPECTED_VIOLATION", "涉嫌违法", "AIR_OVER_STANDARD", "超标准排放", findings,
                "weixian-1", "weixian-2", NOW, Instant.parse(at))));
    }

    @Test
    void theTermRunsFromTheDayInBeijingOnWhichTheInspectionEnded() {
        inspectionEnded("2025-09-17T16:30:00Z", "颗粒物超标");
        PenaltyCase one = cases.open(LEAD, INSPECTION, "instance");
        assertThat(one.clueOn()).isEqualTo("2025-09-18");
        assertThat(one.violation()).isEqualTo("AIR_OVER_STANDARD");
        assertThat(one.facts()).isEqualTo("颗粒物超标");
        assertThat(cases.open(LEAD, null, "instance").clueOn()).isEqualTo("2025-09-22");
    }

    @Test
    void findingsThatAreTooLongForTheCaseAreCutAndStayWholeInTheInspection() {
        inspectionEnded("2025-09-18T02:00:00Z", "超".repeat(4000));
        assertThat(cases.open(LEAD, INSPECTION, "instance").facts()).hasSize(2000);
    }

    @Test
    void bothOfficersOfTheInspectionAndEveryProposerAreKeptFromReviewAndApproval() {
        inspectionEnded("2025-09-18T02:00:00Z", "颗粒物超标");
        PenaltyCase one = cases.open(LEAD, INSPECTION, "instance");
        when(opinions.findByCaseIdOrderByAtAscIdAsc(1L)).thenReturn(List.of(
                new FilingOpinion(1, FilingOpinion.Step.PROPOSAL, FilingChoice.FILE, "事实清楚", null,
                        new FilingConditions(true, true, true, true), "weixian-3", NOW),
                new FilingOpinion(1, FilingOpinion.Step.REVIEW, FilingChoice.AGREE, "同意", null, null, "case-1", NOW)));
        assertThat(cases.investigatorsAndProposers(one)).containsExactlyInAnyOrder("weixian-1", "weixian-2", "weixian-3");
    }
}
