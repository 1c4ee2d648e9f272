package org.bihuan.dossier;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bihuan.RoomDatabase;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Person;
import org.bihuan.access.Problem;
import org.bihuan.access.Role;
import org.bihuan.dossier.Evidences.Draft;
import org.bihuan.dossier.Evidences.Evidence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** On both databases, therefore with the tests of the whole application. */
@Tag("whole")
class StoredEvidencesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
    private static final byte[] PNG = HexFormat.of().parseHex("89504E470D0A1A0A");

    private static RoomDatabase database;
    private static JdbcTemplate jdbc;
    private static StoredEvidences evidences;

    @BeforeAll
    static void open() throws Exception {
        database = RoomDatabase.open("V3__dossier.sql", "V30__documents.sql");
        jdbc = new JdbcTemplate(database.dataSource);
        evidences = new StoredEvidences(jdbc, archives(jdbc), new Officer(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @Test
    void aFileComesBackByteByByteWithAllThatIsKnownOfIt() throws Exception {
        byte[] photo = photo(700_000, 1);
        Evidence stored = store("L-1", "车间.png", new ByteArrayInputStream(photo));

        assertThat(stored.size()).isEqualTo(700_000);
        assertThat(stored.sha256()).isEqualTo(hex(MessageDigest.getInstance("SHA-256").digest(photo)));
        assertThat(stored.mediaType()).isEqualTo("image/png");
        assertThat(stored.uploadedBy()).isEqualTo("weixian-1");
        assertThat(stored.uploadedAt()).isEqualTo(NOW);
        assertThat(stored.takenAt()).isEqualTo(NOW.minusSeconds(60));
        assertThat(stored.struckOut()).isNull();
        assertThat(read(stored)).isEqualTo(photo);
        assertThat(evidences.of("L-1")).containsExactly(stored);
    }

    @Test
    void sizesAroundTheRowSizeAreKeptExactly() throws Exception {
        for (int size : new int[] {8, StoredEvidences.CHUNK - 1, StoredEvidences.CHUNK, StoredEvidences.CHUNK + 1,
            2 * StoredEvidences.CHUNK}) {
            byte[] photo = photo(size, size);
            assertThat(read(store("L-2", "照片.png", new ByteArrayInputStream(photo)))).isEqualTo(photo);
        }
    }

    @Test
    void aLongVideoStreamsThroughInRowsAndItsHashHolds() throws Exception {
        long size = 60L * 1024 * 1024;
        DigestInputStream video = new DigestInputStream(video(size), MessageDigest.getInstance("SHA-256"));
        Evidence stored = store("L-3", "执法记录仪.mp4", video);

        DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"));
        evidences.read(stored.id(), out);

        assertThat(stored.size()).isEqualTo(size);
        assertThat(stored.sha256()).isEqualTo(hex(video.getMessageDigest().digest())).isEqualTo(hex(out.getMessageDigest().digest()));
        assertThat(jdbc.queryForObject("select count(*) from evidence_chunk where evidence_id = ?", Integer.class, stored.id()))
                .isEqualTo((int) (size / StoredEvidences.CHUNK));
        assertThat(jdbc.queryForObject("select max(octet_length(content)) from evidence_chunk where evidence_id = ?", Integer.class,
                stored.id())).isEqualTo(StoredEvidences.CHUNK);
    }

    @Test
    void moreThanFiveHundredMegabytesAreRefused() {
        JdbcTemplate forgetful = new JdbcTemplate(database.dataSource) {
            @Override
            public int update(String sql, Object... values) {
                return sql.contains("evidence_chunk") ? 1 : super.update(sql, values);
            }
        };
        StoredEvidences store = new StoredEvidences(forgetful, archives(jdbc), new Officer(), Clock.systemUTC());

        assertThatThrownBy(() -> database.transaction.execute(status -> store(store, "L-4", "录像.mp4", video(Evidences.MAX_BYTES + 1))))
                .hasMessageContaining("超过 500 MB");
        assertThat(evidences.of("L-4")).isEmpty();
    }

    @Test
    void uploadsAtTheSameTimeDoNotMixTheirRows() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<Evidence>> running = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                byte[] photo = photo(900_000 + i, i);
                running.add(pool.submit(() -> store("L-5", "照片.png", new ByteArrayInputStream(photo))));
            }
            for (int i = 0; i < 12; i++) {
                assertThat(read(running.get(i).get())).isEqualTo(photo(900_000 + i, i));
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void nothingIsLeftOfAFileThatBreaksOff() {
        InputStream broken = new InputStream() {
            private final InputStream photo = new ByteArrayInputStream(photo(StoredEvidences.CHUNK, 3));

            @Override
            public int read() throws IOException {
                int next = photo.read();
                if (next < 0) {
                    throw new IOException("connection lost");
                }
                return next;
            }
        };
        assertThatThrownBy(() -> store("L-6", "照片.png", broken)).hasRootCauseMessage("connection lost");
        assertThat(evidences.of("L-6")).isEmpty();
    }

    @Test
    void emptyFilesAndFilesWithMacrosAreRefused() throws Exception {
        assertThatThrownBy(() -> store("L-7", "空.pdf", InputStream.nullInputStream())).hasMessageContaining("是空的");
        assertThatThrownBy(() -> store("L-7", "台账.xlsx", new ByteArrayInputStream(officeFileWith("xl/vbaProject.bin"))))
                .hasMessageContaining("带有宏");
        byte[] oldWord = new byte[2000];
        System.arraycopy(HexFormat.of().parseHex("D0CF11E0A1B11AE1"), 0, oldWord, 0, 8);
        System.arraycopy("_VBA_PROJECT".getBytes(UTF_16LE), 0, oldWord, 1000, 24);
        assertThatThrownBy(() -> store("L-7", "说明.doc", new ByteArrayInputStream(oldWord))).hasMessageContaining("带有宏");
        assertThat(evidences.of("L-7")).isEmpty();

        assertThat(store("L-7", "台账.xlsx", new ByteArrayInputStream(officeFileWith("xl/workbook.xml"))).id()).isPositive();
    }

    @Test
    void whatWasTamperedWithIsNotHandedOut() throws Exception {
        Evidence stored = store("L-8", "照片.png", new ByteArrayInputStream(photo(600_000, 8)));
        byte[] other = photo(StoredEvidences.CHUNK, 99);
        jdbc.update("update evidence_chunk set content = ? where evidence_id = ? and position = 1", other, stored.id());

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> evidences.read(stored.id(), out)).isInstanceOf(Problem.class).hasMessageContaining("校验值不一致");
        assertThat(out.size()).isZero();
    }

    @Test
    void aMissingRowIsNoticed() throws Exception {
        Evidence stored = store("L-9", "照片.png", new ByteArrayInputStream(photo(600_000, 9)));
        jdbc.update("delete from evidence_chunk where evidence_id = ? and position = 2", stored.id());
        assertThatThrownBy(() -> evidences.read(stored.id(), OutputStream.nullOutputStream())).hasMessageContaining("校验值不一致");
    }

    @Test
    void aStruckOutFileStaysWithItsReasonAndIsStruckOutOnce() throws Exception {
        Evidence stored = store("L-10", "照片.png", new ByteArrayInputStream(photo(100, 10)));
        database.transaction.executeWithoutResult(status -> evidences.strikeOut(stored.id(), " 拍错了厂区 "));

        assertThat(evidences.get(stored.id()).struckOut()).isEqualTo(new Evidences.StruckOut("拍错了厂区", "weixian-1", NOW));
        assertThat(read(stored)).hasSize(100);
        assertThatThrownBy(() -> evidences.strikeOut(stored.id(), "再来一次")).hasMessageContaining("已经作废");
    }

    @Test
    void afterArchivingNothingIsAddedOrStruckOut() throws Exception {
        Evidence stored = store("L-12", "照片.png", new ByteArrayInputStream(photo(100, 12)));
        archives(jdbc).close("L-12", "clerk-1");

        assertThatThrownBy(() -> store("L-12", "补充.png", new ByteArrayInputStream(photo(100, 13)))).isInstanceOf(Problem.class)
                .hasMessage("这份卷宗已于 2026年3月2日归档，不能再增加、更正或者作废材料");
        assertThatThrownBy(() -> evidences.strikeOut(stored.id(), "拍错了")).isInstanceOf(Problem.class).hasMessageContaining("归档");
        assertThat(evidences.of("L-12")).containsExactly(stored);
        assertThat(read(stored)).hasSize(100);
    }

    @Test
    void anUploadThatTheArchivingOvertakesIsRefused() {
        InputStream slow = new InputStream() {
            private final InputStream photo = new ByteArrayInputStream(photo(StoredEvidences.CHUNK * 2, 14));
            private int read;

            @Override
            public int read() throws IOException {
                if (++read == StoredEvidences.CHUNK + 1) {
                    archives(jdbc).close("L-13", "clerk-1");
                }
                return photo.read();
            }
        };
        assertThatThrownBy(() -> store("L-13", "录像.png", slow)).isInstanceOf(Problem.class).hasMessageContaining("归档");
        assertThat(evidences.of("L-13")).isEmpty();
    }

    @Test
    void strikingOutNeedsAReason() throws Exception {
        Evidence stored = store("L-11", "照片.png", new ByteArrayInputStream(photo(100, 11)));
        assertThatThrownBy(() -> evidences.strikeOut(stored.id(), "  ")).hasMessageContaining("作废原因");
        assertThatThrownBy(() -> evidences.strikeOut(-1, "没有这份")).isInstanceOf(NoSuchElementException.class);
    }

    private static StoredArchives archives(JdbcTemplate jdbc) {
        return new StoredArchives(jdbc, new FiledUnder(new StaticListableBeanFactory().getBeanProvider(DossierOwner.class)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Evidence store(String dossier, String name, InputStream content) {
        return database.transaction.execute(status -> store(evidences, dossier, name, content));
    }

    private static Evidence store(StoredEvidences into, String dossier, String name, InputStream content) {
        try {
            return into.store(new Draft(dossier, "130434", name, "现场拍摄", NOW.minusSeconds(60), null), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Evidence evidence) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        evidences.read(evidence.id(), out);
        return out.toByteArray();
    }

    private static byte[] photo(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        System.arraycopy(PNG, 0, bytes, 0, PNG.length);
        return bytes;
    }

    /** A stream that is never in memory as a whole. */
    private static InputStream video(long size) {
        byte[] head = HexFormat.of().parseHex("000000186674797069736F6D");
        return new InputStream() {
            private long position;

            @Override
            public int read() {
                if (position >= size) {
                    return -1;
                }
                int next = position < head.length ? head[(int) position] & 0xFF : (int) (position * 31 >> 3) & 0xFF;
                position++;
                return next;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int count = (int) Math.min(length, size - position);
                for (int i = 0; i < count; i++) {
                    into[offset + i] = (byte) read();
                }
                return count > 0 || length == 0 ? count : -1;
            }
        };
    }

    private static byte[] officeFileWith(String part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"[Content_Types].xml", part}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<xml/>".getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private record Officer() implements CurrentUser {

        @Override
        public String id() {
            return "weixian-1";
        }

        @Override
        public Person person() {
            return new Person("weixian-1", "王执法", Set.of(Role.BRANCH_OFFICER), "130434", null, null, null, null, null);
        }

        @Override
        public boolean maySee(String region) {
            return "130434".equals(region);
        }

        @Override
        public void requireSee(String region) {
        }

        @Override
        public String boundRegion() {
            return "130434";
        }
    }
}
