package org.bihuan.penalty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks regularly at the fines under execution and tells what their dates call for; one told before is not told again. */
@Component
class ExecutionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ExecutionWatch.class);

    private final ExecutionRepository executions;
    private final ExecutionDesk desk;
    private final FineNotices notices;
    private final TransactionTemplate transaction;
    private final ExecutionAlerts.Ahead ahead;

    ExecutionWatch(ExecutionRepository executions, ExecutionDesk desk, FineNotices notices, TransactionTemplate transaction,
                   @Value("${bihuan.execution.payment-notice-days:3}") int paymentDays, @Value("${bihuan.execution.court-notice-days:30}") int courtDays) {
        this.executions = executions;
        this.desk = desk;
        this.notices = notices;
        this.transaction = transaction;
        this.ahead = new ExecutionAlerts.Ahead(paymentDays, courtDays);
    }

    /** What cannot be told of one fine does not keep the others from it. */
    @Scheduled(fixedDelayString = "${bihuan.execution.notice-interval:PT30M}", initialDelayString = "${bihuan.execution.notice-delay:PT1M}")
    void look() {
        for (Long id : executions.running()) {
            try {
                transaction.executeWithoutResult(status -> ExecutionAlerts.on(desk.today(), desk.alertFacts(id), ahead)
                        .forEach(alert -> notices.alert(desk.get(id).order(), alert)));
            } catch (RuntimeException e) {
                LOG.error("Nobody was told how execution {} stands", id, e);
            }
        }
    }
}
