package org.bihuan.alert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bihuan.dossier.Evidences;
import org.bihuan.engine.PlainText;
import org.bihuan.enterprise.Enterprises;
import org.springframework.stereotype.Component;

/** What every form about a lead shows first, as short texts in Markdown. */
@Component
class LeadFormFacts {

    private static final int ALERTS_SHOWN = 4;
    private static final int STEPS_SHOWN = 10;
    private static final int STEP_LENGTH = 300;
    private static final Duration HISTORY = Duration.ofDays(30);

    private final LeadRepository leads;
    private final LeadEventRepository events;
    private final AlertStore alerts;
    private final LeadDesk desk;
    private final LeadPeople people;
    private final LeadDeadlines deadlines;
    private final Enterprises enterprises;
    private final Evidences evidences;
    private final Clock clock;

    LeadFormFacts(LeadRepository leads, LeadEventRepository events, AlertStore alerts, LeadDesk desk, LeadPeople people,
                  LeadDeadlines deadlines, Enterprises enterprises, Evidences evidences, Clock clock) {
        this.leads = leads;
        this.events = events;
        this.alerts = alerts;
        this.desk = desk;
        this.people = people;
        this.deadlines = deadlines;
        this.enterprises = enterprises;
        this.evidences = evidences;
        this.clock = clock;
    }

    /** For those who work on the lead. */
    Map<String, Object> forOfficers(Lead lead, LeadStage stage) {
        return facts(lead, stage, kind -> true);
    }

    /** For the enterprise itself: no line of the timeline that is not meant for it. */
    Map<String, Object> forEnterprise(Lead lead) {
        return facts(lead, LeadStage.ENTERPRISE_ANSWER, LeadEventKind::forEnterprise);
    }

    private Map<String, Object> facts(Lead lead, LeadStage stage, Predicate<String> eventKinds) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("fact_title", PlainText.of(lead.title()));
        facts.put("fact_grade", lead.grade().label() + "预警 · " + lead.kind().labelWith(lead.subKind()));
        facts.put("fact_party", party(lead));
        facts.put("fact_deadline", deadline(lead, stage));
        facts.put("fact_alerts", alertLines(lead));
        facts.put("fact_history", history(lead));
        facts.put("fact_steps", steps(lead, eventKinds));
        facts.put("fact_branch", people.branch(lead.region()));
        return facts;
    }

    private String party(Lead lead) {
        String branch = people.branch(lead.region());
        String outlet = lead.outlet() == null ? "" : " · 排放口 " + PlainText.of(lead.outlet());
        return (lead.uscc() == null ? "区域报警（" + branch + "）" : enterprises.find(lead.uscc())
                .map(e -> PlainText.of(e.name()) + "（" + e.uscc() + "，" + e.tradeName() + "，" + branch + "）")
                .orElse(lead.uscc() + "（" + branch + "）")) + outlet + " · 线索 " + lead.number();
    }

    private String deadline(Lead lead, LeadStage stage) {
        Instant now = clock.instant();
        String what = switch (stage) {
            case ENTERPRISE_ANSWER -> "说明时限";
            case ACKNOWLEDGE -> "签收时限";
            default -> "反馈时限";
        };
        if (stage == LeadStage.REVIEW && lead.fedBackAt() != null) {
            boolean late = lead.fedBackAt().isAfter(lead.dueAt());
            return "反馈时限 " + When.text(lead.dueAt()) + "，" + When.text(lead.fedBackAt()) + (late ? " 超期反馈" : " 按时反馈");
        }
        Instant due = deadlines.of(lead, stage);
        String text = what + " " + When.text(due) + "，" + DeadlineState.remaining(due, now);
        return due.equals(lead.workDue()) ? text : text + "；反馈时限 " + When.text(lead.workDue());
    }

    private String alertLines(Lead lead) {
        List<Alert> newest = alerts.newestOfLead(lead.id(), ALERTS_SHOWN);
        String lines = newest.stream().map(a -> "- " + line(a)).collect(Collectors.joining("\n"));
        if (lead.alertCount() > newest.size()) {
            lines += "\n- 共 " + lead.alertCount() + " 条报警，发生于 " + When.period(lead.occurredFrom(), lead.occurredTo());
        }
        return lines;
    }

    /** One alert in a line: period, what, value against limit, times over. */
    static String line(Alert alert) {
        StringBuilder line = new StringBuilder(When.period(alert.occurredFrom(), alert.occurredTo()));
        if (alert.measured() != null) {
            line.append(' ').append(alert.pollutant() == null ? "" : Pollutants.name(alert.pollutant()))
                    .append(alert.averaging() == null ? "" : alert.averaging().label())
                    .append(' ').append(number(alert.measured())).append(' ').append(unit(alert.unit()));
            if (alert.limit() != null) {
                line.append("，限值 ").append(number(alert.limit()));
            }
            alert.ratio().filter(r -> r.compareTo(BigDecimal.ONE) > 0).ifPresent(r -> line.append("，超 ")
                    .append(number(r.subtract(BigDecimal.ONE).setScale(2, RoundingMode.HALF_UP))).append(" 倍"));
        }
        if (alert.summary() != null) {
            line.append(alert.measured() == null ? " " : "。").append(PlainText.of(alert.summary()));
        }
        return line.toString();
    }

    private String history(Lead lead) {
        long files = evidences.of(lead.number()).size();
        String dossier = files == 0 ? "" : "卷宗里已有 " + files + " 份材料。";
        if (lead.uscc() == null) {
            return dossier;
        }
        int all = leads.countByUsccAndOpenedAtBetween(lead.uscc(), lead.openedAt().minus(HISTORY), lead.openedAt());
        return "该企业近 30 日共 " + all + " 条线索，同一点位同类 " + desk.repeats(lead) + " 条。" + dossier;
    }

    private String steps(Lead lead, Predicate<String> kinds) {
        List<LeadEvent> all = events.findByLeadIdOrderByAtAscIdAsc(lead.id()).stream().filter(e -> kinds.test(e.kind())).toList();
        return all.stream().skip(Math.max(0, all.size() - STEPS_SHOWN))
                .map(e -> "- " + When.text(e.at()) + " " + people.name(e.who()) + "：" + PlainText.of(cut(e.text())))
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String text) {
        return text.length() > STEP_LENGTH ? text.substring(0, STEP_LENGTH - 1) + "…" : text;
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String unit(String unit) {
        return unit == null ? "" : unit.replace("ug/", "μg/").replace("m3", "m³");
    }
}
