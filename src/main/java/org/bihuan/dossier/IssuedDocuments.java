package org.bihuan.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bihuan.access.Problem;
import org.bihuan.dossier.DocumentTemplates.Template;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents in rows that are never changed, each with the bytes as they were issued and their hash. */
@Service
class IssuedDocuments implements Documents {

    private static final Logger LOG = LoggerFactory.getLogger(IssuedDocuments.class);
    /** Bytes; the largest value that H2 keeps in a row is 1,048,576. */
    static final int LARGEST = 1_000_000;
    private static final int LONGEST_REASON = 500;
    /** Instead of the template's name: the file came from somebody's hand. */
    private static final String UPLOADED = "更正稿";
    private static final String SELECT = """
            select d.id, d.dossier, d.type, d.number, d.version, d.title, d.dated, d.size, d.sha256, d.issued_at, d.issued_by, d.about,
                   d.supersedes, d.reason, newer.id as newer
              from document d left join document newer on newer.supersedes = d.id
            """;

    private final JdbcTemplate jdbc;
    private final DocumentTemplates templates;
    private final StoredArchives archives;
    private final FiledUnder filed;
    private final String authority;
    private final Clock clock;

    IssuedDocuments(JdbcTemplate jdbc, DocumentTemplates templates, StoredArchives archives, FiledUnder filed,
                    @Value("${bihuan.documents.authority}") String authority, Clock clock) {
        this.jdbc = jdbc;
        this.templates = templates;
        this.archives = archives;
        this.filed = filed;
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] preview(Draft draft) {
        Draft whole = withServed(draft);
        return DocumentRenderer.preview(templates.content(templates.get(draft.type(), draft.day())), whole, authority(whole));
    }

    @Override
    @Transactional
    public Issued issue(Draft draft, String who) {
        return freeze(draft, filed.number(draft.owner()), who);
    }

    @Override
    @Transactional
    public Issued correct(long documentId, byte[] file, String reason, String who) {
        Issued old = get(documentId);
        archives.requireOpen(old.dossier());
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw refused("文书没有更正", "请写明更正的原因，不超过 " + LONGEST_REASON + " 个字",
                    List.of(new Problem.Complaint("/reason", "必填，不超过 " + LONGEST_REASON + " 个字")));
        }
        if (old.superseded()) {
            throw alreadyCorrected();
        }
        List<String> complaints = CorrectedFile.complaints(old, content(old), file);
        if (!complaints.isEmpty()) {
            throw refused("文书没有更正", String.join("；", complaints), complaints.stream().map(one -> new Problem.Complaint("/file", one)).toList());
        }
        return store(new Row(old.dossier(), old.type(), old.number(), old.version() + 1, old.day(), file,
                UPLOADED, old.about(), documentId, reason.strip()), who);
    }

    /** What is about to become a document. */
    private record Row(String dossier, DocumentType type, String number, int version, LocalDate day, byte[] content, String template, Long about,
                       Long supersedes, String reason) {
    }

    private Issued freeze(Draft given, String dossier, String who) {
        archives.requireOpen(dossier);
        Draft draft = withServed(given);
        requireWhole(draft);
        Template template = templates.get(draft.type(), draft.day());
        byte[] content = DocumentRenderer.render(templates.content(template), draft, authority(draft));
        if (content.length > LARGEST) {
            throw refused("文书没有签发", "“" + draft.type().label() + "”的内容太长，请精简后再签发", List.of());
        }
        return store(new Row(dossier, draft.type(), draft.number(), 1, draft.day(), content, template.name(), draft.about(), null, null), who);
    }

    private Issued store(Row row, String who) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        try {
            jdbc.update(connection -> {
                PreparedStatement insert = connection.prepareStatement("""
                        insert into document (dossier, type, number, version, title, dated, size, sha256, content, template, issued_by,
                                              issued_at, about, supersedes, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", new String[] {"id"});
                Object[] values = {row.dossier(), row.type().name(), row.number(), row.version(), row.type().label(), row.day(),
                    row.content().length, Sha256.of(row.content()), row.content(), row.template(), who,
                    clock.instant().atOffset(ZoneOffset.UTC), row.about(), row.supersedes(), row.reason()};
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                return insert;
            }, key);
        } catch (DuplicateKeyException e) {
            throw row.supersedes() == null ? Problem.conflict("文号 " + row.number() + " 的“" + row.type().label() + "”已经签发") : alreadyCorrected();
        }
        return get(key.getKey().longValue());
    }

    /** A receipt says itself what was served. */
    private Draft withServed(Draft draft) {
        if (draft.about() == null) {
            return draft;
        }
        Issued served = get(draft.about());
        return draft.with(DocumentItem.SERVED_NAME, served.title())
                .with(DocumentItem.SERVED_NUMBER, served.number() == null ? "无文号" : served.number());
    }

    private static void requireWhole(Draft draft) {
        List<String> missing = new ArrayList<>(draft.missing().stream().map(DocumentItem::label).toList());
        if (draft.type().numbered() && (draft.number() == null || draft.number().isBlank())) {
            missing.add(0, DocumentRenderer.NUMBER);
        }
        if (!missing.isEmpty()) {
            throw refused("文书没有签发", "“" + draft.type().label() + "”缺少必备内容：" + String.join("、", missing),
                    missing.stream().map(item -> new Problem.Complaint("/" + item, "必填")).toList());
        }
        if (!draft.type().numbered() && draft.number() != null) {
            throw refused("文书没有签发", "“" + draft.type().label() + "”不编文号", List.of());
        }
    }

    private String authority(Draft draft) {
        return draft.texts().getOrDefault(DocumentItem.AUTHORITY, authority);
    }

    private static Problem alreadyCorrected() {
        return Problem.conflict("这一版文书已经更正过，请更正最新的一版");
    }

    private static Problem refused(String title, String detail, List<Problem.Complaint> errors) {
        return new Problem(HttpStatus.BAD_REQUEST, title, detail, errors);
    }

    @Override
    public List<Issued> of(String owner) {
        return jdbc.query(SELECT + " where d.dossier = ? order by d.id", IssuedDocuments::issued, filed.number(owner));
    }

    @Override
    public Optional<Issued> find(long id) {
        return jdbc.query(SELECT + " where d.id = ?", IssuedDocuments::issued, id).stream().findFirst();
    }

    private Issued get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("没有这份文书"));
    }

    @Override
    public void read(long id, OutputStream out) throws IOException {
        out.write(content(get(id)));
    }

    private byte[] content(Issued document) {
        byte[] content = jdbc.queryForObject("select content from document where id = ?", (row, n) -> row.getBytes(1), document.id());
        if (!Sha256.of(content).equals(document.sha256())) {
            LOG.error("Document {} of {} is damaged: its content no longer has the hash it was issued with", document.id(), document.dossier());
            throw new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "文书已损坏",
                    "文书“" + document.title() + "”与签发时的校验值不一致，不能使用，请联系系统管理员", List.of());
        }
        return content;
    }

    private static Issued issued(ResultSet row, int n) throws SQLException {
        return new Issued(row.getLong("id"), row.getString("dossier"), DocumentType.valueOf(row.getString("type")), row.getString("number"),
                row.getInt("version"), row.getString("title"), row.getObject("dated", LocalDate.class), row.getLong("size"),
                row.getString("sha256"), row.getObject("issued_at", OffsetDateTime.class).toInstant(), row.getString("issued_by"),
                id(row, "about"), id(row, "supersedes"), row.getString("reason"), id(row, "newer") != null);
    }

    private static Long id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }
}
