package org.bihuan.waiver;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.access.Complaints;
import org.bihuan.access.Items.Item;
import org.bihuan.access.Problem;

/** What becomes of the items of one request: what is good is kept although its neighbour is refused. */
final class FurnaceBatch {

    record Rejected(int index, List<Problem.Complaint> errors) {
    }

    record Report(int received, int accepted, int duplicates, List<Rejected> rejected) {
    }

    /** What is done with one readable item. */
    interface Taker<T> {

        /** @return whether it was new */
        boolean take(T value, Complaints complaints);
    }

    private FurnaceBatch() {
    }

    static <T> Report take(List<Item<T>> items, Taker<T> taker) {
        List<Rejected> rejected = new ArrayList<>();
        int accepted = 0;
        for (Item<T> item : items) {
            Complaints complaints = new Complaints();
            boolean added = item.value() != null && taker.take(item.value(), complaints);
            List<Problem.Complaint> errors = item.value() == null ? item.complaints() : complaints.all();
            if (!errors.isEmpty()) {
                rejected.add(new Rejected(item.index(), errors));
            } else if (added) {
                accepted++;
            }
        }
        return new Report(items.size(), accepted, items.size() - accepted - rejected.size(), rejected);
    }
}
