package org.bihuan.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores notices. Two nodes may send the same one at the same moment: the unique constraint keeps the first, and a
 * savepoint keeps the other's transaction alive.
 */
@Service
@Transactional
class NoticeBoard implements Notices {

    private static final String INSERT = """
            insert into notice (user_id, subject, kind, moment, title, body, created_at, mail_state, mail_attempts, mail_next_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)""";
    private static final String INTEGRITY = "23";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final String mailState;

    /** @param mailHost null where no mail is configured: what is sent then is not mailed later either, when it is long past */
    NoticeBoard(JdbcTemplate jdbc, Clock clock, @Value("${spring.mail.host:#{null}}") String mailHost) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mailState = mailHost == null ? "SKIPPED" : "PENDING";
    }

    @Override
    public void send(Notice notice, Collection<String> userIds) {
        // What a column cannot hold would never be found again, so the moment is cut to its precision first.
        OffsetDateTime moment = at(notice.moment().truncatedTo(ChronoUnit.MICROS));
        TreeSet<String> missing = new TreeSet<>(userIds);
        if (missing.isEmpty()) {
            return;
        }
        jdbc.queryForList("select user_id from notice where subject = ? and kind = ? and moment = ?", String.class,
                notice.subject(), notice.kind(), moment).forEach(missing::remove);
        OffsetDateTime now = at(clock.instant());
        for (String user : missing) {
            Object[] row = {user, notice.subject(), notice.kind(), moment, cut(notice.title(), 300), cut(notice.text(), 4000),
                    now, mailState, now};
            jdbc.execute((Connection connection) -> insert(connection, row));
        }
    }

    private static Void insert(Connection connection, Object[] row) throws SQLException, DataAccessException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.executeUpdate();
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith(INTEGRITY)) {
                throw e;
            }
            connection.rollback(before);
        }
        return null;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
