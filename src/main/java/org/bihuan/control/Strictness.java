package org.bihuan.control;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Orders of the province, the city and a county may hold at once for one enterprise: the strictest does; of equal ones the newer. */
final class Strictness {

    /** @param end null while it is to be told */
    record Order(long id, String number, ResponseLevel level, Instant start, Instant end) {

        boolean holdsAt(Instant moment) {
            return !moment.isBefore(start) && (end == null || moment.isBefore(end));
        }
    }

    private Strictness() {
    }

    static Optional<Order> at(Collection<Order> orders, Instant moment) {
        return orders.stream().filter(order -> order.holdsAt(moment))
                .max(Comparator.comparing(Order::level).thenComparing(Order::start).thenComparing(Order::id));
    }
}
