package org.bihuan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bihuan.engine.FormRejected;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.bihuan.law.ReviewGate;

/** What the forms of sealing and seizing have in common: the case, the things, and until when. */
abstract class SeizureForm implements TaskForm {

    final Seizures seizures;
    final CaseSheet sheet;
    private final Cases cases;
    private final TwoOfficers officers;
    private final String formId;

    SeizureForm(String formId, Seizures seizures, Cases cases, CaseSheet sheet, TwoOfficers officers) {
        this.formId = formId;
        this.seizures = seizures;
        this.cases = cases;
        this.sheet = sheet;
        this.officers = officers;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        Seizure seizure = seizureOf(task);
        PenaltyCase one = caseOf(seizure);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_case", one.number());
        facts.put("fact_party", one.partyName() + "（" + one.uscc() + "）");
        facts.put("fact_violation", sheet.violation(one));
        facts.put("fact_seizure", summary(seizure));
        facts.put("fact_term", seizure.taking() == null ? "尚未实施" : seizures.term(seizure).inWords() + over(seizure).map(why -> "。**" + why + "**").orElse(""));
        addFacts(one, seizure, facts);
        return facts;
    }

    abstract void addFacts(PenaltyCase one, Seizure seizure, Map<String, Object> facts);

    /** Once it is carried out: the evening of its last day as counted. */
    @Override
    public Optional<Instant> due(TaskContext task) {
        Seizure seizure = seizureOf(task);
        return seizure.taking() == null ? Optional.empty()
                : Optional.of(seizures.term(seizure).unrolled().atTime(23, 59).atZone(HouseClock.ZONE).toInstant());
    }

    final Seizure seizureOf(TaskContext task) {
        return seizures.get(task.requireLong(SeizureVariables.SEIZURE_ID));
    }

    final PenaltyCase caseOf(Seizure seizure) {
        return cases.get(seizure.caseId());
    }

    private String summary(Seizure seizure) {
        Seizure.Plan plan = seizure.plan();
        if (plan == null) {
            return "尚未填写";
        }
        Seizure.Taking taking = seizure.taking();
        String done = taking == null ? "" : "  \n" + sheet.minute(taking.takenAt()) + " 实施，执法人员：" + sheet.name(taking.firstOfficer()) + "、"
                + sheet.name(taking.secondOfficer()) + "；" + taking.signature().label() + "；" + taking.delivery().label();
        return plan.measure().label() + " " + plan.days() + " 日：" + plan.ground().label() + "  \n"
                + seizure.items().stream().map(SeizedItem::inWords).collect(Collectors.joining("  \n")) + "  \n理由：" + plan.reason() + "  \n"
                + plan.place() + "，由" + plan.keeper() + "保管" + done
                + (seizure.approval() == null ? "" : "  \n" + sheet.name(seizure.approvedBy()) + "：" + seizure.approval());
    }

    /** Why nothing but the release is left. */
    final Optional<String> over(Seizure seizure) {
        return SeizureRules.over(seizures.term(seizure), today());
    }

    final List<Map<String, String>> officers(PenaltyCase one) {
        return officers.choices(one.region(), today());
    }

    /** Nobody who asked for it or carried it out decides. */
    final void requireOther(Seizure seizure, String who) {
        Seizure.Taking taking = seizure.taking();
        if (who.equals(seizure.proposedBy()) || taking != null && (who.equals(taking.firstOfficer()) || who.equals(taking.secondOfficer()))) {
            throw new FormRejected(ReviewGate.G20.refusal("您参与了查封、扣押，请由其他人员办理"));
        }
    }

    /** The head's opinion; whoever refuses says why. */
    static String opinion(FormValues values, boolean agreed, String otherwise) {
        if (!agreed && HandlingForm.AGREED.equals(values.text("opinion"))) {
            values.reject("opinion", otherwise);
        }
        return values.text("opinion");
    }

    /** Reads how it was carried out (行政强制法 art. 18); null, with complaints, where something is wrong. */
    final Seizure.Taking taking(PenaltyCase one, SeizureGround ground, FormValues values) {
        Instant at = values.requireText("takenAt") == null ? null : values.pastMoment("takenAt");
        Instant recorded = values.requireText("recordedAt") == null ? null : values.pastMoment("recordedAt");
        LocalDate on = at == null ? today() : at.atZone(HouseClock.ZONE).toLocalDate();
        if (at != null && ground != null) {
            SeizureRules.refusal(on, cases.beganOn(one), ground).ifPresent(why -> values.reject("takenAt", why));
        }
        if (at != null && recorded != null && recorded.isBefore(at)) {
            values.reject("recordedAt", "不能早于开始的时间");
        }
        officers.require(values, on, "须由两名以上执法人员实施");
        told(values, "papersShown", "没有出示执法身份证件、通知当事人到场");
        told(values, "reasonsTold", "没有当场告知采取措施的理由、依据");
        told(values, "rightsTold", "没有当场告知当事人的权利、救济途径");
        String present = values.requireText("personPresent");
        String defence = values.requireText("defence");
        String course = values.text("course");
        if (course == null) {
            values.reject("course", ReviewGate.G13.refusal("没有现场笔录"));
        }
        values.requireText("signature");
        SeizureSignature signature = values.choice("signature", SeizureSignature.class);
        values.requireText("delivery");
        ServiceWay delivery = values.choice("delivery", ServiceWay.class);
        String witness = values.text("witness");
        if (witness == null && (signature == SeizureSignature.ABSENT || delivery == ServiceWay.LEFT)) {
            values.reject("witness", ReviewGate.G13.refusal("当事人不到场或者无人接收的，须邀请见证人到场"));
        }
        if (signature == SeizureSignature.ABSENT && delivery == ServiceWay.IN_PERSON) {
            values.reject("delivery", "当事人不到场的，决定书不能当场交给当事人");
        }
        return values.rejected() ? null : new Seizure.Taking(at, recorded, values.text("firstOfficer"), values.text("secondOfficer"), present, true, true, true, defence, course,
                signature, witness, delivery);
    }

    private static void told(FormValues values, String key, String otherwise) {
        if (!values.flag(key)) {
            values.reject(key, ReviewGate.G13.refusal(otherwise));
        }
    }

    final LocalDate today() {
        return sheet.today();
    }
}
