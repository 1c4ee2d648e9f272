package org.bihuan.supervision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.alert.DemoAlerts;
import org.bihuan.engine.HouseClock;
import org.bihuan.access.SetUpStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leaves Tasklist and Cockpit alive at the first start: the cases that China Environment News published about Handan on
 * 2022-02-22 stand at different steps, and invented leads are due, overdue or closed. The hot spot of Wei county plays at its
 * published hour; the others, whose hours were not published, play in the last two days.
 */
@Component
@ConditionalOnProperty({"bihuan.demo.enabled", "bihuan.demo.cases"})
@Order(30)
class DemoCases implements SetUpStep {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WEIXIAN_INCINERATOR = "91130434MA00000022";
    private static final String PRINTING_PLANT = "91130400MA00000011";
    private static final String CEMENT = "91130400MA00000033";
    private static final String COKING = "91130400MA00000044";
    private static final String COAL_CHEMICAL = "91130426MA00000066";
    private static final String ENERGY_TECHNOLOGY = "91130400MA00000077";
    private static final int INVENTED_LEADS = 42;
    private static final Map<String, Object> ARRIVAL = Map.of("place", "厂区内", "partyRole", "SITE_MANAGER", "partyName", "李在场",
            "certificatesShown", true, "access", "GRANTED");

    /** Something that happens at a moment of the past. */
    private record Happening(Instant at, Runnable what) {
    }

    private final DemoAlerts alerts;
    private final DemoOfficer officer;
    private final HouseClock clock;
    private final JdbcClient jdbc;
    private final Branches branches;
    private final List<Happening> happenings = new ArrayList<>();

    DemoCases(DemoAlerts alerts, DemoOfficer officer, HouseClock clock, JdbcClient jdbc, Branches branches) {
        this.alerts = alerts;
        this.officer = officer;
        this.clock = clock;
        this.jdbc = jdbc;
        this.branches = branches;
    }

    @Override
    public void setUp() {
        if (jdbc.sql("select count(*) from alert").query(Long.class).single() > 0) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        hotSpotInWeiCounty();
        printingPlant(now);
        incinerator(now);
        cement(now);
        coking(now);
        coalChemical(now);
        energyTechnology(now);
        declaredMaintenance(now);
        inventedLeads(now);
        happenings.sort(Comparator.comparing(Happening::at));
        try {
            for (Happening happening : happenings) {
                clock.stopAt(happening.at());
                happening.what().run();
            }
        } finally {
            clock.run();
        }
        LOG.info("The demo city has {} leads", jdbc.sql("select count(*) from lead").query(Long.class).single());
    }

    /** Published: fed back at 13:39 on 2021-12-27, one hour after the warning; waste burnt incompletely; no case. */
    private void hotSpotInWeiCounty() {
        Instant warned = Instant.parse("2021-12-27T04:39:00Z");
        Story story = new Story("weixian-hotspot", "130434", warned);
        story.alert(WEIXIAN_INCINERATOR, "HOTSPOT", "a34004", 189, 115, "ug/m3", null, Map.of(), "高值预警：PM2.5 小时值明显高于周边站点");
        story.after(6, "weixian-1", "acknowledge-lead", Map.of("firstOfficer", "weixian-1", "secondOfficer", "weixian-2"));
        story.inspection(8, "weixian-1", "weixian-2", "CORRECTED", null, "RUNNING", "焚烧炉前端垃圾燃烧不充分，烟气发黑，未启动助燃。",
                "企业承认燃烧不充分，已当场启动燃烧器。", false);
        story.after(60, "weixian-1", "feed-back-lead", feedback("垃圾燃烧不充分，导致周边出现高值。",
                "TREATMENT", "垃圾燃烧不充分", "启动燃烧器助燃，督促企业 24 小时值守。", "CORRECTED"));
        story.after(85, "detachment-1", "review-feedback", Map.of("decision", "APPROVED", "quality", "5"));
    }

    /** Published: presses ran while the VOC treatment did not, 14:00 to 16:00; case filed. Played on the afternoon before yesterday. */
    private void printingPlant(Instant now) {
        Instant four = now.atZone(HouseClock.ZONE).toLocalDate().minusDays(2).atTime(16, 0).atZone(HouseClock.ZONE).toInstant();
        Story story = new Story("printing-plant", "130471", four);
        story.lasting = Duration.ofHours(2);
        story.alert(PRINTING_PLANT, "POWER_DIFF", null, null, null, null, "DA001", Map.of("mismatchMinutes", 120),
                "分表计电报警：印刷机运行，VOCs 治理设施未按要求运行，持续 120 分钟");
        story.after(12, "kaifaqu-head", "acknowledge-lead", Map.of("firstOfficer", "kaifaqu-1", "secondOfficer", "kaifaqu-2"));
        story.inspection(15, "kaifaqu-1", "kaifaqu-2", "SUSPECTED_VIOLATION", "VOC_FACILITY_NOT_USED", "NOT_RUNNING",
                "下午印刷机正常生产并产生挥发性有机废气，14 时至 16 时治理设施未按要求运行。", "操作工忘记开启治理设施。", true);
        story.after(180, "kaifaqu-1", "feed-back-lead", feedback("印刷机生产期间，14 时至 16 时挥发性有机物治理设施未按要求运行。",
                "TREATMENT", "治理设施未按要求运行", "现场责令立即改正，固定证据。", "FILE_CASE"));
        story.after(260, "detachment-1", "review-feedback", Map.of("decision", "APPROVED", "quality", "5"));
        story.after(1020, "kaifaqu-1", "propose-filing", Map.of("evidenceOfAct", "YES", "punishable", "YES", "ownJurisdiction", "YES",
                "withinLimitation", "YES", "proposal", "FILE", "reason", "有初步证据证明存在违法行为，符合立案条件。"));
        story.after(1110, "case-1", "review-filing", Map.of("review", "AGREE", "opinion", "同意立案。"));
        story.after(1300, "bureau-1", "approve-filing", Map.of("decision", "FILE", "opinion", "同意立案，依法调查。"));
    }

    /** Published: an exceedance of the incinerator within its exempt hours; here it waits for the detachment's review. */
    private void incinerator(Instant now) {
        Story story = new Story("weixian-incinerator", "130434", now.minus(Duration.ofMinutes(200)));
        story.alert(WEIXIAN_INCINERATOR, "CEMS_EXCEED", "a34013", 96, 20, "mg/m3", "DA001", Map.of(), "启炉时段颗粒物小时均值超标");
        story.untilReview("weixian", feedback("启炉升温阶段颗粒物短时偏高，炉温稳定后恢复。", "PROCESS", "启炉", "要求规范标记工况。", "CLOSE"));
    }

    /** Published: production control ignored; here the officers are on site. */
    private void cement(Instant now) {
        Story story = new Story("cement-production-control", "130481", now.minus(Duration.ofMinutes(95)));
        story.alert(CEMENT, "MEASURE", null, null, null, null, null, Map.of(), "未按管控要求停产，回转窑仍在运行");
        story.after(9, "wuan-1", "acknowledge-lead", Map.of("firstOfficer", "wuan-1", "secondOfficer", "wuan-2"));
        story.until("record-arrival", 12, "wuan-1", "wuan-2");
    }

    /** Published: falsification of online monitoring; here the lead is late and waits for acknowledgement. */
    private void coking(Instant now) {
        Story story = new Story("data-falsification", "130406", now.minus(Duration.ofHours(30)));
        story.alert(COKING, "CEMS_ABNORMAL", "a21026", 12, 30, "mg/m3", null, Map.of("subKind", "CONSTANT", "marks", List.of("S")),
                "数据恒定，疑似人工设定值");
    }

    private void coalChemical(Instant now) {
        Story story = new Story("coal-chemical", "130426", now.minus(Duration.ofMinutes(205)));
        story.alert(COAL_CHEMICAL, "CEMS_EXCEED", "a21026", 88, 35, "mg/m3", null, Map.of(), "二氧化硫小时均值超标 1.51 倍");
    }

    private void energyTechnology(Instant now) {
        Story story = new Story("energy-technology", "130407", now.minus(Duration.ofMinutes(40)));
        story.alert(ENERGY_TECHNOLOGY, "CEMS_EXCEED", "a21002", 58, 50, "mg/m3", null, Map.of(), "氮氧化物小时均值超标 0.16 倍");
    }

    /** Invented firms: seeded, so that every demo city is the same but for the hour it was made. */
    private void inventedLeads(Instant now) {
        Random random = new Random(20220222);
        Map<String, String> pinyin = branchHeads();
        List<Map<String, Object>> firms = jdbc.sql("""
                select e.uscc as uscc, e.region as region from enterprise e where e.invented = true order by e.uscc
                """).query().listOfRows();
        List<String> kinds = List.of("CEMS_EXCEED", "CEMS_EXCEED", "CEMS_ABNORMAL", "POWER_DIFF", "STOP_VIDEO", "GATE", "HOTSPOT", "MEASURE");
        for (int i = 0; i < INVENTED_LEADS; i++) {
            Map<String, Object> firm = firms.get(random.nextInt(firms.size()));
            String region = firm.get("region").toString();
            String kind = kinds.get(random.nextInt(kinds.size()));
            int minutesAgo = 10 + (int) (random.nextDouble() * random.nextDouble() * 4000);
            Story story = new Story("invented-%02d".formatted(i), region, now.minus(Duration.ofMinutes(minutesAgo)));
            boolean measured = kind.startsWith("CEMS") || kind.equals("HOTSPOT");
            int limit = kind.equals("HOTSPOT") ? 115 : 50;
            story.alert(firm.get("uscc").toString(), kind, !measured ? null : kind.equals("HOTSPOT") ? "a34004" : "a21002",
                    measured ? limit + 10 + random.nextInt(140) : null, measured ? limit : null, measured ? "mg/m3" : null, null,
                    kind.equals("CEMS_ABNORMAL") ? Map.of("subKind", "CONSTANT") : Map.of(), "平台自动报警");
            for (int again = random.nextInt(4); again > 0; again--) {
                story.again(Math.min(minutesAgo - 1, 5 + random.nextInt(55)), again);
            }
            // What is older than a shift has mostly been worked off.
            story.invented(minutesAgo, pinyin.get(region), minutesAgo > 300 && random.nextInt(5) > 0 ? 3 : random.nextInt(4));
        }
    }

    /** A monitor whose maintenance was declared beforehand: its alerts are kept with the rule that explains them, and open no lead. */
    private void declaredMaintenance(Instant now) {
        Story story = new Story("declared-maintenance", "130407", now.minus(Duration.ofMinutes(150)));
        happenings.add(new Happening(story.begin.minus(Duration.ofMinutes(30)), () -> alerts.maintenance(ENERGY_TECHNOLOGY,
                story.begin.minus(Duration.ofHours(2)), story.begin.plus(Duration.ofHours(1)), "烟气监测设备例行维护，已提前报备")));
        story.alert(ENERGY_TECHNOLOGY, "CEMS_EXCEED", "a34013", 41, 10, "mg/m3", null, Map.of(), "颗粒物小时均值超标（维护时段）");
        for (int again = 1; again <= 9; again++) {
            story.again(5 * again, again);
        }
    }

    /** The branch's pinyin, which its people's logins begin with. */
    private Map<String, String> branchHeads() {
        Map<String, String> pinyin = new LinkedHashMap<>();
        for (Branch branch : branches.all()) {
            pinyin.put(branch.region(), jdbc.sql("select min(user_id) from person where region = ? and user_id like '%-head'")
                    .param(branch.region()).query(String.class).single().replace("-head", ""));
        }
        return pinyin;
    }

    private static Map<String, Object> feedback(String seen, String cause, String causeText, String measures, String nextStep) {
        return Map.of("judgement", "TRUE_ALERT", "selfCheck", "AGREES", "seen", seen, "cause", cause, "causeText", causeText,
                "measures", measures, "nextStep", nextStep);
    }

    /** One episode, played forward from its alert. Steps that the lead does not come to are left out. */
    private final class Story {

        private final String id;
        private final String region;
        private final Instant begin;
        private Map<String, Object> first = Map.of();
        private Duration lasting = Duration.ofHours(1);

        Story(String id, String region, Instant begin) {
            this.id = id;
            this.region = region;
            this.begin = begin;
        }

        void alert(String uscc, String kind, String pollutant, Integer value, Integer limit, String unit, String outlet,
                   Map<String, Object> details, String summary) {
            Map<String, Object> alert = new LinkedHashMap<>();
            alert.put("source", "demo-platform");
            alert.put("sourceEventId", id);
            alert.put("kind", kind);
            alert.put("enterprise", uscc);
            alert.put("region", region);
            alert.put("outlet", outlet);
            alert.put("pollutant", pollutant);
            alert.put("value", value);
            alert.put("limit", limit);
            alert.put("unit", unit);
            alert.put("averaging", value == null ? null : "HOUR");
            alert.put("occurredFrom", moment(begin.minus(lasting)));
            alert.put("occurredTo", moment(begin));
            alert.put("detectedAt", moment(begin));
            alert.put("summary", summary);
            alert.put("details", details);
            first = alert;
            arrives(begin, alert);
        }

        /** The same source speaks again while the episode goes on. */
        void again(int minutes, int count) {
            Instant at = begin.plus(Duration.ofMinutes(minutes));
            Map<String, Object> alert = new LinkedHashMap<>(first);
            alert.put("sourceEventId", id + "-again-" + count);
            alert.put("occurredTo", moment(at));
            alert.put("detectedAt", moment(at));
            arrives(at, alert);
        }

        private void arrives(Instant at, Map<String, Object> alert) {
            happenings.add(new Happening(at, () -> {
                try {
                    alerts.arrive(JSON.writeValueAsString(List.of(alert)));
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }

        void after(int minutes, String user, String form, Map<String, Object> filledIn) {
            happenings.add(new Happening(begin.plus(Duration.ofMinutes(minutes)), () -> officer.does(user, number(), form, filledIn)));
        }

        void inspection(int minutes, String first, String second, String result, String violation, String treatment, String findings,
                        String statement, boolean order) {
            until("record-arrival", minutes, first, second);
            after(minutes + 12, first, "record-arrival", ARRIVAL);
            Map<String, Object> record = new LinkedHashMap<>(Map.of("production", "NORMAL", "treatment", treatment, "findings", findings,
                    "papers", "COMPLETE", "statement", statement, "signature", "SIGNED", "result", result, "orderNeeded", order));
            if (violation != null) {
                record.put("violationType", violation);
            }
            after(minutes + 35, first, "record-inspection", record);
            if (order) {
                after(minutes + 40, first, "issue-correction-order", Map.of("articles", "《生态环境法典》关于挥发性有机物治理设施的规定", "deadline", "AT_ONCE", "receiver", "李在场", "signerRole", "RECEIVER", "delivery", "HANDED_OVER"));
            }
        }

        /** Both officers named and asked about recusal, so that the named form is the next. */
        void until(String next, int minutes, String first, String second) {
            after(minutes, first, "prepare-inspection", Map.of("firstOfficer", first, "secondOfficer", second, "kind", "CASE"));
            after(minutes + 1, first, "answer-recusal", Map.of("ground", "NONE"));
            after(minutes + 2, second, "answer-recusal", Map.of("ground", "NONE"));
        }

        void untilReview(String pinyin, Map<String, Object> feedback) {
            happenings.add(new Happening(begin.plus(Duration.ofMinutes(20)), () -> {
                String first = pinyin + "-1";
                offSite("HANDLE_BY_BRANCH");
                if (waits("acknowledge-lead")) {
                    officer.does(first, number(), "acknowledge-lead", Map.of("firstOfficer", first, "secondOfficer", pinyin + "-2"));
                }
                if (waits("feed-back-lead")) {
                    officer.does(first, number(), "feed-back-lead", feedback);
                }
            }));
        }

        /** How far an invented lead has come: 0 nothing done yet, 1 acknowledged, 2 fed back where no visit was needed, 3 inspected and closed. */
        void invented(int minutesAgo, String pinyin, int progress) {
            if (progress == 0) {
                return;
            }
            happenings.add(new Happening(begin.plus(Duration.ofMinutes(minutesAgo / 2)), () -> {
                if (number() == null) {
                    return;
                }
                offSite(progress == 3 ? "EXPLAINED" : "HANDLE_BY_BRANCH");
                String first = pinyin + "-1";
                if (waits("acknowledge-lead")) {
                    officer.does(first, number(), "acknowledge-lead", Map.of("firstOfficer", first, "secondOfficer", pinyin + "-2"));
                }
                if (progress == 3 && waits("prepare-inspection")) {
                    inspected(first, pinyin + "-2");
                }
                if (progress >= 2 && waits("feed-back-lead")) {
                    officer.does(first, number(), "feed-back-lead", feedback("设备短时波动，已恢复正常。", "TREATMENT", "治理设施短时波动",
                            "已调整运行参数。", "CORRECTED"));
                }
                if (progress == 3 && waits("review-feedback")) {
                    officer.does("detachment-1", number(), "review-feedback", Map.of("decision", "APPROVED", "quality", "4"));
                }
            }));
        }

        private void inspected(String first, String second) {
            officer.does(first, number(), "prepare-inspection", Map.of("firstOfficer", first, "secondOfficer", second, "kind", "CASE"));
            officer.does(first, number(), "answer-recusal", Map.of("ground", "NONE"));
            officer.does(second, number(), "answer-recusal", Map.of("ground", "NONE"));
            officer.does(first, number(), "record-arrival", ARRIVAL);
            officer.does(first, number(), "record-inspection", Map.of("production", "NORMAL", "treatment", "RUNNING", "findings",
                    "现场核查，生产和治理设施运行正常，参数短时波动已恢复。", "papers", "COMPLETE", "statement", "属实。", "signature", "SIGNED", "result",
                    "NOTHING_FOUND"));
        }

        private void offSite(String result) {
            if (waits("check-off-site")) {
                officer.does("operator-1", number(), "check-off-site", Map.of("materials", List.of("VIDEO"),
                        "finding", "调阅视频和用电数据，与报警时段一致。", "result", result));
            }
        }

        private boolean waits(String form) {
            return officer.waitsFor(number(), form);
        }

        /** The lead's number, or null where the alert was explained and opened none. */
        private String number() {
            return jdbc.sql("""
                    select l.number from lead l join alert a on a.lead_id = l.id
                    where a.source = 'demo-platform' and a.source_event_id = ?
                    """).param(id).query(String.class).optional().orElse(null);
        }
    }

    private static String moment(Instant moment) {
        return OffsetDateTime.ofInstant(moment, HouseClock.ZONE).toString();
    }
}
