package org.bihuan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bihuan.dossier.DocumentType.Volume;
import org.bihuan.dossier.DossierOrder.Entry;
import org.junit.jupiter.api.Test;

/** The order of a file in the archive. */
class DossierOrderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static DossierPiece document(long id, DocumentType type, int day, Long about, Long supersedes) {
        return new DossierPiece(id, type, type.label(), null, DAY.plusDays(day), about, supersedes, null, "x.docx", "x", 1, "", Instant.EPOCH);
    }

    private static DossierPiece evidence(long id, int day) {
        return new DossierPiece(id, null, "照片", null, DAY.plusDays(day), null, null, null, "x.png", "x", 1, "", Instant.EPOCH);
    }

    private static List<Long> ids(List<Entry> entries) {
        return entries.stream().map(entry -> entry.piece().id()).toList();
    }

    @Test
    void theVolumesFollowTheRule() {
        List<DossierPiece> file = List.of(
                document(1, DocumentType.INSPECTION, 1, null, null), evidence(2, 1), document(3, DocumentType.FILING, 2, null, null),
                document(4, DocumentType.CORRECTION_ORDER, 1, null, null), document(5, DocumentType.SERVICE_RECEIPT, 1, 4L, null),
                document(6, DocumentType.INVESTIGATION_REPORT, 5, null, null), document(7, DocumentType.PENALTY_NOTICE, 6, null, null),
                document(8, DocumentType.SERVICE_RECEIPT, 7, 7L, null), document(9, DocumentType.HEARING_RECORD, 20, null, null),
                document(10, DocumentType.LEGAL_REVIEW, 21, null, null), document(11, DocumentType.DELIBERATION, 22, null, null),
                document(12, DocumentType.PENALTY_DECISION, 23, null, null), document(13, DocumentType.SERVICE_RECEIPT, 24, 12L, null),
                document(14, DocumentType.REMINDER, 60, null, null), document(15, DocumentType.CLOSING, 90, null, null));
        List<Entry> entries = DossierOrder.of(file);
        assertThat(ids(entries)).containsExactly(12L, 13L, 3L, 1L, 6L, 2L, 4L, 5L, 7L, 8L, 9L, 14L, 15L, 10L, 11L);
        assertThat(entries.stream().filter(entry -> entry.volume() == Volume.SECONDARY).map(Entry::position)).containsExactly(1, 2);
        assertThat(entries.get(12).position()).isEqualTo(13);
    }

    @Test
    void receiptsOfEachVersionAndOlderVersionsStandBehindTheNewest() {
        assertThat(ids(DossierOrder.of(List.of(document(1, DocumentType.CORRECTION_ORDER, 1, null, null),
                document(2, DocumentType.SERVICE_RECEIPT, 1, 1L, null), document(3, DocumentType.CORRECTION_ORDER, 3, null, 1L),
                document(4, DocumentType.SERVICE_RECEIPT, 4, 3L, null), document(5, DocumentType.SERVICE_RECEIPT, 4, 3L, 4L),
                document(6, DocumentType.PENALTY_NOTICE, 2, null, null))))).containsExactly(6L, 3L, 5L, 4L, 2L, 1L);
    }

    @Test
    void aReceiptForSomethingThatIsNotInTheFileKeepsAPlaceOfItsOwn() {
        assertThat(ids(DossierOrder.of(List.of(document(1, DocumentType.SERVICE_RECEIPT, 1, 99L, null), document(2, DocumentType.CLOSING, 1, null, null),
                document(3, DocumentType.DELIBERATION, 1, null, null))))).containsExactly(2L, 1L, 3L);
    }

    /** Whatever is in the file: everything comes once, volumes and places rise, receipts follow theirs, arrival does not matter. */
    @Property(tries = 300)
    void everyFileHasOneOrder(@ForAll @IntRange(min = 0, max = 40) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<DossierPiece> file = new ArrayList<>();
        List<DossierPiece> heads = new ArrayList<>();
        for (long id = 1; id <= size; id++) {
            int day = random.nextInt(5);
            DossierPiece before = heads.isEmpty() ? null : heads.get(random.nextInt(heads.size()));
            int kind = random.nextInt(10);
            DossierPiece piece;
            if (kind < 2) {
                piece = evidence(id, day);
            } else if (kind < 4 && before != null) {
                piece = document(id, DocumentType.SERVICE_RECEIPT, day, before.id(), null);
            } else if (kind < 6 && before != null) {
                piece = document(id, before.type(), day, before.about(), before.id());
                heads.remove(before);
            } else {
                piece = document(id, DocumentType.values()[random.nextInt(DocumentType.values().length)], day, null, null);
            }
            if (piece.isDocument()) {
                heads.add(piece);
            }
            file.add(piece);
        }
        List<Entry> entries = DossierOrder.of(file);
        assertThat(entries.stream().map(Entry::piece)).containsExactlyInAnyOrderElementsOf(file);
        List<DossierPiece> shuffled = new ArrayList<>(file);
        Collections.shuffle(shuffled, random);
        assertThat(DossierOrder.of(shuffled)).isEqualTo(entries);

        int place = 0;
        Volume volume = Volume.MAIN;
        for (int i = 0; i < entries.size(); i++) {
            DossierPiece piece = entries.get(i).piece();
            assertThat(entries.get(i).volume()).isGreaterThanOrEqualTo(volume);
            place = entries.get(i).volume() == volume ? place : 0;
            if (piece.about() != null) {
                // It stands in the group of what it proves: at or behind the newest version, before any other group.
                long served = newest(piece.about(), file);
                assertThat(entries.subList(0, i)).extracting(entry -> entry.piece().id()).contains(served);
                assertThat(entries.get(i).volume()).isEqualTo(entryOf(entries, served).volume());
            } else if (piece.supersedes() == null && newest(piece.id(), file) == piece.id()) {
                int own = piece.isDocument() ? piece.type().place() : 3;
                assertThat(own).isGreaterThanOrEqualTo(place);
                place = own;
            }
            volume = entries.get(i).volume();
        }
    }

    private static Entry entryOf(List<Entry> entries, long id) {
        return entries.stream().filter(entry -> entry.piece().isDocument() && entry.piece().id() == id).findFirst().orElseThrow();
    }

    private static long newest(long id, List<DossierPiece> file) {
        return file.stream().filter(piece -> Long.valueOf(id).equals(piece.supersedes())).findFirst().map(piece -> newest(piece.id(), file)).orElse(id);
    }
}
