package org.bihuan.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.referral.DetentionStep.Kind;

/**
 * A referral for detention as its moments tell it; its limits are all in working days (公治〔2014〕853号 arts 12-15, 19).
 *
 * @param proposedAt null also where it has come back
 * @param outcome    null while it is on its way
 * @param steps      with the police since they accepted it, in their order
 */
record DetentionCourse(Instant proposedAt, Instant approvedAt, Instant handedOverAt, Instant acceptedAt, DetentionReferral.Outcome outcome, List<Happened> steps) {

    /** @param receivedAt when this authority had it in hand */
    record Happened(Kind kind, Instant at, Instant receivedAt) {
    }

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
            return !steps.isEmpty() && steps.get(steps.size() - 1).kind() == Kind.MATERIAL ? Stage.SUPPLEMENTING : Stage.AT_THE_POLICE;
        }
        return approvedAt != null ? Stage.HANDING_OVER : proposedAt != null ? Stage.APPROVING : Stage.PROPOSING;
    }

    List<ReferralLimit> limits(WorkingDays calendar) {
        boolean ended = outcome != null;
        List<ReferralLimit> limits = new ArrayList<>();
        if (approvedAt != null) {
            limits.add(ReferralLimit.of("P01", approvedAt, handedOverAt, ended, calendar));
        }
        first(Kind.MATERIAL).ifPresent(asked -> limits.add(ReferralLimit.of("P02", acceptedAt, asked.at(), false, calendar)));
        if (acceptedAt != null && outcome != DetentionReferral.Outcome.DETAINED) {
            limits.add(ReferralLimit.of("P04", acceptedAt, first(Kind.REFUSED).map(Happened::at).orElse(null), ended, calendar));
        }
        first(Kind.DETAINED).ifPresent(detained -> limits.add(ReferralLimit.of("P03", detained.at(), detained.receivedAt(), false, calendar)));
        return limits;
    }

    private Optional<Happened> first(Kind wanted) {
        return steps.stream().filter(step -> step.kind() == wanted).findFirst();
    }
}
