package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.WholeApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each node takes its ids from a block of its own, so what came later may have the smaller one: the moment decides. */
@WholeApplicationTest
class SeveralNodesTest {

    @Autowired private LeadScene scene;
    @Autowired private LeadDesk desk;
    @Autowired private LeadEventRepository events;
    @Autowired private JdbcTemplate jdbc;

    @Test
    void theLastReviewCountsAndTheTimelineKeepsItsOrderWhicheverNodeWroteThem() {
        Lead lead = scene.open(Route.OFF_SITE, Grade.YELLOW);
        scene.check(lead, OffSiteResult.HANDLE_BY_BRANCH);
        scene.acknowledge(lead);
        for (String reason : List.of("缺现场照片", "原因没有说清")) {
            scene.feedBack(lead, NextStep.CLOSE);
            scene.giveBack(lead, ReviewDecision.RETURN_TO_BRANCH, reason);
        }
        List<String> timeline = timeline(lead);

        jdbc.update("update lead_review set id = -id where lead_id = ? and reason = '原因没有说清'", lead.id());
        jdbc.update("update lead_event set id = -id where lead_id = ?", lead.id());

        assertThat(desk.returnReason(lead.id())).isEqualTo("原因没有说清");
        assertThat(timeline(lead)).hasSizeGreaterThan(5).isEqualTo(timeline);
    }

    private List<String> timeline(Lead lead) {
        return events.findByLeadIdOrderByAtAscIdAsc(lead.id()).stream().map(LeadEvent::text).toList();
    }
}
