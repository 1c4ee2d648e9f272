package org.bihuan.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.dossier.Documents;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What leaves the house with a referral of either kind: every file under its hash, with the papers that say to whom. */
@Component
@Transactional
class Handovers {

    /**
     * That a file left.
     *
     * @param matter  what is referred, in Chinese
     * @param to      the police, and who took it
     * @param receipt what they said of it
     * @param how     originals or not; empty where nothing is said
     * @param remark  to whom else it went, or what stays
     */
    record Left(String matter, Instant at, String to, String receipt, String how, String remark) {
    }

    private final PenaltyCases cases;
    private final EvidenceCustody custody;
    private final ReferralPapers papers;
    private final Documents documents;
    private final Clock clock;

    Handovers(PenaltyCases cases, EvidenceCustody custody, ReferralPapers papers, Documents documents, Clock clock) {
        this.cases = cases;
        this.custody = custody;
        this.papers = papers;
        this.documents = documents;
        this.clock = clock;
    }

    /** The whole file, with the lists of its things and its evidence and a receipt to be signed. */
    List<HandedEvidence> file(PoliceReferral referral, Left left, String who) {
        PenaltyCases.Brief one = cases.get(referral.caseId());
        PenaltyCases.FileContent file = cases.file(one.id());
        List<HandedEvidence> files = custody.leaving(file.dossier(), List.of(), left.to(), left.at(), who);
        String words = Moments.inDocuments(left.at()) + "，" + papers.name(who) + " 交 " + left.to() + left.how();
        documents.issue(papers.objects(one, file, referral.letterNumber(), words, today()), who);
        documents.issue(papers.evidence(one, files, referral.letterNumber(), words, today()), who);
        documents.issue(papers.receipt(one, referral.letterNumber(), left.matter(), left.to(), left.receipt(), Moments.inDocuments(left.at()), left.remark(), today()), who);
        return files;
    }

    /** The evidence that has come since the file left. */
    List<HandedEvidence> more(PoliceReferral referral, String police, Instant at, String who) {
        PenaltyCases.Brief one = cases.get(referral.caseId());
        List<HandedEvidence> files = custody.leaving(cases.file(one.id()).dossier(), referral.evidence(), police, at, who);
        if (!files.isEmpty()) {
            documents.issue(papers.evidence(one, files, referral.letterNumber(), Moments.inDocuments(at) + "，" + papers.name(who) + " 补充移交 " + police, today()), who);
        }
        return files;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
