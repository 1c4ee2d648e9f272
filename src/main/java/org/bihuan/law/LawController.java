package org.bihuan.law;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.access.Complaints;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of violations, and which law judges an act; stores nothing. */
@RestController
@RequestMapping("/api")
class LawController {

    /** Nobody decides today on what ended before. */
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final LegalBases bases;
    private final Thresholds thresholds;
    private final Consequences consequences;

    LawController(LegalBases bases, Thresholds thresholds, Consequences consequences) {
        this.bases = bases;
        this.consequences = consequences;
        this.thresholds = thresholds;
    }

    /** @param actStartedOn of an act that went on; may be missing */
    record Body(String violation, LocalDate actStartedOn, LocalDate actEndedOn, LocalDate decisionOn) {

        /** @throws org.bihuan.access.Problem with everything that is wrong */
        ViolationType check() {
            Complaints complaints = new Complaints();
            if (complaints.required(violation, "/violation")) {
                complaints.check(ViolationType.ofCode(violation).isPresent(), "/violation",
                        "没有代码为“" + Complaints.repeated(violation) + "”的违法行为，可用的代码见 /api/law/violations");
            }
            boolean dates = complaints.required(actEndedOn, "/actEndedOn") & complaints.required(decisionOn, "/decisionOn");
            dates &= known(complaints, actStartedOn, "/actStartedOn") & known(complaints, actEndedOn, "/actEndedOn")
                    & known(complaints, decisionOn, "/decisionOn");
            if (dates) {
                complaints.check(!decisionOn.isBefore(actEndedOn), "/decisionOn", "作出处罚决定之日不能早于违法行为终了之日（" + actEndedOn + "）");
                complaints.check(actStartedOn == null || !actStartedOn.isAfter(actEndedOn), "/actStartedOn",
                        "违法行为开始之日不能晚于终了之日（" + actEndedOn + "）");
            }
            complaints.throwIfAny();
            return ViolationType.ofCode(violation).orElseThrow();
        }

        private static boolean known(Complaints complaints, LocalDate day, String pointer) {
            return day == null || complaints.check(day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR, pointer,
                    "日期应在 " + FIRST_YEAR + " 年至 " + LAST_YEAR + " 年之间");
        }
    }

    record Kind(String code, String name) {

        static List<Kind> of(Set<PenaltyKind> kinds) {
            return kinds.stream().sorted().map(kind -> new Kind(kind.name(), kind.label())).toList();
        }
    }

    /**
     * @param min   in the measure's unit
     * @param range from the least to the highest, in Chinese
     */
    record Basis(String row, String regime, String level, String levelName, String circumstance, String citation, String measure,
                 String unit, String min, String max, String range, @Money.Yuan BigDecimal floor, @Money.Yuan BigDecimal personMin,
                 @Money.Yuan BigDecimal personMax, List<Kind> kinds, LocalDate validFrom, LocalDate validTo, String source,
                 String certainty, String certaintyName, String text) {

        static Basis of(LegalBasis one) {
            return new Basis(one.row(), one.regime().name(), one.level().name(), one.level().label(), one.circumstance(), one.citation(),
                    one.measure().name(), one.measure().unit(), bound(one, one.min()), bound(one, one.max()), one.range(),
                    one.floor(), one.personMin(), one.personMax(), Kind.of(one.kinds()), one.validFrom(), one.validTo(), one.source(), one.certainty().code(),
                    one.certainty().label(), one.inWords());
        }

        private static String bound(LegalBasis one, BigDecimal bound) {
            boolean yuan = one.measure() == LegalBasis.Measure.RANGE || one.measure() == LegalBasis.Measure.PER_TIME;
            return bound == null ? null : yuan ? Money.plain(bound) : bound.toPlainString();
        }
    }

    record Bound(String kind, String name, String party, String partyName, @Money.Yuan BigDecimal amount, List<Kind> kinds,
                 LocalDate validFrom, LocalDate validTo, String citation, String certainty, String certaintyName) {

        static Bound of(Threshold one) {
            return new Bound(one.kind().name(), one.kind().label(), one.party() == null ? null : one.party().name(),
                    one.party() == null ? null : one.party().label(), one.amount(), Kind.of(one.kinds()), one.validFrom(), one.validTo(),
                    one.citation(), one.certainty().code(), one.certainty().label());
        }
    }

    /** What else the violation may lead to, under the law of the day on which the act ended. */
    record Also(String consequence, String name, String regime, String citation, String source, String certainty, String certaintyName) {

        static Also of(ConsequenceBasis one, Regime regime) {
            return new Also(one.consequence().name(), one.consequence().label(), regime.name(), one.citation(), one.source(), one.certainty().code(),
                    one.certainty().label());
        }
    }

    record Answer(String violation, String violationName, String regime, String regimeName, List<Basis> bases, String proposed,
                  String proposedName, String reason, boolean straddles, boolean needsLegalReview, boolean ownNameAllowed, List<Bound> thresholds,
                  String deliberationMode, List<Also> consequences, List<String> steps) {
    }

    record Violation(String code, String name, String medium, String mediumName, String dailyFineOld, String dailyFineCode,
                     boolean detentionPossible, boolean crimePossible, List<Basis> bases) {
    }

    @Operation(summary = "法律适用试算", description = "proposed 由系统建议、由人确认：OLD 适用旧法，CODE 适用法典，NEEDS_LEGAL_REVIEW 需法制审核。"
            + "跨越法典施行之日的持续行为请填写 actStartedOn。thresholds 是作出决定之日的程序标准，consequences 是处罚以外可能的法律后果，是否发生由人判断。")
    @PostMapping("/calculations/applicable-law")
    Answer applicable(@RequestBody Body body) {
        ViolationType violation = body.check();
        ApplicableLaw law = bases.applicable(violation, body.actStartedOn(), body.actEndedOn(), body.decisionOn());
        return new Answer(violation.name(), violation.label(), law.regime().name(), law.regime().label(),
                law.bases().stream().map(Basis::of).toList(), law.proposed().name(), law.proposed().label(), law.reason(),
                law.straddles(), law.needsLegalReview(), law.ownNameAllowed(), thresholds.validOn(body.decisionOn()).stream().map(Bound::of).toList(),
                thresholds.deliberationMode().name(), also(law, body.actEndedOn()), law.steps());
    }

    /** Of the law of the day on which the act ended; while legal review has to say which law judges a straddling act, of both. */
    private List<Also> also(ApplicableLaw law, LocalDate actEndedOn) {
        Stream<LocalDate> days = law.straddles() ? Stream.of(Regime.CODE_FROM.minusDays(1), actEndedOn) : Stream.of(actEndedOn);
        return days.flatMap(day -> also(law.violation(), day)).toList();
    }

    private Stream<Also> also(ViolationType violation, LocalDate day) {
        Regime regime = day.isBefore(Regime.CODE_FROM) ? Regime.OLD : Regime.CODE;
        return Stream.of(Consequence.values()).filter(one -> one.mayFollow(violation, regime))
                .flatMap(one -> consequences.validFor(one, violation, day).stream()).map(one -> Also.of(one, regime));
    }

    @Operation(summary = "违法行为目录", description = "每种违法行为的处罚依据，以及是否可能按日连续处罚、移送拘留、涉嫌犯罪。")
    @GetMapping("/law/violations")
    List<Violation> violations() {
        return Stream.of(ViolationType.values()).map(type -> new Violation(type.name(), type.label(), type.medium().name(),
                type.medium().label(), type.dailyFine(Regime.OLD).name(), type.dailyFine(Regime.CODE).name(), type.detentionPossible(),
                type.crimePossible(), bases.of(type).stream().map(Basis::of).toList())).toList();
    }
}
