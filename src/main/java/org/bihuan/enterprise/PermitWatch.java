package org.bihuan.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks regularly at the dates of the permits: who has none any more is written down, and struck out again where the register was only behind. */
@Component
class PermitWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PermitWatch.class);

    private final RegisterStore store;
    private final EnterpriseConductRepository told;
    private final ConductBook conducts;
    private final Permits permits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PermitWatch(RegisterStore store, EnterpriseConductRepository told, ConductBook conducts, Permits permits, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.told = told;
        this.conducts = conducts;
        this.permits = permits;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${bihuan.permit.look-interval:PT6H}", initialDelayString = "${bihuan.permit.look-delay:PT2M}")
    void look() {
        LocalDate today = LocalDate.now(clock);
        store.lapsedPermits(today).forEach(permit -> each(permit.uscc(), () -> lapsed(permit)));
        store.permitsFound().forEach(uscc -> each(uscc, () -> found(uscc)));
    }

    /** What cannot be done for one enterprise does not keep the others from it. Two nodes that look at once do so one after the other. */
    private void each(String uscc, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> {
                store.lock();
                work.run();
            });
        } catch (RuntimeException e) {
            LOG.error("The permits of {} could not be looked at", uscc, e);
        }
    }

    private void lapsed(Entry.Permit permit) {
        conducts.happened(new Conducts.Conduct(permit.uscc(), ConductKind.PERMIT_LAPSED, permit.validTo().plusDays(1), permit.number() + "（至 " + permit.validTo() + "）",
                "排污许可证有效期至 " + permit.validTo() + "，没有登记延续"));
    }

    private void found(String uscc) {
        told.findByUsccOrderByHappenedOnAscIdAsc(uscc).stream().filter(one -> one.kind() == ConductKind.PERMIT_LAPSED)
                .filter(one -> permits.of(uscc).stream().anyMatch(permit -> permit.validOn(one.on())))
                .forEach(one -> conducts.withdrawn(uscc, ConductKind.PERMIT_LAPSED, one.reference(), "登记的排污许可证有效期已覆盖 " + one.on()));
    }
}
