package org.bihuan.blacklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ending an entry before its time: credit that is repaired on application, or a decision that has fallen. */
@Service
@Transactional
class CreditRepairs {

    private final CreditRepairRepository repairs;
    private final Blacklist list;
    private final Blacklistings blacklistings;
    private final Clock clock;

    CreditRepairs(CreditRepairRepository repairs, Blacklist list, Blacklistings blacklistings, Clock clock) {
        this.repairs = repairs;
        this.list = list;
        this.blacklistings = blacklistings;
        this.clock = clock;
    }

    /** Why nobody can apply now, in Chinese. @param appliedOn the day of the application */
    @Transactional(readOnly = true)
    Optional<String> inTheWay(BlacklistEntry entry, CreditRepair.Ground ground, LocalDate appliedOn) {
        if (!entry.holdsOn(today())) {
            return Optional.of("这一条现在没有效力：" + entry.termInWords());
        }
        return repairs.findByLiveEntryId(entry.id()).map(live -> "对这一条的申请正在办理，不能重复提出")
                .or(() -> ground == CreditRepair.Ground.REVOKED ? Optional.empty()
                        : ListRules.repair(entry.type(), entry.publishedOn(), entry.repairMonths(), appliedOn));
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException where somebody was faster */
    CreditRepair open(BlacklistEntry entry, CreditRepair.Application said, String who) {
        CreditRepair repair = repairs.saveAndFlush(new CreditRepair(entry.id(), said, who));
        happened(repair, who, "REPAIR_APPLIED", said.appliedOn() + " 申请" + said.ground().label() + "：" + said.reason());
        return repair;
    }

    void verify(CreditRepair repair, boolean holds, String found, String who) {
        repair.verify(holds, found, who);
        happened(repair, who, "REPAIR_VERIFIED", (holds ? "核实属实：" : "核实不属实：") + found);
    }

    void decide(CreditRepair repair, boolean grant, String opinion, String who) {
        repair.decide(opinion, who, today());
        happened(repair, who, grant ? "REPAIR_GRANTED" : "REPAIR_REFUSED", (grant ? "同意" : "不同意") + repair.application().ground().label() + "：" + opinion);
    }

    /** The entry ends on the day of the decision. */
    void grant(long id) {
        CreditRepair repair = get(id);
        CreditRepair.Ground ground = repair.application().ground();
        blacklistings.end(list.get(repair.entryId()), repair.decidedOn(), ground.label() + "：" + repair.opinion(), ground == CreditRepair.Ground.REVOKED);
    }

    /** @throws NoSuchElementException for an unknown id */
    @Transactional(readOnly = true)
    CreditRepair get(long id) {
        return repairs.findById(id).orElseThrow(() -> new NoSuchElementException("没有这项申请"));
    }

    private void happened(CreditRepair repair, String who, String kind, String text) {
        blacklistings.happened(blacklistings.get(list.get(repair.entryId()).blacklistingId()), who, kind, text);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
