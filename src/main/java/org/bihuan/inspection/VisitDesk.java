package org.bihuan.inspection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bihuan.alert.Alarms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers do with a visit that was drawn: open it, record it, or make way for somebody else. */
@Service
@Transactional
class VisitDesk {

    /** Names drawn visits as the source of alerts. */

    private final DrawBook book;
    private final DrawDesk draws;
    private final Alarms alarms;
    private final OfficerNames names;
    private final Clock clock;

    VisitDesk(DrawBook book, DrawDesk draws, Alarms alarms, OfficerNames names, Clock clock) {
        this.book = book;
        this.draws = draws;
        this.alarms = alarms;
        this.names = names;
        this.clock = clock;
    }

    void open(long id, String who) {
        book.open(id, who, clock.instant());
    }

    /** @param visit with what was recorded; @param conduct every item of the code */
    void record(DrawBook.Visit visit, List<DrawBook.Conduct> conduct) {
        book.record(visit, conduct);
    }

    /** Another officer goes. Returns the visit as it stands then. */
    DrawBook.Visit recuse(DrawBook.Visit visit, String officer, String reason, String instead) {
        List<String> officers = visit.officers().stream().map(one -> one.equals(officer) ? instead : one).toList();
        book.recuse(visit.id(), new DrawBook.Recusal(officer, reason, instead, clock.instant()), officers);
        return book.visit(visit.id());
    }

    /** What was found becomes an alert, and by screening a lead, like anything that anybody finds. */
    void report(long id) {
        DrawBook.Visit visit = book.visit(id);
        Instant at = visit.visitedAt();
        String number = draws.visitNumber(visit);
        alarms.raise(new Alarms.Alarm(Alarms.Finder.DRAWN_VISITS, number, "REMOTE", null, visit.uscc(), null, null, at, at, "双随机抽查发现问题：" + shortened(visit.finding()),
                Map.of("finding", shortened(visit.finding()), "origin", "DOUBLE_RANDOM", "officers", visit.officers().stream().map(names::of).toList(),
                        "reporter", names.of(visit.recordedBy()), "evidenceRefs", List.of(number))));
    }

    /** As long as a detail of an alert may be. */
    private static String shortened(String text) {
        return text.length() <= 1000 ? text : text.substring(0, 999) + "…";
    }
}
