package org.bihuan.blacklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What follows from the dates of entries; refusals in Chinese, each with the name of its rule. */
final class ListRules {

    static final String REPAIR_RULE = "【信用修复须公布满最短期限】";

    private ListRules() {
    }

    /** Whether an entry holds on a day, both ends included. @param to last day, or null without end. @param endedOn day on which it was ended, or null */
    static boolean holds(LocalDate from, LocalDate to, LocalDate endedOn, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to)) && (endedOn == null || day.isBefore(endedOn));
    }

    /** Whether two periods have a day in common; an end that is null never comes. */
    static boolean overlap(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo) {
        return (to == null || !otherFrom.isAfter(to)) && (otherTo == null || !from.isAfter(otherTo));
    }

    /**
     * Why credit cannot be repaired on a day.
     *
     * @param publishedOn null while it is not published
     * @param months      null where the provision knows no repair
     */
    static Optional<String> repair(BanType type, LocalDate publishedOn, Integer months, LocalDate day) {
        if (type.ban() || months == null) {
            return Optional.of("【禁止从业不能以信用修复解除】只有记入信用记录的可以申请修复");
        }
        if (publishedOn == null) {
            return Optional.of(REPAIR_RULE + "尚未公布");
        }
        LocalDate first = publishedOn.plusMonths(months);
        return day.isBefore(first) ? Optional.of(REPAIR_RULE + publishedOn + " 公布，满 " + months + " 个月后自 " + first + " 起可以申请") : Optional.empty();
    }

    /** Penalties for false data or certificates in so many years up to a day, by whichever authority. */
    static List<LocalDate> recent(Collection<LocalDate> penalties, LocalDate day, int years) {
        return penalties.stream().filter(on -> !on.isBefore(day.minusYears(years)) && !on.isAfter(day)).sorted().toList();
    }

    /** Whether the present act after those makes a crime possible (刑法 art. 229). @param penalties so many of them do */
    static boolean crimePossible(List<LocalDate> recent, int penalties) {
        return recent.size() >= penalties;
    }
}
