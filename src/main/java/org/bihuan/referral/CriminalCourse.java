package org.bihuan.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bihuan.deadline.WorkingDays;
import org.bihuan.referral.ReferralStep.Kind;

/**
 * The referral of a suspected crime as its moments tell it: where it stands, what is next, and which limits run (令第310号 arts 5, 7-9,
 * 12; 环环监〔2017〕17号 arts 5-14, 34). What is null has not happened.
 *
 * @param proposedAt when the procuratorate's proposal came; null where it was not its
 * @param refused    whether the head decided against it
 * @param copiedAt   when the procuratorate had its copy
 * @param enteredAt  when the decision was entered in the shared platform
 * @param steps      with the police and the procuratorate, in their order
 */
record CriminalCourse(Instant proposedAt, Instant reportedAt, Instant decidedAt, boolean refused, Instant handedOverAt, Instant copiedAt, Instant enteredAt,
                      boolean ended, List<Happened> steps) {

    /** @param receivedAt when this authority had it in hand */
    record Happened(Kind kind, Instant at, Instant receivedAt) {
    }

    /** Where it stands. */
    enum Stage {

        REPORTING("核实中", "核实并提出移送报告"), DECIDING("待负责人决定", "负责人决定是否移送"), HANDING_OVER("已批准，待移送", "24小时内移送并抄送检察机关"),
        AT_THE_POLICE("公安机关审查中", "登记公安机关的答复"), SUPPLEMENTING("待补充材料", "补充材料"), ANSWERING("公安机关没有立案，待处理", "决定是否复议或者建议立案监督"),
        RECONSIDERED("公安机关复议中", "登记复议结果"), SUPERVISED("检察机关立案监督中", "登记立案监督结果"), HANDING_OBJECTS("公安机关已立案", "移交涉案物品和材料"),
        PROSECUTED("刑事案件办理中", "登记刑事处理结果"), ENDED("已办结", null);

        private final String label;
        private final String next;

        Stage(String label, String next) {
            this.label = label;
            this.next = next;
        }

        String label() {
            return label;
        }

        /** What is to be done next; null once it has ended. */
        String next() {
            return next;
        }

        /** Whether the police have a criminal case. */
        boolean filed() {
            return this == HANDING_OBJECTS || this == PROSECUTED;
        }
    }

    /** What lengthens the time in which the police decide. */
    private static final Set<Kind> TERMS = Set.of(Kind.CLUE, Kind.MAJOR);

    Stage stage() {
        if (ended) {
            return Stage.ENDED;
        }
        if (handedOverAt == null) {
            return reportedAt == null ? Stage.REPORTING : decidedAt == null ? Stage.DECIDING : Stage.HANDING_OVER;
        }
        Kind last = steps.stream().map(Happened::kind).filter(kind -> kind != Kind.OBJECTS_HANDED_OVER).reduce((one, other) -> other).orElse(Kind.SUPPLEMENTED);
        if (last.filed()) {
            return filed().flatMap(this::objects).isEmpty() ? Stage.HANDING_OBJECTS : Stage.PROSECUTED;
        }
        return switch (last) {
            case MATERIAL -> Stage.SUPPLEMENTING;
            case RECONSIDERATION_ASKED -> Stage.RECONSIDERED;
            case SUPERVISION_ASKED -> Stage.SUPERVISED;
            case REFUSED, NOT_THEIRS, WITHDRAWN, RECONSIDERATION_MAINTAINED, RECONSIDERATION_SILENT, SUPERVISION_UPHELD, ACCEPTED -> Stage.ANSWERING;
            default -> Stage.AT_THE_POLICE;
        };
    }

    /** The limits that run or ran, in the order in which they began. */
    List<ReferralLimit> limits(WorkingDays calendar) {
        List<ReferralLimit> limits = new ArrayList<>();
        if (proposedAt != null) {
            limits.add(ReferralLimit.of("C03", proposedAt, handedOverAt, ended, calendar));
        }
        if (reportedAt != null) {
            limits.add(ReferralLimit.of("C01", reportedAt, decidedAt, ended, calendar));
        }
        if (decidedAt != null && !refused) {
            limits.add(ReferralLimit.of("C02", decidedAt, handedOverAndCopiedAt(), ended, calendar));
            limits.add(ReferralLimit.of("C15", decidedAt, enteredAt, ended, calendar));
        }
        if (handedOverAt != null) {
            police(limits, calendar);
            refusal(limits, calendar);
            filed().ifPresent(filed -> limits.add(ReferralLimit.of("C11", filed.receivedAt(), objects(filed).map(Happened::at).orElse(null), ended, calendar)));
        }
        return limits;
    }

    /** The case and the copy share one day: the later of both counts. */
    private Instant handedOverAndCopiedAt() {
        return handedOverAt == null || copiedAt == null ? null : copiedAt.isAfter(handedOverAt) ? copiedAt : handedOverAt;
    }

    /** The last time that the police filed it: what was withdrawn may be filed again. */
    Optional<Happened> filed() {
        return steps.stream().filter(step -> step.kind().filed()).reduce((one, other) -> other);
    }

    /** When the things went to those who filed it then. */
    private Optional<Happened> objects(Happened filed) {
        return after(steps.lastIndexOf(filed), kind -> kind == Kind.OBJECTS_HANDED_OVER);
    }

    /** Whether the police file: what they have to say, and what we have to bring. */
    private void police(List<ReferralLimit> limits, WorkingDays calendar) {
        for (int i = 0; i < steps.size(); i++) {
            Happened step = steps.get(i);
            switch (step.kind()) {
                case MATERIAL -> {
                    limits.add(ReferralLimit.of("C04", acceptedAt(i), step.at(), false, calendar));
                    limits.add(ReferralLimit.of("C05", step.receivedAt(), after(i, kind -> kind == Kind.SUPPLEMENTED).map(Happened::at).orElse(null), ended, calendar));
                }
                case PASSED_ON, NOT_THEIRS -> limits.add(ReferralLimit.of("C09", acceptedAt(i), step.at(), false, calendar));
                case FILED, REFUSED -> limits.add(ReferralLimit.of("C10", step.at(), step.receivedAt(), false, calendar));
                default -> { }
            }
        }
        limits.add(policeLimit(calendar));
    }

    /** When the police that have it now accepted it, as of a step. */
    private Instant acceptedAt(int before) {
        return steps.subList(0, before).stream().filter(step -> step.kind() == Kind.PASSED_ON).reduce((one, other) -> other).map(Happened::at)
                .orElse(handedOverAt);
    }

    /** The limit for the police to decide: three days, seven where the clue has to be verified, thirty where it is major. */
    ReferralLimit policeLimit(WorkingDays calendar) {
        Instant accepted = acceptedAt(steps.size());
        List<Kind> since = steps.stream().filter(step -> TERMS.contains(step.kind()) && !step.at().isBefore(accepted)).map(Happened::kind).toList();
        String code = since.contains(Kind.MAJOR) ? "C08" : since.contains(Kind.CLUE) ? "C07" : "C06";
        Optional<Happened> answer = steps.stream().filter(step -> step.kind() == Kind.FILED || step.kind() == Kind.REFUSED || step.kind() == Kind.NOT_THEIRS)
                .findFirst();
        boolean overtaken = steps.stream().anyMatch(step -> step.kind() == Kind.SUPERVISION_ASKED);
        return ReferralLimit.of(code, accepted, answer.map(Happened::at).orElse(null), ended || overtaken, calendar);
    }

    /** What may follow a refusal. */
    private void refusal(List<ReferralLimit> limits, WorkingDays calendar) {
        for (int i = 0; i < steps.size(); i++) {
            Happened step = steps.get(i);
            boolean settled = ended || after(i, kind -> kind == Kind.SUPERVISION_ASKED || kind == Kind.ACCEPTED).isPresent();
            switch (step.kind()) {
                case REFUSED -> {
                    Instant asked = after(i, kind -> kind == Kind.RECONSIDERATION_ASKED).map(Happened::at).orElse(null);
                    limits.add(earlier("C12", "C12W", step.receivedAt(), asked, settled, calendar));
                }
                case RECONSIDERATION_ASKED -> {
                    Instant answered = after(i, kind -> kind == Kind.RECONSIDERATION_MAINTAINED || kind == Kind.RECONSIDERATION_FILED).map(Happened::at).orElse(null);
                    boolean over = settled || after(i, kind -> kind == Kind.RECONSIDERATION_SILENT).isPresent();
                    limits.add(earlier("C13", "C13W", step.at(), answered, over, calendar));
                }
                case RECONSIDERATION_MAINTAINED -> {
                    Instant asked = after(i, kind -> kind == Kind.SUPERVISION_ASKED).map(Happened::at).orElse(null);
                    limits.add(ReferralLimit.of("C14", step.receivedAt(), asked, settled, calendar));
                }
                default -> { }
            }
        }
    }

    /** The limit for the police to answer a request for reconsideration that is on its way. */
    Optional<ReferralLimit> reconsiderationLimit(WorkingDays calendar) {
        return steps.stream().filter(step -> step.kind() == Kind.RECONSIDERATION_ASKED).reduce((one, other) -> other)
                .map(asked -> earlier("C13", "C13W", asked.at(), null, false, calendar));
    }

    private static ReferralLimit earlier(String one, String other, Instant from, Instant metAt, boolean lapsed, WorkingDays calendar) {
        return ReferralLimit.earlier(ReferralLimit.of(one, from, metAt, lapsed, calendar), ReferralLimit.of(other, from, metAt, lapsed, calendar));
    }

    private Optional<Happened> after(int index, Predicate<Kind> wanted) {
        return steps.subList(index + 1, steps.size()).stream().filter(step -> wanted.test(step.kind())).findFirst();
    }
}
