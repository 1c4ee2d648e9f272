package org.bihuan.supervision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.access.Problem;
import org.bihuan.access.SetUpStep;
import org.bihuan.law.DecidedCase;
import org.bihuan.law.DecidedCases;
import org.bihuan.law.Discretion;
import org.bihuan.law.DiscretionProposal;
import org.bihuan.law.DiscretionQuestion;
import org.bihuan.law.ViolationType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the demo's register of decided cases: two of the published cases about Handan, and invented ones that follow the
 * benchmark, now and then a little above or below it. All are marked as invented, because the published ones have neither
 * number nor day; seeded, so that every demo city has the same.
 */
@Component
@ConditionalOnProperty({"bihuan.demo.enabled", "bihuan.demo.cases"})
@Order(25)
class DemoDecisions implements SetUpStep {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDecisions.class);
    private static final String NEWSPAPER = "《中国环境报》2022-02-22 对邯郸的报道；文号、日期为演示设定";
    private static final String INVENTED = "演示虚构";
    private static final String WAIVED_INCINERATOR = "演示〔2021〕魏县焚烧炉";
    private static final int EACH = 8;
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 10);
    private static final int DAYS = 1_690;

    /** Like cases: a violation with the choices of its factors, and what was measured. */
    private record Kind(ViolationType violation, String trade, String pollutant, Map<String, String> choices, Map<String, Integer> percents) {

        static Kind of(ViolationType violation, String trade, Map<String, String> choices) {
            return new Kind(violation, trade, null, choices, Map.of());
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(ViolationType.INDUSTRIAL_DUST, "水泥", null, Map.of("LOCATION", "OUTSIDE_CORRIDOR", "YEARLY_OFFENCES", "FIRST",
                    "SOCIAL_EFFECT", "NONE"), Map.of("LOCATION", 10, "YEARLY_OFFENCES", 5)),
            new Kind(ViolationType.INDUSTRIAL_DUST, "钢铁", null, Map.of("LOCATION", "INSIDE_CORRIDOR", "YEARLY_OFFENCES", "FIRST",
                    "SOCIAL_EFFECT", "NONE"), Map.of("LOCATION", 60, "YEARLY_OFFENCES", 5)),
            Kind.of(ViolationType.VOC_FACILITY_NOT_USED, "包装印刷", Map.of("HARM", "SLIGHT", "FAULT", "NEGLIGENT", "OFFENCES", "ONE", "CORRECTION", "AT_ONCE")),
            Kind.of(ViolationType.VOC_FACILITY_NOT_USED, "家具制造", Map.of("HARM", "SLIGHT", "FAULT", "NEGLIGENT", "OFFENCES", "TWO", "CORRECTION", "IN_TIME")),
            Kind.of(ViolationType.STOCKPILE_DUST, "石材加工", Map.of("HARM", "SLIGHT", "FAULT", "NEGLIGENT", "OFFENCES", "ONE", "CORRECTION", "AT_ONCE")),
            new Kind(ViolationType.AIR_OVER_STANDARD, "焦化", "a21026", Map.of("EXCEEDANCE", "UNDER_50", "FLOW", "UP_TO_100K", "OFFENCES", "ONE",
                    "CORRECTION", "AT_ONCE"), Map.of()),
            new Kind(ViolationType.AIR_OVER_STANDARD, "钢铁", "a21002", Map.of("EXCEEDANCE", "UNDER_100", "FLOW", "UP_TO_200K", "OFFENCES", "ONE",
                    "CORRECTION", "IN_TIME"), Map.of()),
            Kind.of(ViolationType.NO_SELF_MONITORING, "化工", Map.of("HARM", "NONE", "FAULT", "NEGLIGENT", "OFFENCES", "ONE", "CORRECTION", "IN_TIME")),
            Kind.of(ViolationType.AUTOMATIC_MONITORING_NOT_RUNNING, "火电", Map.of("HARM", "NONE", "FAULT", "NEGLIGENT", "OFFENCES", "ONE", "CORRECTION", "AT_ONCE")),
            Kind.of(ViolationType.NOT_ACCEPTED, "铸造", Map.of("HARM", "SLIGHT", "FAULT", "INTENT", "OFFENCES", "ONE", "CORRECTION", "IN_TIME")),
            new Kind(ViolationType.WATER_OVER_STANDARD, "食品制造", "w01018", Map.of("EXCEEDANCE", "UNDER_50", "WATER", "UP_TO_100", "OFFENCES", "ONE",
                    "CORRECTION", "AT_ONCE"), Map.of()));

    private final DecidedCases decided;
    private final Discretion discretion;
    private final Branches branches;

    DemoDecisions(DecidedCases decided, Discretion discretion, Branches branches) {
        this.decided = decided;
        this.discretion = discretion;
        this.branches = branches;
    }

    @Override
    @Transactional
    public void setUp() {
        if (decided.find(WAIVED_INCINERATOR).isPresent()) {
            return;
        }
        // Published: no penalty after collective deliberation, the abnormal data lying inside the exempt period.
        decided.record(new DecidedCase(WAIVED_INCINERATOR, LocalDate.of(2021, 12, 20), ViolationType.AIR_OVER_STANDARD, DecidedCase.Outcome.WAIVED,
                null, null, "130434", "垃圾焚烧", "a34013", null, Map.of(), NEWSPAPER, true), null);
        // Published: fined at the top of the range for production control ignored from 2021-10-07 to 2021-10-09.
        decided.record(new DecidedCase("演示〔2021〕水泥企业", LocalDate.of(2021, 12, 6), ViolationType.HEAVY_POLLUTION_LIMITS,
                DecidedCase.Outcome.FINED, BigDecimal.valueOf(200_000), BigDecimal.valueOf(100), "130481", "水泥", null, null, Map.of(),
                NEWSPAPER + "；报道为按上限处罚，数额按《排污许可管理条例》第三十五条推定", true), null);
        Random random = new Random(20220222);
        List<Branch> all = branches.all();
        int recorded = 0;
        for (Kind kind : KINDS) {
            for (int i = 0; i < EACH; i++) {
                Branch branch = all.get(random.nextInt(all.size()));
                LocalDate decidedOn = FIRST.plusDays(random.nextInt(DAYS));
                int way = random.nextInt(EACH);
                recorded += record(kind, branch, decidedOn, way, "演示罚决〔" + decidedOn.getYear() + "〕" + branch.code() + "-%03d号".formatted(900 + recorded)) ? 1 : 0;
            }
        }
        LOG.info("The demo city has {} invented decisions", recorded);
    }

    /** @param way 0 waived, 1 and 2 a tenth of the range below and above the benchmark, else by the benchmark */
    private boolean record(Kind kind, Branch branch, LocalDate decidedOn, int way, String number) {
        DiscretionQuestion question = DiscretionQuestion.about(kind.violation(), decidedOn.minusDays(45), decidedOn, kind.choices().entrySet().stream()
                .map(one -> DiscretionQuestion.Factor.chosen(one.getKey(), one.getValue(), kind.percents().containsKey(one.getKey())
                        ? BigDecimal.valueOf(kind.percents().get(one.getKey())) : null)).toList());
        try {
            DiscretionProposal proposal = discretion.propose(question);
            if (proposal.fine() == null) {
                return false;
            }
            BigDecimal step = proposal.max().movePointLeft(1).multiply(BigDecimal.valueOf(way == 1 ? -1 : way == 2 ? 1 : 0));
            BigDecimal intended = proposal.fine().add(step);
            // What no decision may be like is not invented either.
            BigDecimal fine = discretion.check(question, intended.max(BigDecimal.ONE)).stream().anyMatch(DiscretionProposal.Objection::blocking)
                    ? proposal.fine() : intended;
            boolean waived = way == 0;
            decided.record(new DecidedCase(number, decidedOn, kind.violation(), waived ? DecidedCase.Outcome.WAIVED : DecidedCase.Outcome.FINED,
                    waived ? null : fine, waived ? null : fine.multiply(BigDecimal.valueOf(100)).divide(proposal.max(), 2, RoundingMode.HALF_UP),
                    branch.region(), kind.trade(), kind.pollutant(), null, proposal.choices(), INVENTED, true), null);
            return true;
        } catch (Problem e) {
            LOG.warn("No invented decision on {}: its benchmark has been changed: {}", kind.violation(), e.getMessage());
            return false;
        }
    }
}
