package org.bihuan.referral;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** 移送原件: within three working days; originals go, copies stay (公治〔2014〕853号 arts 11-12). */
@Component
class HandOverDetentionForm extends DetentionForm {

    HandOverDetentionForm(DetentionTools tools) {
        super("hand-over-detention", tools);
    }

    @Override
    void addFacts(PenaltyCases.Brief one, DetentionReferral detention, Map<String, Object> facts) {
        facts.put("fact_letter", detention.letterNumber());
        facts.put("partOptions", Stream.of(DetentionPart.values()).map(part -> Map.of("value", part.name(), "label", part.label())).toList());
        facts.put("action", "HAND_OVER");
        facts.put("police", tools.settings.police());
        facts.put("fact_consequence", "提交后逐份核对证据的哈希值，生成涉案物品清单、证据材料清单和移送回执。公安机关自受理之日起五个工作日内不予拘留的，书面说明理由并退回案卷。"
                + "本案作为涉嫌犯罪案件移送的，原件不能为拘留移送；公安机关已经立案的，选“不再移送”。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        DetentionReferral detention = detentionOf(task);
        if ("DROP".equals(values.text("action"))) {
            if (!detentions.takenOver(detention)) {
                values.reject("action", ReferralRule.MUST_GO.refusal("公安机关没有作为犯罪立案的，已经批准的移送应当办理"));
            }
            String why = values.requireText("reason");
            values.check();
            detentions.drop(detention, why, task.userId());
            return Map.of(DetentionReferralVariables.DETENTION_HAND_OVER, "DROP");
        }
        detentions.unlawful(cases.get(detention.caseId())).ifPresent(why -> values.reject("action", why));
        Instant at = values.requireText("handedAt") == null ? null : values.pastMoment("handedAt");
        Instant approved = detention.approvedAt();
        if (at != null && at.isBefore(approved.truncatedTo(ChronoUnit.MINUTES))) {
            values.reject("handedAt", ReferralRule.AFTER_DECISION.refusal("移送时间早于批准时间 " + Moments.minute(approved)));
        }
        Instant accepted = ReferralForm.moment(values, "acceptedAt", at, "移送时间");
        String police = values.requireText("police");
        String receiver = values.requireText("receiver");
        Set<DetentionPart> parts = values.list("parts").stream().map(DetentionPart::valueOf).collect(Collectors.toSet());
        DetentionPart.missing(parts, values.flag("copiesKept")).forEach(missing -> values.reject("parts", ReferralRule.ORIGINALS.refusal(missing)));
        values.check();
        detentions.handOver(detention, at, accepted, police, receiver, parts, task.userId());
        return Map.of(DetentionReferralVariables.DETENTION_HAND_OVER, "HAND_OVER");
    }
}
