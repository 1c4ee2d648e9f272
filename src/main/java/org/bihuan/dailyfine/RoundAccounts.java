package org.bihuan.dailyfine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.law.Consequences;
import org.bihuan.law.LegalBases;
import org.bihuan.penalty.OriginalDecisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together how a round stands. */
@Component
@Transactional(readOnly = true)
class RoundAccounts {

    private final DailyFineBook book;
    private final OriginalDecisions originals;
    private final DailyFineLaw law;

    RoundAccounts(DailyFineBook book, OriginalDecisions originals, Consequences consequences, LegalBases bases) {
        this.book = book;
        this.originals = originals;
        this.law = new DailyFineLaw(consequences, bases);
    }

    DailyFineLaw law() {
        return law;
    }

    Optional<OriginalDecisions.Original> original(DailyFineRound round) {
        return originals.ofLead(round.leadId());
    }

    RoundAccount of(DailyFineRound round) {
        List<RoundAccount.Order> orders = new ArrayList<>();
        Map<Long, Integer> places = new HashMap<>();
        for (RoundOrder order : book.orders(round.id())) {
            if (order.servedOn() != null) {
                places.put(order.id(), orders.size());
                orders.add(new RoundAccount.Order(order.number(), order.servedOn(), order.proof()));
            }
        }
        Optional<OriginalDecisions.Original> original = original(round);
        return new RoundAccount(original.map(OriginalDecisions.Original::violation).orElse(round.violation()),
                original.map(one -> new RoundAccount.Fine(one.number(), one.decidedOn(), one.servedOn(), one.fine(), one.revokedOn())).orElse(null), orders,
                book.rechecks(round.id()).stream().filter(one -> one.result() != null).map(one -> new RoundAccount.Found(places.get(one.orderId()), one.foundOn(),
                        one.result(), one.sameViolation(), one.counts())).toList(),
                book.periods(round.id()).stream().map(one -> new RoundAccount.Counted(one.countedFrom(), one.countedTo(), one.decisionId())).toList());
    }
}
