package org.bihuan.penalty;

import java.util.Date;
import org.bihuan.engine.HouseClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code document-service} asks about its service in expressions. */
@Component
@Transactional(readOnly = true)
class AskDocumentService {

    private final DocumentServiceDesk desk;

    AskDocumentService(DocumentServiceDesk desk) {
        this.desk = desk;
    }

    /** The first moment after the last day of the announcement. */
    public Date announcementOver(long serviceId) {
        return Date.from(desk.announcementEnd(serviceId).plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant());
    }
}
