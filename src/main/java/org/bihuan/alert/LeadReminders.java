package org.bihuan.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.bihuan.access.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people that a lead's time runs, and runs out. Each node looks regularly at the leads whose next moment has come and
 * takes those that no other node holds; what is told follows from dates alone, so a stopped server catches up rightly.
 */
@Service
class LeadReminders {

    private static final Logger LOG = LoggerFactory.getLogger(LeadReminders.class);

    private final LeadRepository leads;
    private final LeadEventRepository events;
    private final LeadPeople people;
    private final Notices notices;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LeadReminders(LeadRepository leads, LeadEventRepository events, LeadPeople people, Notices notices, JdbcTemplate jdbc,
                  TransactionTemplate transaction, Clock clock) {
        this.leads = leads;
        this.events = events;
        this.people = people;
        this.notices = notices;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tells everything that is due by now. What cannot be told of one lead does not keep the others from it. */
    @Scheduled(fixedDelayString = "${bihuan.lead.reminder-interval:PT20S}", initialDelayString = "${bihuan.lead.reminder-interval:PT20S}")
    void remind() {
        Instant now = clock.instant();
        for (Long id : jdbc.queryForList("select id from lead where next_reminder_at <= ? order by next_reminder_at, id", Long.class,
                now.atOffset(ZoneOffset.UTC))) {
            try {
                transaction.executeWithoutResult(status -> remind(id, now));
            } catch (RuntimeException e) {
                LOG.error("Nobody was reminded of lead {}", id, e);
            }
        }
    }

    private void remind(long id, Instant now) {
        if (jdbc.queryForList("select id from lead where id = ? and next_reminder_at <= ? for update skip locked", Long.class, id,
                now.atOffset(ZoneOffset.UTC)).isEmpty()) {
            return;
        }
        Lead lead = leads.findById(id).orElseThrow();
        Reminders.dueBy(lead.workFrom(), lead.workDue(), lead.remindersDone(), now).forEach(due -> tell(lead, due, now));
        lead.remindedBy(now);
    }

    private void tell(Lead lead, Reminders.Due due, Instant now) {
        Set<String> to = switch (due.stage()) {
            case HALF, FOUR_FIFTHS -> people.holders(lead);
            case AT_DEADLINE -> {
                Set<String> both = people.holders(lead);
                both.addAll(people.heads(lead));
                yield both;
            }
            case HALF_OVER -> people.reviewers();
        };
        notices.send(new Notices.Notice(lead.number(), "LEAD_" + due.stage().name(), due.at(),
                due.stage().label() + "：线索 " + lead.number(), text(lead, due, now)), to);
        boolean escalation = due.stage().escalation();
        events.save(new LeadEvent(lead.id(), due.at(), null, (escalation ? LeadEventKind.ESCALATED : LeadEventKind.REMINDED).name(),
                due.stage().label() + switch (due.stage()) {
                    case HALF, FOUR_FIFTHS -> "，已提醒办理人员";
                    case AT_DEADLINE -> "，已报" + people.branch(lead.region()) + "负责人";
                    case HALF_OVER -> "，已报支队";
                }));
    }

    private String text(Lead lead, Reminders.Due due, Instant now) {
        return lead.title() + "（" + people.branch(lead.region()) + "）现在是“" + lead.stage().label() + "”，反馈时限 " + When.text(lead.workDue())
                + "，" + DeadlineState.remaining(lead.workDue(), now) + "。" + switch (due.stage()) {
                    case HALF, FOUR_FIFTHS -> toDo(lead.stage());
                    case AT_DEADLINE -> "到时限仍未反馈。" + toDo(lead.stage()) + "请分局负责人督促。";
                    case HALF_OVER -> "超期已过时限的一半，请支队督办。";
                };
    }

    private static String toDo(LeadStage stage) {
        return switch (stage) {
            case ENTERPRISE_ANSWER -> "请在待办里填写企业自查说明，上传证明材料。";
            case OFF_SITE_CHECK -> "请在待办里完成远程核查。";
            case ACKNOWLEDGE -> "请在待办里签收并确定两名执法人员。";
            case INSPECTION -> "请尽快完成现场检查并填报反馈。";
            case FEEDBACK -> "请在待办里填报反馈。";
            case REVIEW -> "请在待办里审核反馈。";
            case CLOSED -> "";
        };
    }
}
