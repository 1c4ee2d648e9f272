package org.bihuan.penalty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.access.Notices;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.springframework.stereotype.Component;

/** Notices about the execution of a fine: to the officers of the case, and to finance where it is about money. */
@Component
class FineNotices {

    private final Cases cases;
    private final Investigations investigations;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    FineNotices(Cases cases, Investigations investigations, People people, Notices notices, Clock clock) {
        this.cases = cases;
        this.investigations = investigations;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param payBy last day to pay */
    void served(Executions.Order order, LocalDate payBy) {
        send(order, "FINE_SERVED", order.servedOn(), "处罚决定已送达", "已于 " + order.servedOn() + " 送达，" + order.inWords() + "，缴款期限至 "
                + payBy + "。", true);
    }

    /** @param performBy last of the ten working days; null where the calendar is missing */
    void reminded(Executions.Order order, LocalDate servedOn, LocalDate performBy) {
        send(order, "FINE_REMINDER_SERVED", servedOn, "催告书已送达", "的催告书已于 " + servedOn + " 送达，当事人应当在十个工作日内履行或者申辩"
                + (performBy == null ? "。" : "，至 " + performBy + "。"), false);
    }

    void alert(Executions.Order order, ExecutionAlerts.Alert alert) {
        send(order, "FINE_" + alert.kind(), alert.since(), alert.kind().label(), "的执行：" + alert.text(), alert.kind().money());
    }

    private void send(Executions.Order order, String kind, LocalDate day, String title, String text, boolean money) {
        Set<String> whom = new LinkedHashSet<>(officers(order));
        if (money) {
            people.withRole(Role.FINANCE).stream().map(Person::userId).forEach(whom::add);
        }
        notices.send(new Notices.Notice(order.caseNumber(), kind, day.atStartOfDay(clock.getZone()).toInstant(), title + "：" + order.partyName(),
                order.partyName() + "（" + order.caseNumber() + "）处罚决定 " + order.decisionNumber() + " " + text), whom);
    }

    /** Whoever investigated the case; for a fine that belongs to no case, the officers of the branch. */
    private Set<String> officers(Executions.Order order) {
        return PenaltyCase.idIn(order.owner()).flatMap(cases::find).map(investigations::investigators).orElseGet(() ->
                people.inBranch(order.region(), Role.BRANCH_OFFICER).stream().map(Person::userId).collect(Collectors.toSet()));
    }
}
