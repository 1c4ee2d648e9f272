package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Discharge permits by their dates: one is valid for five years, and who goes on discharging after that without a renewal discharges without a
 * permit (排污许可管理条例 14, 33). Where no permit is on record nothing follows: many enterprises need none.
 */
@Component
@Transactional(readOnly = true)
class Permits {

    private final RegisterStore store;

    Permits(RegisterStore store) {
        this.store = store;
    }

    /** The newest first. */
    List<Entry.Permit> of(String uscc) {
        return List.copyOf(store.permitsOf(List.of(uscc)).values());
    }

    /** Whether it had a permit before that day and has none for it. */
    boolean lapsed(String uscc, LocalDate day) {
        List<Entry.Permit> all = of(uscc);
        return all.stream().anyMatch(permit -> permit.validTo().isBefore(day)) && all.stream().noneMatch(permit -> permit.validOn(day));
    }
}
