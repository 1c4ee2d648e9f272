package org.bihuan.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of file that are taken as evidence: known by the name's extension and proved by the first bytes. */
enum FileKind {

    JPG("image/jpeg", head -> starts(head, 0, 0xFF, 0xD8, 0xFF), "jpg", "jpeg"),
    PNG("image/png", head -> starts(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A), "png"),
    HEIC("image/heic", head -> brand(head, "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"), "heic"),
    MP4("video/mp4", head -> starts(head, 4, 'f', 't', 'y', 'p') && !HEIC.proves(head), "mp4"),
    MOV("video/quicktime", head -> brand(head, "qt  ") || Stream.of("moov", "mdat", "wide", "free", "skip")
            .anyMatch(atom -> text(head, 4).startsWith(atom)), "mov"),
    WAV("audio/wav", head -> text(head, 0).startsWith("RIFF") && text(head, 8).startsWith("WAVE"), "wav"),
    MP3("audio/mpeg", head -> text(head, 0).startsWith("ID3")
            || head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xE6) == 0xE2, "mp3"),
    PDF("application/pdf", head -> text(head, 0).startsWith("%PDF-"), "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", FileKind::zip, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FileKind::zip, "xlsx"),
    DOC("application/msword", FileKind::compound, "doc"),
    XLS("application/vnd.ms-excel", FileKind::compound, "xls"),
    TXT("text/plain", FileKind::plainText, "txt"),
    CSV("text/csv", FileKind::plainText, "csv"),
    ZIP("application/zip", FileKind::zip, "zip");

    private final String mediaType;
    private final Predicate<byte[]> proof;
    private final List<String> extensions;

    FileKind(String mediaType, Predicate<byte[]> proof, String... extensions) {
        this.mediaType = mediaType;
        this.proof = proof;
        this.extensions = List.of(extensions);
    }

    /**
     * The kind of a file.
     *
     * @param head its first bytes
     * @throws IllegalArgumentException in Chinese when the kind is not taken, or the content is not what the name says
     */
    static FileKind of(String name, byte[] head) {
        String extension = FileName.extension(name);
        FileKind kind = byExtension(extension).orElseThrow(() -> new IllegalArgumentException(
                "不接收这种文件（." + extension + "）；可以上传：" + allExtensions()));
        if (!kind.proves(head)) {
            throw new IllegalArgumentException("文件内容不是 ." + extension + " 格式，请上传原始文件，不要改扩展名");
        }
        return kind;
    }

    String mediaType() {
        return mediaType;
    }

    /** What would betray a macro inside; files of other kinds cannot carry one. */
    Optional<byte[]> macroMark() {
        return switch (this) {
            case DOCX, XLSX -> Optional.of("vbaProject.bin".getBytes(StandardCharsets.US_ASCII));
            case DOC, XLS -> Optional.of("_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE));
            default -> Optional.empty();
        };
    }

    private boolean proves(byte[] head) {
        return proof.test(head);
    }

    private static Optional<FileKind> byExtension(String extension) {
        return Arrays.stream(values()).filter(kind -> kind.extensions.contains(extension)).findFirst();
    }

    private static String allExtensions() {
        return Arrays.stream(values()).flatMap(kind -> kind.extensions.stream()).collect(Collectors.joining(" "));
    }

    private static boolean zip(byte[] head) {
        return starts(head, 0, 'P', 'K', 3, 4);
    }

    private static boolean compound(byte[] head) {
        return starts(head, 0, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    }

    /** No control characters but tabulators and line ends: that lets UTF-8 and GBK pass, and no programme. */
    private static boolean plainText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\r' && b != '\n' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    private static boolean brand(byte[] head, String... brands) {
        return starts(head, 4, 'f', 't', 'y', 'p') && Stream.of(brands).anyMatch(brand -> text(head, 8).startsWith(brand));
    }

    private static boolean starts(byte[] head, int offset, int... bytes) {
        if (head.length < offset + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[offset + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] head, int offset) {
        int end = Math.min(head.length, offset + 8);
        return offset >= end ? "" : new String(head, offset, end - offset, StandardCharsets.ISO_8859_1);
    }
}
