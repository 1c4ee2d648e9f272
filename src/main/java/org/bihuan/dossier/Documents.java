package org.bihuan.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Official documents (文书) as Word files, made from templates that clerks edit. An issued document is frozen: what was
 * signed is what is read ever after. A wrong one gets a new version, and the old one stays.
 */
public interface Documents {

    /**
     * A document before it is issued. Say what it says with {@link #with} and {@link #row}; each returns a new draft.
     *
     * @param owner   under what it is filed: the number of a lead or case, or another name that a {@link DossierOwner} knows,
     *                e.g. {@code penalty-case/12}. All of them lead to one dossier
     * @param number  from {@link DocumentNumbers}; null where the type has no numbers, and before there is one in a preview
     * @param day     the date under the text; the template of that day is used
     * @param about   for a receipt: id of the issued document that was served, whose name and number are filled in; else null
     * @param texts   items that are a text; a line break starts a paragraph
     * @param rows    items that are lists, each row with the item's columns
     */
    record Draft(String owner, DocumentType type, String number, LocalDate day, Long about, Map<DocumentItem, String> texts,
                 Map<DocumentItem, List<List<String>>> rows) {

        public static Draft of(String owner, DocumentType type, String number, LocalDate day) {
            return new Draft(owner, type, number, day, null, Map.of(), Map.of());
        }

        /** A receipt of service for that document. */
        public static Draft receipt(String owner, LocalDate day, long about) {
            return new Draft(owner, DocumentType.SERVICE_RECEIPT, null, day, about, Map.of(), Map.of());
        }

        /**
         * Says an item. A null or blank text says nothing.
         *
         * @throws IllegalStateException when the type has no such item or the item is a list
         */
        public Draft with(DocumentItem item, String text) {
            check(item, false);
            Map<DocumentItem, String> more = new EnumMap<>(DocumentItem.class);
            more.putAll(texts);
            if (text == null || text.isBlank()) {
                more.remove(item);
            } else {
                more.put(item, text.strip());
            }
            return new Draft(owner, type, number, day, about, Map.copyOf(more), rows);
        }

        /**
         * Adds a row to an item that is a list; a null cell is empty.
         *
         * @throws IllegalStateException when the type has no such item, or for another number of cells than it has columns
         */
        public Draft row(DocumentItem item, String... cells) {
            check(item, true);
            if (cells.length != item.columns().size()) {
                throw new IllegalStateException(item + " has the columns " + item.columns());
            }
            List<List<String>> longer = new ArrayList<>(rows.getOrDefault(item, List.of()));
            List<String> row = new ArrayList<>();
            for (String cell : cells) {
                row.add(cell == null ? "" : cell.strip());
            }
            longer.add(List.copyOf(row));
            Map<DocumentItem, List<List<String>>> more = new EnumMap<>(DocumentItem.class);
            more.putAll(rows);
            more.put(item, List.copyOf(longer));
            return new Draft(owner, type, number, day, about, texts, Map.copyOf(more));
        }

        private void check(DocumentItem item, boolean list) {
            if (!type.knows(item) || item.isList() != list) {
                throw new IllegalStateException(type + (type.knows(item) ? " takes " + item + (list ? " as a text" : " as rows")
                        : " has no item " + item));
            }
        }

        /** Whether the draft says something about an item. */
        public boolean says(DocumentItem item) {
            return texts.containsKey(item) || rows.containsKey(item);
        }

        /** The items that it must say and does not, in the order of the enum. */
        public Set<DocumentItem> missing() {
            Set<DocumentItem> missing = new LinkedHashSet<>(type.required());
            missing.removeIf(this::says);
            return missing;
        }
    }

    /**
     * An issued document.
     *
     * @param dossier    number of the lead or case that it is filed under
     * @param version    from 1; a correction has the next
     * @param title      name of the document as it is listed and downloaded
     * @param day        the date under its text
     * @param sha256     of the file, in hex
     * @param by         user id, or null where the system issued it
     * @param about      id of the document whose service it proves, or null
     * @param supersedes id of the version that it corrects, or null
     * @param reason     why that was corrected, or null
     * @param superseded whether there is a newer version
     */
    record Issued(long id, String dossier, DocumentType type, String number, int version, String title, LocalDate day, long size,
                  String sha256, Instant issuedAt, String by, Long about, Long supersedes, String reason, boolean superseded) {

        /** As it is saved: {@code 行政处罚决定书 邯环罚决字〔2026〕16-001号.docx}. */
        public String fileName() {
            return title + (number == null ? "" : " " + number) + (version == 1 ? "" : "（第" + version + "版）") + ".docx";
        }
    }

    /** The .docx as it would be issued, marked as a preview; what is missing stands there as {@code 【待填：案由】}. */
    byte[] preview(Draft draft);

    /**
     * Makes the document and freezes it, in the caller's transaction if there is one.
     *
     * @param who user id, or null for the system
     * @throws org.bihuan.access.Problem in Chinese: a required item, the number or the template is missing (400, every item is
     *                                   named), or the dossier is archived (409)
     */
    Issued issue(Draft draft, String who);

    /**
     * Issues the next version of a document: the file that somebody made from the old one by hand. Only the newest version can be
     * corrected, and a correction changes neither number nor amounts.
     *
     * @param file   the whole document as .docx
     * @param reason why, in Chinese
     * @throws org.bihuan.access.Problem in Chinese: the file will not do or the reason is missing (400), the document was corrected
     *                                   before or the dossier is archived (409)
     */
    Issued correct(long documentId, byte[] file, String reason, String who);

    /** The documents of a dossier in the order in which they were issued, superseded ones included. */
    List<Issued> of(String owner);

    Optional<Issued> find(long id);

    /**
     * Writes the .docx.
     *
     * @throws java.util.NoSuchElementException for an unknown id
     * @throws org.bihuan.access.Problem        in Chinese when it no longer has the hash it was issued with; nothing is
     *                                          written then
     */
    void read(long id, OutputStream out) throws IOException;
}
