package org.bihuan.blacklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.bihuan.access.CurrentUser;
import org.bihuan.enterprise.OperatorBans;
import org.bihuan.enterprise.Operators;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Third-party operators for people: the register, who is banned until when, what they serve where, which procedures run. */
@Service
@Transactional(readOnly = true)
class OperatorPages {

    private static final int SHOWN_DIGITS = 4;

    /**
     * @param devices     that it serves, of those open to the user
     * @param enterprises at so many enterprises
     * @param banned      whether the firm is banned today
     * @param conflicts   contracts that run in the time of a ban
     * @param running     procedures under way
     */
    record OperatorLine(String uscc, String name, String service, String serviceName, int devices, int enterprises, boolean banned, int conflicts,
                        int running, List<EntryLine> entries) {
    }

    /**
     * @param lastDay last day on which it holds, or null without end
     * @param holds   whether it holds today
     * @param repairFrom first day on which repair may be applied for; null where it cannot
     */
    record EntryLine(long id, String caseNumber, String subject, String subjectName, String name, String type, String typeName, boolean ban, String citation,
                     String decision, LocalDate from, LocalDate to, LocalDate lastDay, boolean holds, LocalDate publishedOn, LocalDate repairFrom,
                     String endedFor, LocalDate removedOn) {
    }

    /** @param idNumber its last digits only */
    record StaffLine(String idNumber, String name, String duty) {
    }

    /** @param conflict the ban in whose time it runs, in Chinese; null without */
    record ContractLine(String number, String enterprise, String enterpriseName, LocalDate from, LocalDate to, String subject, String conflict) {
    }

    /** @param listedOn since when it is to be checked from afar, or null; likewise when it was, whether something was suspect, what and by whom */
    record DeviceLine(String code, String kindName, String name, String enterprise, String enterpriseName, LocalDate listedOn, LocalDate checkedOn,
                      Boolean suspect, String finding, String checkedBy) {
    }

    record PenaltyLine(String number, String authority, LocalDate decidedOn, String ground, boolean falsified) {
    }

    record ProcedureLine(String number, String subject, String subjectName, String violation, String enterpriseName, String state) {
    }

    record OperatorPage(OperatorLine operator, String address, String legalRepresentative, String phone, List<StaffLine> staff,
                        List<ContractLine> contracts, List<DeviceLine> devices, List<PenaltyLine> penalties, List<ProcedureLine> procedures) {
    }

    private final Operators operators;
    private final Blacklist list;
    private final Blacklistings blacklistings;
    private final CurrentUser user;
    private final Clock clock;

    OperatorPages(Operators operators, Blacklist list, Blacklistings blacklistings, CurrentUser user, Clock clock) {
        this.operators = operators;
        this.list = list;
        this.blacklistings = blacklistings;
        this.user = user;
        this.clock = clock;
    }

    /** What is known at once about operators. */
    private record Known(Map<String, List<BlacklistEntry>> entries, Map<String, List<Blacklisting>> running, List<OperatorBans.Ban> bans, String region) {

        boolean open(String of) {
            return region == null || region.equals(of);
        }

        List<OperatorBans.Ban> bansOf(String uscc) {
            return bans.stream().filter(ban -> ban.code().equals(uscc)).toList();
        }
    }

    /** All operators, the banned ones first. @throws org.springframework.security.access.AccessDeniedException for those to whom no case is open */
    List<OperatorLine> all() {
        String region = user.boundRegion();
        List<Operators.Operator> all = operators.all();
        Known known = known(all.stream().map(Operators.Operator::uscc).toList(), region);
        List<OperatorLine> lines = all.stream().map(one -> line(one, known)).toList();
        return Stream.concat(lines.stream().filter(OperatorLine::banned), lines.stream().filter(line -> !line.banned())).toList();
    }

    /** @throws NoSuchElementException for an unknown code */
    OperatorPage page(String uscc) {
        String region = user.boundRegion();
        Operators.Operator one = operators.get(uscc);
        Known known = known(List.of(uscc), region);
        Map<String, ListedDevice> listed = new HashMap<>();
        list.devicesOf(known.entries().getOrDefault(uscc, List.of())).values().stream().flatMap(Collection::stream)
                .forEach(device -> listed.merge(device.device(), device, (first, next) -> first.listedOn().isAfter(next.listedOn()) ? first : next));
        return new OperatorPage(line(one, known), one.address(), one.legalRepresentative(), one.phone(),
                one.staff().stream().map(person -> new StaffLine(hidden(person.idNumber()), person.name(), person.duty())).toList(),
                one.contracts().stream().filter(contract -> known.open(contract.region())).map(contract -> new ContractLine(contract.number(),
                        contract.enterprise(), contract.enterpriseName(), contract.startsOn(), contract.endsOn(), contract.subject(),
                        known.bansOf(uscc).stream().filter(ban -> contract.runsWithin(ban.from(), ban.to())).findFirst()
                                .map(ban -> OperatorBans.CONTRACT_RULE + ban.inWords()).orElse(null))).toList(),
                one.devices().stream().filter(device -> known.open(device.region())).map(device -> device(device, listed.get(device.code()))).toList(),
                one.penalties().stream().map(p -> new PenaltyLine(p.number(), p.authority(), p.decidedOn(), p.ground(), p.falsified())).toList(),
                known.running().getOrDefault(uscc, List.of()).stream().filter(open -> known.open(open.region())).map(open -> new ProcedureLine(
                        open.number(), open.subject().label(), open.subjectName(), open.violation().label(), open.enterpriseName(),
                        open.stateInWords())).toList());
    }

    private DeviceLine device(Operators.Served device, ListedDevice listed) {
        return new DeviceLine(device.code(), device.kindName(), device.name(), device.enterprise(), device.enterpriseName(),
                listed == null ? null : listed.listedOn(), listed == null ? null : listed.checkedOn(), listed == null ? null : listed.suspect(),
                listed == null ? null : listed.finding(), listed == null || listed.checkedBy() == null ? null : blacklistings.names(Stream.of(listed.checkedBy())));
    }

    private Known known(List<String> usccs, String region) {
        Map<String, List<BlacklistEntry>> entries = new HashMap<>();
        list.of(usccs).forEach(entry -> entries.computeIfAbsent(entry.operatorUscc(), code -> new ArrayList<>()).add(entry));
        return new Known(entries, blacklistings.running(), list.within(usccs, LocalDate.MIN, null), region);
    }

    private OperatorLine line(Operators.Operator one, Known known) {
        LocalDate today = LocalDate.now(clock);
        List<Operators.Served> devices = one.devices().stream().filter(device -> known.open(device.region())).toList();
        List<OperatorBans.Ban> bans = known.bansOf(one.uscc());
        int conflicts = (int) one.contracts().stream().filter(contract -> known.open(contract.region())
                && bans.stream().anyMatch(ban -> contract.runsWithin(ban.from(), ban.to()))).count();
        return new OperatorLine(one.uscc(), one.name(), one.service() == null ? null : one.service().name(),
                one.service() == null ? null : one.service().label(), devices.size(),
                (int) devices.stream().map(Operators.Served::enterprise).distinct().count(),
                bans.stream().anyMatch(ban -> ListRules.holds(ban.from(), ban.to(), null, today)), conflicts,
                (int) known.running().getOrDefault(one.uscc(), List.of()).stream().filter(open -> known.open(open.region())).count(),
                known.entries().getOrDefault(one.uscc(), List.of()).stream().map(entry -> entry(entry, today)).toList());
    }

    private EntryLine entry(BlacklistEntry entry, LocalDate today) {
        boolean repairable = entry.publishedOn() != null && entry.repairMonths() != null && entry.holdsOn(today);
        return new EntryLine(entry.id(), blacklistings.get(entry.blacklistingId()).number(), entry.subject().name(), entry.subject().label(),
                entry.subjectName(), entry.type().name(), entry.type().label(), entry.type().ban(), entry.citation(), entry.decisionNumber(),
                entry.startsOn(), entry.endsOn(), entry.lastDay(), entry.holdsOn(today), entry.publishedOn(),
                repairable ? entry.publishedOn().plusMonths(entry.repairMonths()) : null, entry.endedFor(), entry.removedOn());
    }

    private static String hidden(String idNumber) {
        return "*".repeat(idNumber.length() - SHOWN_DIGITS) + idNumber.substring(idNumber.length() - SHOWN_DIGITS);
    }
}
