package org.bihuan.dossier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Savepoint;
import java.time.LocalDate;
import org.bihuan.access.Branches;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One row per branch, type and year; its update is the lock that makes the next caller wait. */
@Service
class CountedDocumentNumbers implements DocumentNumbers {

    private static final String UNIQUE_VIOLATION = "23505";

    private final JdbcTemplate jdbc;
    private final Branches branches;

    CountedDocumentNumbers(JdbcTemplate jdbc, Branches branches) {
        this.jdbc = jdbc;
        this.branches = branches;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(DocumentType type, String region, LocalDate on) {
        if (!type.numbered()) {
            throw new IllegalStateException(type + " has no numbers");
        }
        String branch = branches.get(region).code();
        return "邯环%s〔%d〕%s-%03d号".formatted(type.code(), on.getYear(), branch, count(region, type.code(), on.getYear()));
    }

    private int count(String region, String typeCode, int year) {
        if (increment(region, typeCode, year) == 0 && !beginAtOne(region, typeCode, year)) {
            increment(region, typeCode, year);
        }
        return jdbc.queryForObject("select last_number from document_counter where region = ? and type_code = ? and issue_year = ?",
                Integer.class, region, typeCode, year);
    }

    private int increment(String region, String typeCode, int year) {
        return jdbc.update("update document_counter set last_number = last_number + 1"
                + " where region = ? and type_code = ? and issue_year = ?", region, typeCode, year);
    }

    /** The year's first number. False when another transaction was first: it has committed by then, or we would still wait. */
    private boolean beginAtOne(String region, String typeCode, int year) {
        return Boolean.TRUE.equals(jdbc.execute((Connection connection) -> {
            // PostgreSQL gives up the whole transaction after a failed statement, unless it can go back to a savepoint.
            Savepoint before = connection.setSavepoint();
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into document_counter (region, type_code, issue_year, last_number) values (?, ?, ?, 1)")) {
                insert.setString(1, region);
                insert.setString(2, typeCode);
                insert.setInt(3, year);
                insert.executeUpdate();
                return true;
            } catch (SQLException e) {
                if (!(e instanceof SQLIntegrityConstraintViolationException) && !UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback(before);
                return false;
            }
        }));
    }
}
