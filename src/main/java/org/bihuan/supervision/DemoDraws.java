package org.bihuan.supervision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.access.SetUpStep;
import org.bihuan.alert.DemoAlerts;
import org.bihuan.dossier.Evidences;
import org.bihuan.engine.HouseClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws of the demo city: one whose visits are all made, so that its seed is told; one that is still sealed; a campaign that waits
 * for the head; and calls of these days, made, due and to come. Whom the lot takes is left to the lot.
 */
@Component
@ConditionalOnProperty({"bihuan.demo.enabled", "bihuan.demo.cases"})
@Order(31)
class DemoDraws implements SetUpStep {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDraws.class);
    private static final String DETACHMENT = "detachment-1";
    private static final String OPERATOR = "operator-1";
    /** Branches with few enterprises, whose floors do not demand many visits. */
    private static final String MADE_IN = "130430";
    private static final String SEALED_IN = "130433";
    private static final int CALLS = 9;
    private static final List<String> CONDUCT = List.of("TWO_OFFICERS", "PURPOSE_TOLD", "SCOPE_KEPT", "PRODUCTION_SPARED", "FILMED", "SECRETS_KEPT", "NOTHING_TAKEN",
            "RIGHTS_TOLD");

    private record Visit(long id, String number, String region, String officer) {
    }

    private record Call(long id, Instant at) {
    }

    private final DemoOfficer officer;
    private final DemoAlerts alerts;
    private final Evidences evidences;
    private final JdbcClient jdbc;
    private final HouseClock clock;

    DemoDraws(DemoOfficer officer, DemoAlerts alerts, Evidences evidences, JdbcClient jdbc, HouseClock clock) {
        this.officer = officer;
        this.alerts = alerts;
        this.evidences = evidences;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void setUp() {
        if (jdbc.sql("select count(*) from inspection_draw").query(Long.class).single() > 0) {
            return;
        }
        long start = System.nanoTime();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        try {
            made(now);
            calls(now);
            sealed(now);
            clock.stopAt(now.minus(Duration.ofMinutes(25)));
            draw("CAMPAIGN", "CITY", 20, 14);
            alerts.settle();
        } finally {
            clock.run();
        }
        LOG.info("The demo city has {} drawn visits and {} drawn calls, made in {} ms", jdbc.sql("select count(*) from drawn_visit").query(Long.class).single(),
                jdbc.sql("select count(*) from spot_call").query(Long.class).single(), Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    /** Three weeks ago: each visit is opened and recorded within the days it was drawn for. */
    private void made(Instant now) {
        Instant begin = morning(now, 20);
        clock.stopAt(begin);
        List<Visit> visits = draw("ROUTINE", MADE_IN, 6, 4);
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            clock.stopAt(begin.plus(Duration.ofMinutes(40L * (i + 1))));
            open(visit);
            clock.stopAt(clock.instant().plus(Duration.ofMinutes(75)));
            if (i == 0) {
                record(visit, visited("CLEAN", "企业自动监测设备运行正常，排污许可证和台账齐全。"));
            } else if (i == 1) {
                record(visit, Map.of("result", "RECUSED", "recusedOfficer", visit.officer(), "recusalReason", "配偶在该企业任职", "finding", "到达前发现应当回避。"));
                record(visit(visit.id()), visited("CLEAN", "生产和治理设施运行正常，危险废物贮存规范。"));
            } else if (i == 2) {
                record(visit, Map.of("result", "NOT_MADE", "finding", "企业已停产搬迁，厂区无人，未能检查。"));
            } else {
                Map<String, Object> filledIn = visited("CLEAN", "现场检查生产设施、治理设施和排放口，未发现问题。");
                if (i == 3) {
                    filledIn.put("conduct", CONDUCT.stream().filter(item -> !item.equals("FILMED")).toList());
                    filledIn.put("conductNote", "执法记录仪电量不足，后半程未记录，已当场改用手机拍摄。");
                }
                record(visit, filledIn);
            }
        }
    }

    /** Of today: one was clean, one was not, one is opened, and the others are known to nobody yet. */
    private void sealed(Instant now) {
        Instant begin = now.minus(Duration.ofHours(3));
        clock.stopAt(begin);
        List<Visit> visits = draw("ROUTINE", SEALED_IN, 6, 6);
        for (int i = 0; i < Math.min(3, visits.size()); i++) {
            Visit visit = visits.get(i);
            clock.stopAt(begin.plus(Duration.ofMinutes(25L + 20L * i)));
            open(visit);
            clock.stopAt(clock.instant().plus(Duration.ofMinutes(70)));
            if (i == 0) {
                record(visit, visited("CLEAN", "生产正常，治理设施同步运行，未发现问题。"));
            } else if (i == 1) {
                upload(visit);
                record(visit, visited("PROBLEM", "生产设施运行，治理设施停用且未报告，治理设施台账缺三日记录。"));
                alerts.settle();
            }
        }
    }

    /** Drawn for three days up to today: what is past was made but for the last, the rest comes due in the course of the day. */
    private void calls(Instant now) {
        Instant begin = morning(now, 2);
        clock.stopAt(begin);
        officer.starts(OPERATOR, "spot-check-draw", Map.of("region", "CITY", "count", CALLS, "fromDay", day(0).toString(), "toDay", day(2).toString()));
        List<Call> past = jdbc.sql("select id, call_at from spot_call where call_at < ? order by call_at, id").param(Sql.moment(now.minus(Duration.ofMinutes(15))))
                .query((row, i) -> new Call(row.getLong("id"), Sql.instant(row, "call_at"))).list();
        for (int left = past.size() - 1; left > 0; left--) {
            Call call = past.get(past.size() - 1 - left);
            String number = officer.number("remote-spot-check", "callId", call.id());
            clock.stopAt(call.at().plus(Duration.ofMinutes(1)));
            officer.timers(number);
            clock.stopAt(call.at().plus(Duration.ofMinutes(9)));
            officer.does(OPERATOR, number, "call-enterprise", left == 1 ? called("PROBLEM", "生产设施运行，画面中治理设施控制柜为停机状态；自动监测站房门禁未启用。")
                    : left == 2 ? Map.of("result", "NOT_ANSWERED", "finding", "拨打三分钟无人接听。") : called("CLEAN", "按要求展示生产、治理设施和站房，画面与在线数据一致。"));
            alerts.settle();
        }
    }

    /** Draws, and returns the visits in the order of the draw. */
    private List<Visit> draw(String kind, String region, int count, int days) {
        Map<String, Object> filledIn = new HashMap<>(Map.of("kind", kind, "region", region, "count", count, "fromDay", day(0).toString(), "toDay", day(days).toString()));
        if (kind.equals("CAMPAIGN")) {
            filledIn.put("campaign", "挥发性有机物治理设施专项检查");
        }
        officer.starts(DETACHMENT, "inspection-draw", filledIn);
        return jdbc.sql("select id from drawn_visit where draw_id = (select max(id) from inspection_draw) order by id").query(Long.class).list().stream()
                .map(this::visit).toList();
    }

    private Visit visit(long id) {
        return jdbc.sql("select region, first_officer from drawn_visit where id = ?").param(id)
                .query((row, i) -> new Visit(id, officer.number("drawn-visit", "visitId", id), row.getString("region"), row.getString("first_officer"))).single();
    }

    private void open(Visit visit) {
        officer.does(visit.officer(), visit.number(), "open-visit", Map.of("ready", true));
    }

    private void record(Visit visit, Map<String, Object> filledIn) {
        officer.does(visit.officer(), visit.number(), "record-visit", filledIn);
    }

    private void upload(Visit visit) {
        officer.as(visit.officer(), () -> {
            try {
                evidences.store(new Evidences.Draft(visit.number(), visit.region(), "现场笔录.txt", "现场记录", clock.instant(), "治理设施停用的情况"),
                        new ByteArrayInputStream("生产设施正在运行，治理设施电源断开，操作工称前日起未开启；台账缺三日记录。".getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Map<String, Object> visited(String result, String finding) {
        return new HashMap<>(Map.of("result", result, "place", "厂区及生产车间", "party", "李在场（环保负责人）", "conduct", CONDUCT, "finding", finding));
    }

    private static Map<String, Object> called(String result, String finding) {
        Map<String, Object> filledIn = new HashMap<>(Map.of("result", result, "secondChecker", "operator-2", "answeredBy", "李在场（环保负责人）", "shown",
                List.of("PRODUCTION", "TREATMENT", "MONITOR", "OUTLET"), "finding", finding));
        if (result.equals("PROBLEM")) {
            filledIn.put("requirement", "立即开启治理设施，当日恢复门禁并上传截图。");
            filledIn.put("recording", "VC-演示-01");
        }
        return filledIn;
    }

    private LocalDate day(int later) {
        return LocalDate.now(clock).plusDays(later);
    }

    private static Instant morning(Instant now, int daysAgo) {
        return now.atZone(HouseClock.ZONE).toLocalDate().minusDays(daysAgo).atTime(LocalTime.of(7, 30)).atZone(HouseClock.ZONE).toInstant();
    }
}
