package org.bihuan.waiver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.law.Regime;
import org.bihuan.waiver.HourRuling.Alert;
import org.bihuan.waiver.HourRuling.Treatment;
import org.bihuan.waiver.IncineratorLimits.Key;

/**
 * Judges one natural day of one furnace of a waste-incineration power plant (生活垃圾焚烧发电厂自动监测数据应用管理规定,
 * order 10 of the ministry, arts 6, 7, 10, 11 and 13; GB 18485-2014).
 *
 * <p>Hour by hour the rule says what is exempt and from which allowance; then the day is judged by what is left. The daily
 * mean is the one the monitors report; it is not computed anew. An hour of which nothing is known was not marked: it excuses nothing
 * and counts as normal operation (art. 4), but people are told how little is known. A fault that becomes an accident is one event; a
 * missing hour neither belongs to an event nor ends it.
 */
final class IncineratorDay {

    /** From this day DB13/5325-2021 sets stricter limits for new plants; from 2025-01-01 for all. */
    private static final LocalDate STRICTER_IN_HEBEI = LocalDate.of(2022, 5, 1);

    record JudgedHour(FurnaceHour hour, HourRuling ruling) {
    }

    record Finding(FurnaceFinding kind, String citation, String message) {
    }

    record Warning(String code, String message) {
    }

    /**
     * @param before what was used when the day began
     * @param after  what is used at its end
     * @param steps  the reasoning, line by line, as an officer would write it
     */
    record Verdict(FurnaceDay day, List<JudgedHour> hours, ExemptHours before, ExemptHours after, List<Finding> findings,
                   List<Warning> warnings, List<String> steps) {

        boolean violation() {
            return !findings.isEmpty();
        }

        int count(Treatment treatment) {
            return (int) hours.stream().filter(one -> one.ruling().treatment() == treatment).count();
        }

        /** Whether the day has no mean by which anybody could be judged. */
        boolean meansVoid() {
            return IncineratorLimits.on(day.date()).voidDay(count(Treatment.INVALID));
        }
    }

    private final FurnaceDay day;
    private final ExemptHours before;
    private final IncineratorLimits limits;
    private final List<JudgedHour> hours = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private ExemptHours after;

    private IncineratorDay(FurnaceDay day, ExemptHours before) {
        this.day = day;
        this.before = before;
        this.after = before;
        this.limits = IncineratorLimits.on(day.date());
    }

    static Verdict judge(FurnaceDay day, ExemptHours before, HourRule rule) {
        IncineratorDay one = new IncineratorDay(day, before);
        one.ruleHours(rule);
        one.sayWhatWasRuled();
        one.findFalseMarks();
        one.findMeansOver();
        one.findColdFurnace();
        one.findTooMuchMaintenance();
        one.warn();
        one.conclude();
        return new Verdict(day, List.copyOf(one.hours), before, one.after, List.copyOf(one.findings), List.copyOf(one.warnings),
                List.copyOf(one.steps));
    }

    private void ruleHours(HourRule rule) {
        for (FurnaceHour hour : day.hours()) {
            HourRuling ruling = rule.rule(HourRule.Facts.of(hour, after, limits));
            hours.add(new JudgedHour(hour, ruling));
            after = after.after(hour, ruling);
        }
    }

    private void sayWhatWasRuled() {
        steps.add(before.furnace() + " 号焚烧炉，" + day.date() + "：按每台焚烧炉、每个自然日分别判定（" + FurnaceFinding.ORDER
                + "第六条），收到 " + hours.size() + " 个小时的标记和数据。");
        List<Integer> missing = IntStream.range(0, FurnaceDay.HOURS)
                .filter(h -> hours.stream().noneMatch(one -> one.hour().hour() == h)).boxed().toList();
        if (!missing.isEmpty()) {
            steps.add(spans(missing) + "没有数据也没有标记：不豁免，按正常运行对待，不消耗豁免时长。");
        }
        if (hours.stream().anyMatch(one -> one.hour().state() != FurnaceState.RUNNING)) {
            steps.add("豁免条件：启炉、停炉、故障、事故的小时，颗粒物小时均值不超过 " + limits.of(Key.EXEMPT_PARTICULATE).inWords() + "，每次故障或者事故不超过 "
                    + limits.of(Key.EVENT_HOURS).inWords() + "，每炉全年不超过 " + limits.of(Key.EXEMPT_HOURS).inWords() + "；烘炉、停炉降温每炉全年不超过 "
                    + limits.of(Key.DRYING_HOURS).inWords() + "；停运不限（" + limits.of(Key.EXEMPT_HOURS).citation() + "）。");
        }
        for (int from = 0, to; from < hours.size(); from = to) {
            to = from + 1;
            while (to < hours.size() && alike(hours.get(to - 1), hours.get(to))) {
                to++;
            }
            JudgedHour first = hours.get(from);
            steps.add(spans(hours.subList(from, to).stream().map(one -> one.hour().hour()).toList()) + first.hour().state().label()
                    + "：" + first.ruling().reason() + "（" + first.ruling().treatment().label() + "）。");
        }
        sayWhatWasUsed("启炉、停炉、故障、事故", before.used(), after.used(), limits.of(Key.EXEMPT_HOURS));
        sayWhatWasUsed("烘炉、停炉降温", before.dryingUsed(), after.dryingUsed(), limits.of(Key.DRYING_HOURS));
    }

    private void sayWhatWasUsed(String states, int then, int now, IncineratorLimits.Limit budget) {
        if (now > then) {
            steps.add(states + "本年已豁免时长由 " + then + " 小时增至 " + now + " 小时（上限 " + budget.inWords() + "）。");
        }
    }

    private static boolean alike(JudgedHour one, JudgedHour next) {
        return next.hour().hour() == one.hour().hour() + 1 && next.hour().state() == one.hour().state()
                && next.ruling().equals(one.ruling());
    }

    private void findFalseMarks() {
        List<Integer> falsely = with(Alert.FALSE_MARK);
        if (!falsely.isEmpty()) {
            find(FurnaceFinding.FALSE_MARK, spans(falsely) + "的标记与控制系统或者投料数据不符，属于虚假标记，认定为通过逃避监管的方式排放大气污染物");
        }
    }

    private void findMeansOver() {
        if (day.dailyMeans().isEmpty()) {
            steps.add("没有提供日均值，不判定污染物排放是否超标。");
            return;
        }
        int judged = count(Treatment.JUDGED) + unknown();
        if (judged == 0) {
            steps.add("本日没有计入判定的小时，日均值不作为超标依据。");
            return;
        }
        if (meansVoid()) {
            steps.add("监测数据无效 " + count(Treatment.INVALID) + " 个小时，有效小时不足 " + limits.of(Key.VALID_HOURS).inWords() + "（"
                    + limits.of(Key.VALID_HOURS).citation() + "）：日均值无效，不作为超标依据。");
            return;
        }
        if (count(Treatment.JUDGED) < hours.size()) {
            steps.add("所给日均值须为剔除豁免、停运和数据无效的小时后按 HJ 212 计算的结果（计入判定 " + judged + " 个小时）；"
                    + "如未剔除，须重新核算后再判定。");
        }
        List<String> over = new ArrayList<>();
        for (FurnaceDay.DailyMean one : day.dailyMeans()) {
            IncineratorLimits.Limit national = limits.of(one.pollutant().nationalLimit());
            BigDecimal limit = one.limit() == null ? national.value() : one.limit();
            boolean exceeds = one.mean().compareTo(limit) > 0;
            String comparison = one.pollutant().label() + "日均值 " + one.mean().toPlainString() + " mg/m³，限值 " + limit.toPlainString() + " mg/m³";
            steps.add(comparison + (one.limit() == null ? "（" + national.citation() + "）" : "（所给限值）") + "，"
                    + (exceeds ? "超标。" : "未超标。"));
            if (exceeds) {
                over.add(comparison);
            }
        }
        if (day.dailyMeans().stream().anyMatch(one -> one.limit() == null) && !day.date().isBefore(STRICTER_IN_HEBEI)) {
            warnings.add(new Warning("LOCAL_LIMIT", "未给出限值的项目按国家标准 GB 18485-2014 判定；河北省地方标准 DB13/5325-2021 更严"
                    + "（新建企业自2022-05-01起，现有企业自2025-01-01起），请填写该厂适用的限值"));
        }
        if (!over.isEmpty()) {
            find(FurnaceFinding.DAILY_MEAN_OVER, String.join("；", over) + "，认定为污染物排放超标");
        }
    }

    /** Furnace temperature is looked at while the furnace runs, and in the hours that are judged as if it did. */
    private void findColdFurnace() {
        Integer cold = coldMeans();
        if (cold == null) {
            steps.add("没有提供炉温数据，不判定炉温。");
            return;
        }
        if (unknown() == 0 && hours.stream().noneMatch(IncineratorDay::isHot)) {
            steps.add("本日没有正常运行的小时，炉温不作判定。");
            return;
        }
        IncineratorLimits.Limit most = limits.of(Key.COLD_MEANS);
        String count = "炉温 5 分钟均值低于 " + limits.of(Key.FURNACE_TEMPERATURE).inWords() + "共 " + cold + " 次";
        boolean tooMany = cold > most.value().intValueExact();
        steps.add(count + "，一个自然日超过 " + most.inWords() + "的认定违法，本日" + (tooMany ? "超过。" : "未超过。") + "（" + most.citation() + "）");
        if (day.coldMeans() != null && hours.stream().anyMatch(one -> one.hour().temperatureMark())) {
            warnings.add(new Warning("TEMPERATURE_MARK", "有炉温异常标记：因不可抗力且事先采取二噁英控制措施的次数不计，请核对所给次数已经扣除"));
        }
        if (tooMany) {
            find(FurnaceFinding.TEMPERATURE_LOW, count + "，超过 " + most.inWords() + "，认定为未采取有利于减少持久性有机污染物排放的技术方法和工艺");
        }
    }

    /**
     * Whether so many hours are invalid that the day has no mean (HJ 75-2017), as {@link OutletLedger} has it too. Only what a mark makes
     * invalid takes an hour away: one that was not sent, or in which the furnace stood, leaves the mean to be looked at by people.
     */
    private boolean meansVoid() {
        return limits.voidDay(count(Treatment.INVALID));
    }

    /** Hours that were neither marked nor measured. */
    private int unknown() {
        return FurnaceDay.HOURS - hours.size();
    }

    private static boolean isHot(JudgedHour one) {
        return one.hour().state() == FurnaceState.RUNNING || one.ruling().treatment() == Treatment.JUDGED;
    }

    /** As given for the day, or the sum of the hours in which the furnace has to be hot; null where nothing is known. */
    private Integer coldMeans() {
        if (day.coldMeans() != null || hours.stream().allMatch(one -> one.hour().coldMeans() == null)) {
            return day.coldMeans();
        }
        return hours.stream().filter(one -> isHot(one) && one.hour().coldMeans() != null).mapToInt(one -> one.hour().coldMeans()).sum();
    }

    /**
     * What is forbidden is the sum of a quarter: one act, found on the day on which it goes over. That more hours make more acts (art. 14:
     * each day its own) is said of what is judged by the day; the reading that does not punish twice is taken (行政处罚法 art. 29).
     */
    private void findTooMuchMaintenance() {
        IncineratorLimits.Limit most = limits.of(Key.MAINTENANCE_HOURS);
        if (after.maintenance() > before.maintenance()) {
            steps.add("CEMS维护标记本季度累计 " + after.maintenance() + " 小时（上限 " + most.inWords() + "）。");
            if (before.maintenance() > limits.whole(Key.MAINTENANCE_HOURS)) {
                steps.add("本季度此前已经超过上限、已经认定，同一季度不重复认定；仍在维护的，按持续的情节在裁量中考虑。");
            } else if (after.maintenance() > limits.whole(Key.MAINTENANCE_HOURS)) {
                find(FurnaceFinding.MAINTENANCE_OVER, "CEMS维护标记本季度累计 " + after.maintenance() + " 小时，超过 " + most.inWords()
                        + "，认定为未保证自动监测设备正常运行");
            }
        }
    }

    private void warn() {
        for (Alert alert : Alert.values()) {
            List<Integer> alerted = with(alert);
            if (alert != Alert.NONE && alert != Alert.FALSE_MARK && !alerted.isEmpty()) {
                String reason = hours.stream().filter(one -> one.ruling().alert() == alert).findFirst().orElseThrow().ruling().reason();
                warnings.add(new Warning(alert.name(), alert.label() + "：" + spans(alerted) + reason));
            }
        }
        List<Integer> high = hours.stream().filter(one -> one.ruling().treatment() == Treatment.JUDGED && one.hour().particulate() != null
                && one.hour().particulate().compareTo(limits.value(Key.HOURLY_PARTICULATE)) > 0).map(one -> one.hour().hour()).toList();
        if (!high.isEmpty()) {
            warnings.add(new Warning("HOURLY_MEAN_OVER", spans(high) + "颗粒物小时均值超过 " + limits.of(Key.HOURLY_PARTICULATE).inWords()
                    + "：焚烧炉按日均值判定，小时超标仅作提示"));
        }
        if (after.runningOut(limits)) {
            warnings.add(new Warning("EXEMPT_HOURS_LOW", "本年启炉、停炉、故障、事故豁免时长已用 " + after.used() + " 小时，达到预警线（上限 "
                    + limits.of(Key.EXEMPT_HOURS).inWords() + "的 " + limits.of(Key.WARN_PERCENT).value() + "%），剩余 " + after.left(limits) + " 小时"));
        }
        if (after.dryingRunningOut(limits)) {
            warnings.add(new Warning("DRYING_HOURS_LOW", "本年烘炉、停炉降温豁免时长已用 " + after.dryingUsed() + " 小时，达到预警线（上限 "
                    + limits.of(Key.DRYING_HOURS).inWords() + "的 " + limits.of(Key.WARN_PERCENT).value() + "%），剩余 " + after.dryingLeft(limits)
                    + " 小时"));
        }
        if (after.maintenanceRunningOut(limits)) {
            warnings.add(new Warning("MAINTENANCE_HOURS_LOW", "本季度CEMS维护标记累计 " + after.maintenance() + " 小时，达到预警线（上限 "
                    + limits.of(Key.MAINTENANCE_HOURS).inWords() + "的 " + limits.of(Key.WARN_PERCENT).value() + "%），剩余 "
                    + after.maintenanceLeft(limits) + " 小时"));
        }
        int valid = count(Treatment.JUDGED) + count(Treatment.EXEMPT);
        if (!day.dailyMeans().isEmpty() && count(Treatment.JUDGED) + unknown() > 0 && valid < limits.whole(Key.VALID_HOURS)) {
            warnings.add(new Warning("FEW_VALID_HOURS", "已知的有效小时只有 " + valid + " 个，少于有效日所需的 " + limits.of(Key.VALID_HOURS).inWords()
                    + "（" + limits.of(Key.VALID_HOURS).citation() + "），" + (meansVoid() ? "日均值无效，不作为超标依据" : "使用日均值前请核对其是否有效")));
        }
    }

    private void conclude() {
        findings.forEach(one -> steps.add(one.message() + "（" + one.citation() + "）。"));
        if (findings.isEmpty()) {
            steps.add("结论：本日未发现违法行为。");
        } else {
            steps.add("结论：发现违法行为 " + findings.size() + " 项。每台焚烧炉、每个自然日分别认定；是否处罚、是否免予处罚由办案人员依法决定。");
            if (day.date().isBefore(Regime.CODE_FROM)) {
                steps.add("行为发生在《生态环境法典》施行（" + Regime.CODE_FROM + "）之前，适用当时的法律；在该日及以后作出决定的，"
                        + "法典处罚较轻或者不再处罚的适用法典。");
            }
        }
        for (IncineratorLimits.Certainty unsure : List.of(IncineratorLimits.Certainty.B, IncineratorLimits.Certainty.C)) {
            steps.add("所用限值中" + unsure.label() + "的有：" + Arrays.stream(Key.values()).filter(this::consulted).map(limits::of)
                    .filter(limit -> limit.certainty() == unsure).map(limit -> limit.name() + " " + limit.inWords())
                    .collect(Collectors.joining("、")) + "。");
        }
    }

    /** Every limit of a day but those of pollutants for which there is no mean or another limit was given. */
    private boolean consulted(Key key) {
        return key.isOfDay() && Arrays.stream(StackPollutant.values()).noneMatch(one -> one.nationalLimit() == key)
                || day.dailyMeans().stream().anyMatch(one -> one.limit() == null && one.pollutant().nationalLimit() == key);
    }

    private void find(FurnaceFinding kind, String message) {
        findings.add(new Finding(kind, kind.citation(day.date()), message));
    }

    private int count(Treatment treatment) {
        return (int) hours.stream().filter(one -> one.ruling().treatment() == treatment).count();
    }

    private List<Integer> with(Alert alert) {
        return hours.stream().filter(one -> one.ruling().alert() == alert).map(one -> one.hour().hour()).toList();
    }

    /** Hours in order as people say them: {@code 0至2时、5时（共4小时）}. */
    private static String spans(List<Integer> hours) {
        List<String> spans = new ArrayList<>();
        for (int from = 0, to; from < hours.size(); from = to) {
            to = from + 1;
            while (to < hours.size() && hours.get(to) == hours.get(to - 1) + 1) {
                to++;
            }
            spans.add(hours.get(from) + (to - from == 1 ? "" : "至" + hours.get(to - 1)) + "时");
        }
        return String.join("、", spans) + "（共" + hours.size() + "小时）";
    }
}
