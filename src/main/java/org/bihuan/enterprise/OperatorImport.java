package org.bihuan.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.access.CsvFile;
import org.bihuan.access.CsvLine;
import org.bihuan.access.ImportReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes third-party operators, their staff, contracts and earlier penalties from CSV files, as {@link RegisterImport} does. */
@Service
@Transactional
class OperatorImport {

    private static final int NAME = 200;
    private static final int SHORT_NAME = 100;
    private static final int TEXT = 300;
    private static final int GROUND = 500;
    private static final int PHONE = 40;
    private static final int CODE = 64;
    private static final String UNKNOWN = "运维单位没有登记，请先导入运维单位";
    /** A resident identity card (GB 11643): shape only. */
    private static final Pattern ID_NUMBER = Pattern.compile("[1-9]\\d{16}[0-9X]");

    private final RegisterStore store;
    private final OperatorBans bans;
    private final Clock clock;

    OperatorImport(RegisterStore store, OperatorBans bans, Clock clock) {
        this.store = store;
        this.bans = bans;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException in Chinese, when the file as a whole cannot be taken */
    ImportReport operators(byte[] file, String who) {
        List<CsvLine> lines = CsvFile.read(file, Columns.OPERATORS);
        store.lock();
        Map<CsvLine, String> keys = ImportWork.keys(lines, line -> Cells.creditCode(line, Columns.OPERATOR));
        Map<String, Entry.Operator> known = store.operators(keys.values());
        ImportWork<Entry.Operator> work = ImportWork.of(lines, keys, known, (line, uscc) -> {
            Entry.Operator before = known.getOrDefault(uscc, new Entry.Operator(uscc, null));
            return new Entry.Operator(uscc, line.required(Columns.OPERATOR_NAME, NAME), line.choice(Columns.SERVICE, OperatorService::of,
                    "应填“生态环境监测”“自动监测设备运行维护”“污染防治设施运营”或“其他技术服务”"), line.optional(Columns.ADDRESS, TEXT, before.address()),
                    line.optional(Columns.LEGAL_REPRESENTATIVE, SHORT_NAME, before.legalRepresentative()),
                    line.optional(Columns.PHONE, PHONE, before.phone()));
        });
        return work.storeIn(store, RegisterStore.Table.OPERATORS, who, clock.instant());
    }

    /** @throws IllegalArgumentException in Chinese, when the file as a whole cannot be taken */
    ImportReport staff(byte[] file, String who) {
        List<CsvLine> lines = CsvFile.read(file, Columns.STAFF);
        store.lock();
        Map<CsvLine, String> keys = ImportWork.keys(lines, line -> {
            String operator = Cells.creditCode(line, Columns.OPERATOR);
            String number = line.required(Columns.ID_NUMBER, CODE);
            if (number != null && !ID_NUMBER.matcher(number.toUpperCase()).matches()) {
                line.refuse(Columns.ID_NUMBER, "应为 18 位身份证件号码");
            }
            return number == null ? null : ImportWork.pair(operator, number.toUpperCase());
        });
        Set<String> operators = operators(keys);
        ImportWork<Entry.Staff> work = ImportWork.of(lines, keys, store.staffOf(operators), (line, key) -> new Entry.Staff(
                operator(line, key, operators), ImportWork.number(key), line.required(Columns.STAFF_NAME, SHORT_NAME), line.required(Columns.DUTY, SHORT_NAME)));
        work.warnOfBanned(bans, LocalDate.now(clock), line -> ImportWork.number(keys.get(line)), Columns.ID_NUMBER, OperatorBans.STAFF_RULE, "");
        return work.storeIn(store, RegisterStore.Table.STAFF, who, clock.instant());
    }

    /**
     * A contract in the time of a ban is refused where it is new or covers more than before; one that was signed before is only remarked on.
     *
     * @throws IllegalArgumentException in Chinese, when the file as a whole cannot be taken
     */
    ImportReport contracts(byte[] file, String who) {
        List<CsvLine> lines = CsvFile.read(file, Columns.CONTRACTS);
        store.lock();
        Map<CsvLine, String> keys = ImportWork.keys(lines, line -> key(line, Columns.CONTRACT));
        Set<String> operators = operators(keys);
        Map<CsvLine, String> parties = new HashMap<>();
        keys.keySet().forEach(line -> parties.put(line, Cells.creditCode(line, Columns.USCC)));
        Set<String> wanted = new HashSet<>(parties.values());
        wanted.remove(null);
        Set<String> enterprises = store.enterprises(wanted).keySet();
        List<OperatorBans.Ban> banned = bans.within(operators, LocalDate.MIN, null);
        Map<String, Entry.Contract> known = store.contractsOf(operators);
        ImportWork<Entry.Contract> work = ImportWork.of(lines, keys, known, (line, key) -> {
            Entry.Contract contract = new Entry.Contract(operator(line, key, operators), ImportWork.number(key), parties.get(line), line.date(Columns.STARTS_ON),
                    line.date(Columns.ENDS_ON), line.required(Columns.SUBJECT, TEXT));
            if (contract.uscc() != null && !enterprises.contains(contract.uscc())) {
                line.refuse(Columns.USCC, "企业名录中没有这家企业，请先导入企业");
            }
            if (line.good() && contract.endsOn().isBefore(contract.startsOn())) {
                line.refuse(Columns.ENDS_ON, "早于合同起日 " + contract.startsOn());
            }
            if (line.good()) {
                meetBans(line, contract, known.get(key), banned);
            }
            return contract;
        });
        return work.storeIn(store, RegisterStore.Table.CONTRACTS, who, clock.instant());
    }

    private static void meetBans(CsvLine line, Entry.Contract contract, Entry.Contract before, List<OperatorBans.Ban> banned) {
        boolean more = before == null || contract.startsOn().isBefore(before.startsOn()) || contract.endsOn().isAfter(before.endsOn())
                || !contract.uscc().equals(before.uscc()) || !contract.subject().equals(before.subject());
        banned.stream().filter(ban -> ban.code().equals(contract.operatorUscc()) && !contract.endsOn().isBefore(ban.from())
                && (ban.to() == null || !contract.startsOn().isAfter(ban.to()))).findFirst().ifPresent(ban -> {
                    if (more) {
                        line.refuse(Columns.STARTS_ON, OperatorBans.CONTRACT_RULE + ban.inWords());
                    } else {
                        line.warn(Columns.ENDS_ON, OperatorBans.CONTRACT_RULE + ban.inWords() + "，这份合同应当终止");
                    }
                });
    }

    /** @throws IllegalArgumentException in Chinese, when the file as a whole cannot be taken */
    ImportReport penalties(byte[] file, String who) {
        List<CsvLine> lines = CsvFile.read(file, Columns.PENALTIES);
        store.lock();
        Map<CsvLine, String> keys = ImportWork.keys(lines, line -> key(line, Columns.DECISION));
        Set<String> operators = operators(keys);
        Map<String, Entry.Penalty> known = store.penaltiesOf(operators);
        ImportWork<Entry.Penalty> work = ImportWork.of(lines, keys, known, (line, key) -> {
            Entry.Penalty penalty = new Entry.Penalty(operator(line, key, operators), ImportWork.number(key), line.required(Columns.PUNISHED_BY, NAME),
                    line.date(Columns.DECIDED_ON), line.required(Columns.GROUND, GROUND),
                    line.flag(Columns.FALSIFIED, known.containsKey(key) && known.get(key).falsified()));
            if (penalty.decidedOn() != null && penalty.decidedOn().isAfter(LocalDate.now(clock))) {
                line.refuse(Columns.DECIDED_ON, "不能晚于今天");
            }
            return penalty;
        });
        return work.storeIn(store, RegisterStore.Table.PENALTIES, who, clock.instant());
    }

    private static String key(CsvLine line, String column) {
        return ImportWork.pair(Cells.creditCode(line, Columns.OPERATOR), line.required(column, CODE));
    }

    /** The registered operators among those that the lines name. */
    private Set<String> operators(Map<CsvLine, String> keys) {
        return store.operators(ImportWork.owners(keys)).keySet();
    }

    private static String operator(CsvLine line, String key, Set<String> operators) {
        if (!operators.contains(ImportWork.owner(key))) {
            line.refuse(Columns.OPERATOR, UNKNOWN);
        }
        return ImportWork.owner(key);
    }
}
