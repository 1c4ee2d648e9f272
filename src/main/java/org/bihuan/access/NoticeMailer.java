package org.bihuan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails notices where SMTP is configured ({@code spring.mail.host}). The notice rows are the outbox: several nodes share
 * it, each row is locked while it is sent, and a failure is tried again later and later. A crash between the server's
 * acceptance and our commit sends a mail twice, never not at all.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class NoticeMailer {

    static final int MOST_ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
    private static final int MOST_AT_ONCE = 50;
    private static final Logger LOG = LoggerFactory.getLogger(NoticeMailer.class);

    private record Due(long id, String email, String title, String body, int attempts) {
    }

    private final JdbcTemplate jdbc;
    private final JavaMailSender mail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String from;

    NoticeMailer(JdbcTemplate jdbc, JavaMailSender mail, TransactionTemplate transaction, Clock clock,
                 @Value("${bihuan.mail.from:${spring.mail.username:bihuan@localhost}}") String from) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
        this.from = from;
    }

    /** Sends what is due, one row per transaction. */
    @Scheduled(fixedDelayString = "PT15S")
    void sendDue() {
        for (int i = 0; i < MOST_AT_ONCE && Boolean.TRUE.equals(transaction.execute(status -> sendNext())); i++) {
            // The next one.
        }
    }

    private boolean sendNext() {
        Instant now = clock.instant();
        List<Long> locked = jdbc.queryForList("select id from notice where mail_state = 'PENDING' and mail_next_at <= ? "
                + "order by mail_next_at, id fetch first 1 rows only for update skip locked", Long.class, now.atOffset(ZoneOffset.UTC));
        if (locked.isEmpty()) {
            return false;
        }
        Due notice = jdbc.queryForObject("""
                select n.id, p.email, n.title, n.body, n.mail_attempts from notice n
                left join person p on p.user_id = n.user_id and p.active where n.id = ?""",
                (row, i) -> new Due(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)), locked.get(0));
        if (notice.email() == null || notice.email().isBlank()) {
            jdbc.update("update notice set mail_state = 'SKIPPED' where id = ?", notice.id());
            return true;
        }
        try {
            SimpleMailMessage message = new SimpleMailMessage();
            message.setFrom(from);
            message.setTo(notice.email());
            message.setSubject(notice.title());
            message.setText(notice.body());
            mail.send(message);
            jdbc.update("update notice set mail_state = 'SENT', mail_attempts = mail_attempts + 1, mail_error = null where id = ?", notice.id());
        } catch (MailException e) {
            int attempts = notice.attempts() + 1;
            String reason = String.valueOf(e.getMessage());
            LOG.warn("Mail of notice {} failed at attempt {}: {}", notice.id(), attempts, reason);
            jdbc.update("update notice set mail_state = ?, mail_attempts = ?, mail_next_at = ?, mail_error = ? where id = ?",
                    attempts >= MOST_ATTEMPTS ? "FAILED" : "PENDING", attempts, now.plus(pause(attempts)).atOffset(ZoneOffset.UTC),
                    reason.substring(0, Math.min(reason.length(), 500)), notice.id());
        }
        return true;
    }

    /** How long to wait after that many failures: one minute, doubled each time, at most two hours. */
    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
