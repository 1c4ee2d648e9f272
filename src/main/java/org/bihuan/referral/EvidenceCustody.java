package org.bihuan.referral;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.dossier.Evidences;
import org.springframework.stereotype.Component;

/** How evidence leaves the house: every file is read once, so that what leaves is what came in (环环监〔2017〕17号 arts 20-22). */
@Component
class EvidenceCustody {

    private final Evidences evidences;

    EvidenceCustody(Evidences evidences) {
        this.evidences = evidences;
    }

    /** How many files of a dossier count. */
    int count(String dossier) {
        return standing(dossier, List.of()).size();
    }

    /**
     * The files of a dossier that count and have not left yet, as they leave.
     *
     * @throws org.bihuan.access.Problem in Chinese when one no longer has the hash it was stored with
     */
    List<HandedEvidence> leaving(String dossier, List<HandedEvidence> gone, String receiver, Instant at, String who) {
        return standing(dossier, gone).stream().map(file -> {
            try {
                evidences.read(file.id(), OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new HandedEvidence(file.id(), file.fileName(), file.size(), file.sha256(), file.origin(), file.takenAt(), file.uploadedBy(), file.uploadedAt(),
                    who, at, receiver);
        }).toList();
    }

    private List<Evidences.Evidence> standing(String dossier, List<HandedEvidence> gone) {
        Set<Long> left = gone.stream().map(HandedEvidence::evidenceId).collect(Collectors.toSet());
        return evidences.of(dossier).stream().filter(file -> file.struckOut() == null && !left.contains(file.id())).toList();
    }
}
