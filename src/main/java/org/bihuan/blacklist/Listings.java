package org.bihuan.blacklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.deadline.Deadlines;
import org.bihuan.dossier.DocumentNumbers;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.penalty.DocumentServices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows once somebody stands on the list: the document, its service, publication, checks of devices, removal. */
@Service
@Transactional
class Listings {

    private final Blacklistings blacklistings;
    private final Blacklist list;
    private final BlacklistPapers papers;
    private final Documents documents;
    private final DocumentNumbers numbers;
    private final DocumentServices services;
    private final Deadlines deadlines;
    private final Clock clock;

    Listings(Blacklistings blacklistings, Blacklist list, BlacklistPapers papers, Documents documents, DocumentNumbers numbers, DocumentServices services,
             Deadlines deadlines, Clock clock) {
        this.blacklistings = blacklistings;
        this.list = list;
        this.papers = papers;
        this.documents = documents;
        this.numbers = numbers;
        this.services = services;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Issues the document and opens its service. Returns the id of the service. */
    long issue(long entryId) {
        BlacklistEntry entry = list.get(entryId);
        Blacklisting one = blacklistings.get(entry.blacklistingId());
        LocalDate today = today();
        String number = numbers.next(DocumentType.BLACKLIST_DECISION, one.region(), today);
        Documents.Issued issued = documents.issue(papers.listing(one, entry, number, today), null);
        entry.issued(number);
        blacklistings.happened(one, null, "LISTING_ISSUED", "出具" + issued.title() + " " + number);
        return services.open(new DocumentServices.Request(one.owner(), one.number(), one.region(), issued.id(), issued.title(), number, today,
                one.subjectName(), one.proposal().partyAddress(), "送达列入名单的决定"));
    }

    void publish(BlacklistEntry entry, LocalDate on, String place, String who) {
        Blacklisting one = blacklistings.get(entry.blacklistingId());
        list.publish(entry, on, place);
        deadlines.meet(one.owner(), Blacklistings.PUBLICATION, on);
        blacklistings.happened(one, who, "LISTING_PUBLISHED", on + " 在" + place + "公布");
    }

    void leaveUnpublished(BlacklistEntry entry, String who) {
        blacklistings.happened(blacklistings.get(entry.blacklistingId()), who, "LISTING_UNPUBLISHED", entry.endedOn() + " 起不再有效，没有公布");
    }

    void check(BlacklistEntry entry, LocalDate on, List<String> suspect, String finding, String who) {
        list.check(entry, on, suspect, finding, who);
        blacklistings.happened(blacklistings.get(entry.blacklistingId()), who, "DEVICES_CHECKED", on + " 远程核查"
                + (suspect.isEmpty() ? "，没有发现异常。" : "，异常设备 " + String.join("、", suspect) + "。") + finding);
    }

    void remove(BlacklistEntry entry, LocalDate on, String why, String who) {
        Blacklisting one = blacklistings.get(entry.blacklistingId());
        list.remove(entry, on);
        deadlines.find(one.owner(), Blacklistings.WITHDRAWAL).filter(limit -> limit.metOn() == null)
                .ifPresent(limit -> deadlines.meet(one.owner(), Blacklistings.WITHDRAWAL, on));
        blacklistings.happened(one, who, "LISTING_REMOVED", on + " 撤下公布信息：" + why);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
