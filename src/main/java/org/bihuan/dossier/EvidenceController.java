package org.bihuan.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Problem;
import org.bihuan.dossier.DossierOwner.Dossier;
import org.bihuan.dossier.Evidences.Evidence;
import org.bihuan.dossier.Evidences.StruckOut;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Evidence over the public interface: up, list, down, strike out. */
@RestController
@RequestMapping({"/api/leads/{number}/evidence", "/api/cases/{number}/evidence"})
class EvidenceController {

    private static final int LONGEST_ORIGIN = 100;
    private static final int LONGEST_NOTE = 1000;
    private static final String USUAL_ORIGIN = "现场收集";

    /** A file as the public interface shows it; users by id and by name. */
    record Item(long id, String fileName, String mediaType, long size, String sha256, String origin, Instant takenAt, String note,
                String uploadedBy, String uploadedByName, Instant uploadedAt, StruckOut struckOut) {
    }

    /** What became of the files of one upload: each was kept or refused by itself. */
    record Uploaded(List<Item> stored, List<Rejected> rejected) {
    }

    /** @param index position of the file in the request, from 0 */
    record Rejected(int index, String fileName, String message) {
    }

    record Strike(String reason) {
    }

    private final Evidences evidences;
    private final DossierDoor door;
    private final People people;
    private final Clock clock;

    EvidenceController(Evidences evidences, DossierDoor door, People people, Clock clock) {
        this.evidences = evidences;
        this.door = door;
        this.people = people;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Uploaded upload(@PathVariable("number") String number, @RequestPart("file") List<MultipartFile> files,
                    @RequestParam(value = "origin", defaultValue = USUAL_ORIGIN) String origin,
                    @RequestParam(value = "takenAt", required = false) String takenAt,
                    @RequestParam(value = "note", required = false) String note) throws IOException {
        Dossier dossier = door.enterToAdd(number);
        Instant taken = takenAt(takenAt);
        String from = origin.isBlank() ? USUAL_ORIGIN : bounded("来源", origin, LONGEST_ORIGIN);
        String remark = note == null || note.isBlank() ? null : bounded("说明", note, LONGEST_NOTE);
        List<Item> stored = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            MultipartFile file = files.get(i);
            try (InputStream content = file.getInputStream()) {
                stored.add(item(evidences.store(new Evidences.Draft(dossier.number(), dossier.region(), file.getOriginalFilename(),
                        from, taken, remark), content)));
            } catch (IllegalArgumentException e) {
                rejected.add(new Rejected(i, file.getOriginalFilename(), e.getMessage()));
            }
        }
        if (stored.isEmpty()) {
            throw nothingStored(rejected);
        }
        return new Uploaded(stored, rejected);
    }

    private static Problem nothingStored(List<Rejected> rejected) {
        return new Problem(HttpStatus.BAD_REQUEST, "文件没有上传成功", rejected.isEmpty() ? "没有收到文件" : rejected.get(0).message(),
                rejected.stream().map(one -> new Problem.Complaint("/file/" + one.index(), one.message())).toList());
    }

    private Instant takenAt(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Instant taken = OffsetDateTime.parse(text.strip()).toInstant();
            if (taken.isAfter(clock.instant())) {
                throw new IllegalArgumentException("拍摄（取得）时间不能晚于现在");
            }
            return taken;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("拍摄（取得）时间的格式应为 2026-11-23T14:30:00+08:00", e);
        }
    }

    private static String bounded(String what, String text, int longest) {
        String clean = text.strip().replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        if (clean.length() > longest) {
            throw new IllegalArgumentException(what + "不能超过 " + longest + " 个字");
        }
        return clean;
    }

    @GetMapping
    List<Item> list(@PathVariable("number") String number) {
        return evidences.of(door.enter(number).number()).stream().filter(door::maySee).map(this::item).toList();
    }

    @GetMapping("/{id}")
    void download(@PathVariable("number") String number, @PathVariable("id") long id, HttpServletResponse response) throws IOException {
        EvidenceDownload.send(evidences, evidence(number, id), response);
    }

    @PostMapping("/{id}/strike")
    Item strikeOut(@PathVariable("number") String number, @PathVariable("id") long id, @RequestBody Strike strike) {
        door.requireStrikeOut(evidence(number, id));
        evidences.strikeOut(id, strike.reason());
        return item(evidences.get(id));
    }

    private Evidence evidence(String number, long id) {
        Dossier dossier = door.enter(number);
        Evidence evidence = evidences.get(id);
        if (!evidence.dossier().equals(dossier.number())) {
            throw new NoSuchElementException("没有这份证据材料");
        }
        door.requireSee(evidence);
        return evidence;
    }

    private Item item(Evidence e) {
        String name = e.uploadedBy() == null ? "系统" : people.find(e.uploadedBy()).map(Person::name).orElse(e.uploadedBy());
        return new Item(e.id(), e.fileName(), e.mediaType(), e.size(), e.sha256(), e.origin(), e.takenAt(), e.note(), e.uploadedBy(), name,
                e.uploadedAt(), e.struckOut());
    }
}
