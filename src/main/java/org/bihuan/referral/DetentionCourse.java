package org.bihuan.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.deadline.WorkingDays;

/**
 * A referral for detention as its moments tell it; its limits are all in working days (公治〔2014〕853号 arts 12-15, 19).
 *
 * @param askedAt    when the police asked for more evidence
 * @param receivedAt when this authority had their last answer in hand
 */
record DetentionCourse(Instant proposedAt, Instant approvedAt, Instant handedOverAt, Instant acceptedAt, Instant askedAt, Instant suppliedAt,
                       Instant answeredAt, Instant receivedAt, DetentionReferral.Outcome outcome) {

    /** Where it stands. */
    enum Stage {

        PROPOSING("待提出", "提出移送拘留"), APPROVING("待负责人审批", "负责人审批"), HANDING_OVER("已批准，待移送", "三个工作日内移送原件"), AT_THE_POLICE("公安机关办理中", "登记公安机关的答复"),
        SUPPLEMENTING("待补充证据", "补充证据"), ENDED("已办结", null);

        private final String label;
        private final String next;

        Stage(String label, String next) {
            this.label = label;
            this.next = next;
        }

        String label() {
            return label;
        }

        String next() {
            return next;
        }
    }

    Stage stage() {
        if (outcome != null) {
            return Stage.ENDED;
        }
        if (handedOverAt != null) {
            return askedAt != null && (suppliedAt == null || suppliedAt.isBefore(askedAt)) ? Stage.SUPPLEMENTING : Stage.AT_THE_POLICE;
        }
        return approvedAt != null ? Stage.HANDING_OVER : proposedAt != null ? Stage.APPROVING : Stage.PROPOSING;
    }

    List<ReferralLimit> limits(WorkingDays calendar) {
        boolean ended = outcome != null;
        List<ReferralLimit> limits = new ArrayList<>();
        if (approvedAt != null) {
            limits.add(ReferralLimit.of("P01", true, approvedAt, handedOverAt, ended, calendar));
        }
        if (askedAt != null) {
            limits.add(ReferralLimit.of("P02", false, acceptedAt, askedAt, false, calendar));
        }
        if (acceptedAt != null && outcome != DetentionReferral.Outcome.DETAINED) {
            limits.add(ReferralLimit.of("P04", false, acceptedAt, outcome == DetentionReferral.Outcome.REFUSED ? answeredAt : null, ended, calendar));
        }
        if (outcome == DetentionReferral.Outcome.DETAINED) {
            limits.add(ReferralLimit.of("P03", false, answeredAt, receivedAt, false, calendar));
        }
        return limits;
    }
}
