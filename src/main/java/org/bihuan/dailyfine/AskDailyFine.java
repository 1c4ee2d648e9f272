package org.bihuan.dailyfine;

import java.util.Date;
import org.bihuan.engine.EnterpriseGroup;
import org.bihuan.engine.HouseClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the models ask about a round in expressions, so that no variable repeats what a table holds. */
@Component
@Transactional(readOnly = true)
class AskDailyFine {

    private final DailyFineBook book;
    private final DailyFineRounds rounds;

    AskDailyFine(DailyFineBook book, DailyFineRounds rounds) {
        this.book = book;
        this.rounds = rounds;
    }

    /** The number under which tasks of the round are found: that of the case once it is filed. */
    public String number(long dailyFineId) {
        return rounds.number(book.round(dailyFineId));
    }

    /** Engine group of the party's own staff; nobody is in that of a party without credit code. */
    public String partyGroup(long dailyFineId) {
        String uscc = book.round(dailyFineId).uscc();
        return EnterpriseGroup.of(uscc == null ? "none-daily-fine-" + dailyFineId : uscc);
    }

    /** @param stage see {@link RecheckWatch.Stage} */
    public Date reminder(long recheckId, String stage) {
        return Date.from(RecheckWatch.Stage.valueOf(stage).on(book.order(book.recheck(recheckId).orderId()).servedOn()).atStartOfDay(HouseClock.ZONE)
                .toInstant());
    }

    public boolean reviewDue(long recheckId) {
        return rounds.reviewDue(recheckId);
    }

    /** Whether somebody has to say how the discharge is stopped. */
    public boolean measureDue(long dailyFineId) {
        return rounds.toStop(dailyFineId).isPresent();
    }

    /** Whether days were counted on which nobody has decided. */
    public boolean daysLeft(long dailyFineId) {
        return book.periods(dailyFineId).stream().anyMatch(period -> period.decisionId() == null);
    }
}
