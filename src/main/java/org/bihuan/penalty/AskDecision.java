package org.bihuan.penalty;

import java.util.Date;
import org.bihuan.engine.EnterpriseGroup;
import org.bihuan.engine.HouseClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the models ask about a penalty procedure in expressions, so that no variable repeats what a table holds. */
@Component
@Transactional(readOnly = true)
class AskDecision {

    private final DecisionBook book;
    private final DecisionFiles files;

    AskDecision(DecisionBook book, DecisionFiles files) {
        this.book = book;
        this.files = files;
    }

    public boolean noticeDue(long decisionId) {
        return files.noticeDue(decisionId);
    }

    /** Engine group of the party's own staff. A party without credit code has none: nobody is in the group of its procedure. */
    public String partyGroup(long decisionId) {
        String uscc = book.get(decisionId).matter().uscc();
        return EnterpriseGroup.of(uscc == null ? "none-" + decisionId : uscc);
    }

    /** The first moment after the party's time. */
    public Date windowOver(long decisionId) {
        return Date.from(book.notice(decisionId).orElseThrow().windowEndsOn().plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant());
    }

    public boolean hearingToBeHeld(long decisionId) {
        return files.hearingToBeHeld(decisionId);
    }

    public boolean recheckNeeded(long decisionId) {
        return files.recheckNeeded(decisionId);
    }

    public boolean reviewNeeded(long decisionId) {
        return files.reviewNeeded(decisionId);
    }

    public boolean deliberationDue(long decisionId) {
        return files.deliberationDue(decisionId).due();
    }

    /** User id of who takes the chair. */
    public String chair(long hearingId) {
        return book.hearingDate(hearingId).orElseThrow().plan().chair();
    }
}
