package org.bihuan.dossier;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bihuan.access.Problem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One row per archived dossier. */
@Service
class StoredArchives implements Archives {

    private final JdbcTemplate jdbc;
    private final FiledUnder filed;
    private final Clock clock;

    StoredArchives(JdbcTemplate jdbc, FiledUnder filed, Clock clock) {
        this.jdbc = jdbc;
        this.filed = filed;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Archived close(String owner, String who) {
        String dossier = filed.number(owner);
        return byNumber(dossier).orElseGet(() -> {
            jdbc.update("insert into dossier_archive (dossier, archived_by, archived_at) values (?, ?, ?)", dossier, who,
                    clock.instant().atOffset(ZoneOffset.UTC));
            return byNumber(dossier).orElseThrow();
        });
    }

    @Override
    public Optional<Archived> find(String owner) {
        return byNumber(filed.number(owner));
    }

    /** @throws Problem 409 in Chinese when the dossier of this number is archived */
    void requireOpen(String dossier) {
        byNumber(dossier).ifPresent(archived -> {
            throw Problem.conflict("这份卷宗已于 " + DocumentRenderer.inWords(archived.at().atZone(clock.getZone()).toLocalDate())
                    + "归档，不能再增加、更正或者作废材料");
        });
    }

    private Optional<Archived> byNumber(String dossier) {
        return jdbc.query("select archived_by, archived_at from dossier_archive where dossier = ?", (row, n) -> new Archived(dossier,
                row.getString("archived_by"), row.getObject("archived_at", OffsetDateTime.class).toInstant()), dossier).stream().findFirst();
    }
}
