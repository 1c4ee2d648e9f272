package org.bihuan.deliberation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whoever is to act that a deliberation does not go on: nobody convenes, or the day of the meeting is over and somebody
 * has not answered, decided, reported, voted or concluded. Each node looks regularly and takes those that no other node holds.
 */
@Service
class DeliberationReminders {

    private static final Logger LOG = LoggerFactory.getLogger(DeliberationReminders.class);

    private final DeliberationBook book;
    private final DeliberationTimes times;
    private final Boards boards;
    private final Notices notices;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Duration grace;
    private final Clock clock;

    DeliberationReminders(DeliberationBook book, DeliberationTimes times, Boards boards, Notices notices, JdbcTemplate jdbc,
                          TransactionTemplate transaction, @Value("${bihuan.deliberation.remind-again-after:P3D}") Duration grace, Clock clock) {
        this.book = book;
        this.times = times;
        this.boards = boards;
        this.notices = notices;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.grace = grace;
        this.clock = clock;
    }

    /** Tells everything that is due by now. What cannot be told of one deliberation does not keep the others from it. */
    @Scheduled(fixedDelayString = "${bihuan.deliberation.reminder-interval:PT5M}", initialDelayString = "${bihuan.deliberation.reminder-interval:PT5M}")
    void remind() {
        for (Long id : jdbc.queryForList("select id from deliberation where conclusion is null and abandoned_for is null order by id", Long.class)) {
            try {
                transaction.executeWithoutResult(status -> remind(id));
            } catch (RuntimeException e) {
                LOG.error("Nobody was reminded of deliberation {}", id, e);
            }
        }
    }

    private void remind(long id) {
        List<Optional<Instant>> told = jdbc.query("select reminded_at from deliberation where id = ? and conclusion is null and abandoned_for is null"
                + " for update skip locked", (row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant), id);
        if (told.isEmpty()) {
            return;
        }
        Deliberation deliberation = book.get(id);
        OverdueReminders.dueBy(times.due(deliberation), grace, told.get(0).orElse(null), clock.instant()).ifPresent(due -> {
            tell(deliberation, due);
            jdbc.update("update deliberation set reminded_at = ? where id = ?", due.at().atOffset(ZoneOffset.UTC), id);
        });
    }

    private void tell(Deliberation deliberation, OverdueReminders.Due due) {
        Optional<Sitting> sitting = times.running(deliberation);
        Boards.Board board = boards.of(deliberation.authority());
        Set<String> whom = new LinkedHashSet<>();
        String what;
        if (sitting.isEmpty()) {
            whom.addAll(board.ids());
            whom.removeAll(deliberation.barred());
            what = "应当在 " + Words.minute(due.kind() == OverdueReminders.Kind.OVERDUE ? due.at() : due.at().minus(grace)) + " 以前召集会议，至今没有召集。请一名负责人在任务“召集会议”里召集。";
        } else {
            Meeting meeting = book.meeting(deliberation, sitting.get());
            whom.addAll(late(deliberation, meeting));
            whom.add(sitting.get().chair());
            what = "会议定于 " + Words.minute(sitting.get().heldAt()) + "，当天已经过去，现在是“" + Words.stage(meeting.stage()) + "”。" + toDo(meeting.stage());
        }
        boolean again = due.kind() == OverdueReminders.Kind.STILL_OVERDUE;
        if (again && board.principal() != null) {
            whom.add(board.principal());
        }
        notices.send(new Notices.Notice(deliberation.caseNumber(), "DELIBERATION_" + due.kind() + "_" + deliberation.kind(), due.at(),
                (again ? "集体审议仍未进行：" : "集体审议已到时限：") + deliberation.title(), "集体审议“" + deliberation.title() + "”（" + deliberation.caseNumber() + "）" + what), whom);
    }

    /** On whom the meeting waits. */
    private static Set<String> late(Deliberation deliberation, Meeting meeting) {
        return switch (meeting.stage()) {
            case ANSWERING -> meeting.unanswered();
            case RULING -> meeting.undecided();
            case REPORTING -> deliberation.reporters();
            case VOTING -> meeting.unheard();
            default -> Set.of();
        };
    }

    private static String toDo(Meeting.Stage stage) {
        String orNot = "会议不举行的，请在任务“取消会议或改期”里取消，另行召集。";
        return switch (stage) {
            case ANSWERING -> "还没有确认的成员请在任务里确认是否回避。" + orNot;
            case RULING -> "请尽快决定回避。" + orNot;
            case REPORTING -> "会议已经举行的，请汇报人在任务里填写汇报。" + orNot;
            case VOTING -> "还没有表决的成员请在任务里表决，主持人结束表决；不能继续的，由主持人休会。";
            default -> "请主持人确认结论。";
        };
    }
}
