package org.bihuan.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** 移送公安机关: within 24 hours of the head's approval, the file complete, a copy of the letter to the procuratorate. */
@Component
class HandOverCaseForm extends ReferralForm {

    private final ReferralSettings settings;

    HandOverCaseForm(Tools tools, ReferralSettings settings) {
        super("hand-over-case", tools, "C02");
        this.settings = settings;
    }

    @Override
    void addFacts(PenaltyCases.Brief one, CriminalReferral referral, Map<String, Object> facts) {
        FilePart.OnFile file = referrals.onFile(referral);
        PenaltyCases.FileContent content = cases.file(one.id());
        facts.put("fact_letter", referral.letterNumber() + "，" + Moments.minute(referral.decidedAt()) + " " + referral.capacity().label() + "批准：" + referral.decision());
        facts.put("fact_file", "现场检查和询问笔录 " + file.records() + " 份，证据材料 " + file.evidence() + " 份，" + (content.held().isEmpty() ? "没有查封、扣押、登记保存的物品"
                : "涉案物品 " + content.held().size() + " 项") + "，" + (content.decision() == null ? "没有处罚决定" : "处罚决定 " + content.decision()));
        facts.put("partOptions", Stream.of(FilePart.values()).map(part -> Map.of("value", part.name(), "label", part.label())).toList());
        facts.put("police", settings.police());
        facts.put("procuratorate", settings.procuratorate());
        facts.put("fact_consequence", "提交后逐份核对证据的哈希值，生成涉案物品清单、证据材料清单和移送回执。尚未作出的处罚决定停下等候，办案期限自移送之日起停止计算；已经作出的决定继续执行。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        CriminalReferral referral = referralOf(task);
        Instant at = after(values, "handedAt", referral, ReferralRule.AFTER_DECISION, "移送");
        Instant copied = after(values, "procuratorateAt", referral, ReferralRule.COPY, "抄送");
        Set<FilePart> parts = values.list("parts").stream().map(FilePart::valueOf).collect(Collectors.toSet());
        String without = values.text("without");
        FilePart.missing(parts, referrals.onFile(referral), without)
                .forEach(missing -> values.reject("parts", ReferralRule.COMPLETE.refusal(missing)));
        String late = values.text("lateReason");
        Instant last = referrals.limits(referral).stream().filter(limit -> limit.rule().code().equals("C02")).findFirst().orElseThrow().last();
        boolean overdue = at != null && at.isAfter(last) || copied != null && copied.isAfter(last);
        if (overdue && late == null) {
            values.reject("lateReason", "移送或者抄送超过24小时，请写明原因；原因报送局负责人和督察");
        }
        LocalDate enteredOn = enteredOn(values, referral);
        values.check();
        referrals.handOver(referral, new CriminalReferral.HandOver(at, values.text("police"), values.text("receiver"), values.choice("receipt",
                CriminalReferral.Receipt.class), values.text("procuratorate"), copied, parts, without, overdue ? late : null), task.userId());
        enter(referral, enteredOn, task.userId());
        return Map.of(CriminalReferralVariables.POLICE_ANSWER, "OPEN");
    }

    private static Instant after(FormValues values, String key, CriminalReferral referral, ReferralRule rule, String what) {
        Instant at = values.pastMoment(key);
        if (at != null && at.isBefore(referral.decidedAt().truncatedTo(ChronoUnit.MINUTES))) {
            values.reject(key, rule.refusal(what + "时间早于批准时间 " + Moments.minute(referral.decidedAt())));
        }
        return at;
    }
}
