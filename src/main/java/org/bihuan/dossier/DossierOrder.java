package org.bihuan.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.dossier.DocumentType.Volume;

/**
 * The order of a file in the archive (Order 8, articles 68-70): main volume, then secondary volume, each by the
 * places that the rule names. Behind a document stand the receipts of its service, then the versions that it superseded.
 */
final class DossierOrder {

    /** Evidence belongs to the third place of the main volume. */
    private static final int PLACE_OF_EVIDENCE = 3;

    /** @param position in its volume, from 1 */
    record Entry(Volume volume, int position, DossierPiece piece) {
    }

    private static final Comparator<DossierPiece> ORDER = Comparator.comparing(DossierOrder::volume).thenComparingInt(DossierOrder::place)
            .thenComparing(DossierPiece::isDocument, Comparator.reverseOrder()).thenComparing(DossierPiece::day).thenComparing(DossierPiece::at)
            .thenComparingLong(DossierPiece::id);

    private final Map<Long, DossierPiece> documents;
    private final Map<Long, List<DossierPiece>> receipts = new HashMap<>();
    private final List<DossierPiece> ordered = new ArrayList<>();

    private DossierOrder(Collection<DossierPiece> pieces) {
        documents = pieces.stream().filter(DossierPiece::isDocument).collect(Collectors.toMap(DossierPiece::id, one -> one));
        Set<Long> superseded = documents.values().stream().map(DossierPiece::supersedes).collect(Collectors.toCollection(HashSet::new));
        List<DossierPiece> leading = new ArrayList<>();
        for (DossierPiece piece : pieces) {
            if (!piece.isDocument() || !superseded.contains(piece.id())) {
                if (piece.isDocument() && piece.about() != null && documents.containsKey(piece.about())) {
                    receipts.computeIfAbsent(piece.about(), id -> new ArrayList<>()).add(piece);
                } else {
                    leading.add(piece);
                }
            }
        }
        receipts.values().forEach(some -> some.sort(ORDER));
        leading.sort(ORDER);
        leading.forEach(this::take);
    }

    static List<Entry> of(Collection<DossierPiece> pieces) {
        List<Entry> entries = new ArrayList<>();
        Map<Volume, Integer> positions = new HashMap<>();
        // A receipt goes where its document goes, whatever its own place.
        Volume volume = Volume.MAIN;
        for (DossierPiece piece : new DossierOrder(pieces).ordered) {
            if (volume == Volume.MAIN && piece.about() == null && volume(piece) == Volume.SECONDARY) {
                volume = Volume.SECONDARY;
            }
            entries.add(new Entry(volume, positions.merge(volume, 1, Integer::sum), piece));
        }
        return entries;
    }

    /** A document with what belongs to it, oldest version last. */
    private void take(DossierPiece piece) {
        ordered.add(piece);
        if (!piece.isDocument()) {
            return;
        }
        List<DossierPiece> older = new ArrayList<>();
        for (DossierPiece one = before(piece); one != null; one = before(one)) {
            older.add(one);
        }
        receipts.getOrDefault(piece.id(), List.of()).forEach(this::take);
        older.forEach(one -> receipts.getOrDefault(one.id(), List.of()).forEach(this::take));
        ordered.addAll(older);
    }

    private DossierPiece before(DossierPiece piece) {
        return piece.supersedes() == null ? null : documents.get(piece.supersedes());
    }

    private static Volume volume(DossierPiece piece) {
        return piece.isDocument() ? piece.type().volume() : Volume.MAIN;
    }

    private static int place(DossierPiece piece) {
        return piece.isDocument() ? piece.type().place() : PLACE_OF_EVIDENCE;
    }
}
