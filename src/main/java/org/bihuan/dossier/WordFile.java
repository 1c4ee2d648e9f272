package org.bihuan.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A Word file that somebody uploaded, as far as it has to be known.
 *
 * @param fetchesSomething whether it brings macros or objects along, or loads something from elsewhere when it is opened
 */
record WordFile(String text, boolean fetchesSomething) {

    static final String NOT_WORD = "这不是 Word 文件（.docx），请在文字处理软件里另存为 .docx 后再上传";

    /** Empty where it is no Word file. */
    static Optional<WordFile> open(byte[] file) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return Optional.of(new WordFile(text(document), fetchesSomething(document)));
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean fetchesSomething(XWPFDocument document) throws OpenXML4JException {
        for (PackagePart part : document.getPackage().getParts()) {
            if (part.getPartName().getName().matches("(?i).*(vbaProject|/embeddings/|/activeX/).*")) {
                return true;
            }
            if (!part.isRelationshipPart()) {
                for (PackageRelationship relationship : part.getRelationships()) {
                    if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static String text(XWPFDocument document) throws IOException {
        try (XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            words.setCloseFilesystem(false);
            return words.getText();
        }
    }
}
