package org.bihuan.blacklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.enterprise.OperatorBans;
import org.bihuan.enterprise.Operators;
import org.bihuan.engine.Flow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list itself: who stands on it, until when, and which devices are to be checked because of it. */
@Service
@Transactional
class Blacklist implements OperatorBans {

    private final BlacklistEntryRepository entries;
    private final ListedDeviceRepository devices;
    private final BlacklistingRepository procedures;
    private final Operators operators;
    private final Flow flow;
    private final Clock clock;

    Blacklist(BlacklistEntryRepository entries, ListedDeviceRepository devices, BlacklistingRepository procedures, Operators operators, Flow flow,
              Clock clock) {
        this.entries = entries;
        this.devices = devices;
        this.procedures = procedures;
        this.operators = operators;
        this.flow = flow;
        this.clock = clock;
    }

    /** A ban of a firm lists all devices that it serves that day. */
    BlacklistEntry enter(Blacklisting one, BlacklistEntry.Ground ground) {
        BlacklistEntry entry = entries.saveAndFlush(new BlacklistEntry(one, ground));
        if (ground.type().ban() && one.subject() == Subject.FIRM) {
            LocalDate today = LocalDate.now(clock);
            devices.saveAll(operators.get(one.operatorUscc()).devices().stream().map(device -> new ListedDevice(entry.id(), device.code(), today)).toList());
        }
        return entry;
    }

    void publish(BlacklistEntry entry, LocalDate on, String place) {
        entry.publish(on, place);
    }

    /** Ends it before its last day; whoever waits for its end hears of it. @param fallen whether its decision has fallen */
    void end(BlacklistEntry entry, LocalDate on, String why, boolean fallen) {
        if (fallen) {
            entry.fall();
        }
        if (entry.endedOn() == null) {
            entry.end(on, why);
            flow.tellCase(procedures.findById(entry.blacklistingId()).orElseThrow().number(), OperatorListingVariables.ENDED_MESSAGE, Map.of());
        }
    }

    void remove(BlacklistEntry entry, LocalDate on) {
        entry.remove(on);
    }

    /** @param suspect codes of the devices with which something is wrong */
    void check(BlacklistEntry entry, LocalDate on, Collection<String> suspect, String finding, String who) {
        devicesOf(List.of(entry)).getOrDefault(entry.id(), List.of()).forEach(one -> one.check(on, suspect.contains(one.device()), finding, who));
    }

    /** @throws NoSuchElementException for an unknown id */
    @Transactional(readOnly = true)
    BlacklistEntry get(long id) {
        return entries.findById(id).orElseThrow(() -> new NoSuchElementException("名单中没有这一条"));
    }

    /** The entry that came of a procedure. */
    @Transactional(readOnly = true)
    Optional<BlacklistEntry> of(long blacklistingId) {
        return entries.findByBlacklistingId(blacklistingId);
    }

    /** All entries of these operators and of their people, the earliest first. */
    @Transactional(readOnly = true)
    List<BlacklistEntry> of(Collection<String> usccs) {
        return usccs.isEmpty() ? List.of() : entries.findByPartyOperatorUsccInOrderByStartsOnAscIdAsc(usccs);
    }

    /** The devices to be checked, by entry. */
    @Transactional(readOnly = true)
    Map<Long, List<ListedDevice>> devicesOf(Collection<BlacklistEntry> of) {
        return of.isEmpty() ? Map.of() : devices.findByEntryIdInOrderByDeviceAsc(of.stream().map(BlacklistEntry::id).toList()).stream()
                .collect(Collectors.groupingBy(ListedDevice::entryId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Ban> within(Collection<String> codes, LocalDate from, LocalDate to) {
        List<BlacklistEntry> known = codes.isEmpty() ? List.of() : entries.findByPartySubjectCodeInOrderByStartsOnAscIdAsc(codes);
        return known.stream().filter(entry -> entry.type().ban() && lasted(entry)
                && ListRules.overlap(entry.startsOn(), entry.lastDay(), from, to)).map(entry -> new Ban(entry.subjectCode(), entry.subjectName(),
                entry.decisionNumber(), entry.startsOn(), entry.lastDay())).toList();
    }

    /** One that was ended on its first day never held. */
    private static boolean lasted(BlacklistEntry entry) {
        return entry.lastDay() == null || !entry.lastDay().isBefore(entry.startsOn());
    }
}
