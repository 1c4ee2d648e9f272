package org.bihuan.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files in rows of {@link #CHUNK} bytes, written and read one row at a time with plain JDBC: whatever the size of the file,
 * a few hundred kilobytes of memory are in use.
 */
@Service
class StoredEvidences implements Evidences {

    /** Bytes in a row: well below the 1,048,576 that H2 takes, and large enough for few round trips. */
    static final int CHUNK = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(StoredEvidences.class);
    private static final String SELECT = """
            select e.*, s.reason as strike_reason, s.struck_by, s.struck_at
            from evidence e left join evidence_strike s on s.evidence_id = e.id
            """;

    private final JdbcTemplate jdbc;
    private final StoredArchives archives;
    private final CurrentUser user;
    private final Clock clock;

    StoredEvidences(JdbcTemplate jdbc, StoredArchives archives, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.archives = archives;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @Transactional(rollbackFor = IOException.class)
    public Evidence store(Draft draft, InputStream content) throws IOException {
        archives.requireOpen(draft.dossier());
        String name = FileName.clean(draft.fileName());
        byte[] chunk = content.readNBytes(CHUNK);
        if (chunk.length == 0) {
            throw new IllegalArgumentException("文件“" + name + "”是空的");
        }
        FileKind kind = FileKind.of(name, chunk);
        long id = insert(draft, name, kind);
        MessageDigest digest = Sha256.digest();
        Optional<MarkSearch> macros = kind.macroMark().map(MarkSearch::new);
        long size = 0;
        int chunks = 0;
        while (chunk.length > 0) {
            size += chunk.length;
            if (size > MAX_BYTES) {
                throw new IllegalArgumentException("文件“" + name + "”超过 500 MB，请分段后再上传");
            }
            digest.update(chunk);
            byte[] passing = chunk;
            macros.ifPresent(search -> search.pass(passing));
            jdbc.update("insert into evidence_chunk (evidence_id, position, content) values (?, ?, ?)", id, chunks++, chunk);
            chunk = content.readNBytes(CHUNK);
        }
        if (macros.map(MarkSearch::found).orElse(false)) {
            throw new IllegalArgumentException("文件“" + name + "”带有宏，不能作为证据上传；请去掉宏或者另存为 PDF");
        }
        archives.requireOpen(draft.dossier());   // a long upload may have been overtaken
        jdbc.update("update evidence set size = ?, sha256 = ?, chunks = ? where id = ?", size,
                HexFormat.of().formatHex(digest.digest()), chunks, id);
        return get(id);
    }

    /** Size and hash are known when the last byte has come; nobody sees the row before the transaction ends. */
    private long insert(Draft draft, String name, FileKind kind) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(connection -> {
            PreparedStatement insert = connection.prepareStatement("""
                    insert into evidence (dossier, region, file_name, media_type, size, sha256, chunks, origin, taken_at, note,
                                          uploaded_by, uploaded_at)
                    values (?, ?, ?, ?, 0, '', 0, ?, ?, ?, ?, ?)""", new String[] {"id"});
            insert.setString(1, draft.dossier());
            insert.setString(2, draft.region());
            insert.setString(3, name);
            insert.setString(4, kind.mediaType());
            insert.setString(5, draft.origin());
            if (draft.takenAt() == null) {
                insert.setNull(6, Types.TIMESTAMP_WITH_TIMEZONE);
            } else {
                insert.setObject(6, draft.takenAt().atOffset(ZoneOffset.UTC));
            }
            insert.setString(7, draft.note());
            insert.setString(8, user.id());
            insert.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
            return insert;
        }, key);
        return key.getKey().longValue();
    }

    @Override
    public List<Evidence> of(String dossier) {
        return jdbc.query(SELECT + " where e.dossier = ? order by e.id", StoredEvidences::evidence, dossier);
    }

    @Override
    public Evidence get(long id) {
        return jdbc.query(SELECT + " where e.id = ?", StoredEvidences::evidence, id).stream().findFirst()
                .orElseThrow(() -> new NoSuchElementException("没有这份证据材料"));
    }

    /**
     * All is read twice, first for the hash: a reader gets a whole file or none. Each row is read by itself, so that no
     * connection is held while a slow reader takes it.
     */
    @Override
    public void read(long id, OutputStream out) throws IOException {
        Evidence evidence = get(id);
        int chunks = jdbc.queryForObject("select chunks from evidence where id = ?", Integer.class, id);
        MessageDigest digest = Sha256.digest();
        for (int position = 0; position < chunks; position++) {
            digest.update(chunk(evidence, position));
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(evidence.sha256())) {
            throw damaged(evidence, "its content no longer has the hash it was stored with");
        }
        for (int position = 0; position < chunks; position++) {
            out.write(chunk(evidence, position));
        }
    }

    private byte[] chunk(Evidence evidence, int position) {
        List<byte[]> found = jdbc.query("select content from evidence_chunk where evidence_id = ? and position = ?",
                (row, n) -> row.getBytes(1), evidence.id(), position);
        if (found.isEmpty()) {
            throw damaged(evidence, "row " + position + " of its content is missing");
        }
        return found.get(0);
    }

    private static Problem damaged(Evidence evidence, String what) {
        LOG.error("Evidence {} of {} is damaged: {}", evidence.id(), evidence.dossier(), what);
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "材料已损坏",
                "证据材料“" + evidence.fileName() + "”与入库时的校验值不一致，不能使用，请联系系统管理员", List.of());
    }

    @Override
    @Transactional
    public void strikeOut(long id, String reason) {
        Evidence evidence = get(id);
        archives.requireOpen(evidence.dossier());
        if (reason == null || reason.isBlank() || reason.strip().length() > 500) {
            throw new IllegalArgumentException("请写明作废原因，不超过 500 个字");
        }
        if (evidence.struckOut() != null) {
            throw new IllegalArgumentException("这份材料已经作废");
        }
        try {
            jdbc.update("insert into evidence_strike (evidence_id, reason, struck_by, struck_at) values (?, ?, ?, ?)", id,
                    reason.strip(), user.person().userId(), clock.instant().atOffset(ZoneOffset.UTC));
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException("这份材料已经作废", e);
        }
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        String reason = row.getString("strike_reason");
        return new Evidence(row.getLong("id"), row.getString("dossier"), row.getString("region"), row.getString("file_name"),
                row.getString("media_type"), row.getLong("size"), row.getString("sha256"), row.getString("origin"),
                moment(row, "taken_at"), row.getString("note"), row.getString("uploaded_by"), moment(row, "uploaded_at"),
                reason == null ? null : new StruckOut(reason, row.getString("struck_by"), moment(row, "struck_at")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
