package org.bihuan.enterprise;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.access.CsvFile;
import org.bihuan.access.CsvLine;
import org.bihuan.access.ImportReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes enterprises, outlets, devices and permits from CSV files. One file is one transaction; a refused line changes nothing. */
@Service
@Transactional
class RegisterImport {

    private static final int NAME = 200;
    private static final int ADDRESS = 300;
    private static final int NOTE = 500;
    private static final int CODE = 64;
    private static final int SHORT_NAME = 100;

    private final RegisterStore store;
    private final Branches branches;
    private final OperatorBans bans;
    private final Clock clock;

    RegisterImport(RegisterStore store, Branches branches, OperatorBans bans, Clock clock) {
        this.store = store;
        this.branches = branches;
        this.bans = bans;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException in Chinese, when the file as a whole cannot be taken */
    ImportReport enterprises(byte[] file, String who) {
        List<CsvLine> lines = CsvFile.read(file, Columns.ENTERPRISES);
        store.lock();
        Map<CsvLine, String> keys = ImportWork.keys(lines, line -> Cells.creditCode(line, Columns.USCC));
        Map<String, Entry.Enterprise> known = store.enterprises(keys.values());
        Map<String, String> regions = regions();
        ImportWork<Entry.Enterprise> work = ImportWork.of(lines, keys, known, (line, uscc) -> enterprise(line, uscc, known.get(uscc), regions));
        return work.storeIn(store, RegisterStore.Table.ENTERPRISES, who, clock.instant());
    }

    /** @throws IllegalArgumentException in Chinese, when the file as a whole cannot be taken */
    ImportReport outlets(byte[] file, String who) {
        List<CsvLine> lines = CsvFile.read(file, Columns.OUTLETS);
        store.lock();
        Map<CsvLine, String> keys = ImportWork.keys(lines,
                line -> ImportWork.pair(Cells.creditCode(line, Columns.USCC), line.required(Columns.OUTLET, CODE)));
        Set<String> usccs = ImportWork.owners(keys);
        Set<String> enterprises = store.enterprises(usccs).keySet();
        ImportWork<Entry.Outlet> work = ImportWork.of(lines, keys, store.outlets(usccs), (line, key) -> {
            String uscc = ImportWork.owner(key);
            if (!enterprises.contains(uscc)) {
                line.refuse(Columns.USCC, "企业名录中没有这家企业，请先导入企业");
            }
            return new Entry.Outlet(uscc, ImportWork.number(key), line.required(Columns.OUTLET_NAME, SHORT_NAME),
                    line.choice(Columns.MEDIUM, Medium::of, "应填“大气”或“水”"));
        });
        return work.storeIn(store, RegisterStore.Table.OUTLETS, who, clock.instant());
    }

    /** @throws IllegalArgumentException in Chinese, when the file as a whole cannot be taken */
    ImportReport devices(byte[] file, String who) {
        List<CsvLine> lines = CsvFile.read(file, Columns.DEVICES);
        store.lock();
        Map<CsvLine, String> keys = ImportWork.keys(lines, line -> line.required(Columns.DEVICE, CODE));
        Map<String, Entry.Device> known = store.devices(keys.values());
        Map<CsvLine, String> owners = new HashMap<>();
        Map<CsvLine, String> operators = new HashMap<>();
        keys.forEach((line, code) -> {
            owners.put(line, Cells.creditCode(line, Columns.USCC));
            Entry.Device before = known.get(code);
            operators.put(line, Cells.optionalCreditCode(line, Columns.OPERATOR, before == null ? null : before.operatorUscc()));
        });
        Set<String> usccs = present(owners.values());
        Set<String> enterprises = store.enterprises(usccs).keySet();
        Set<String> outlets = store.outlets(usccs).keySet();
        Operators named = new Operators(store.operators(present(operators.values())));
        Map<String, String> furnaces = new HashMap<>();
        store.devicesOf(usccs).values().stream().filter(d -> d.kind() == DeviceKind.FURNACE)
                .forEach(d -> furnaces.put(d.uscc() + "/" + d.name(), d.code()));
        ImportWork<Entry.Device> work = ImportWork.of(lines, keys, known, (line, code) ->
                device(line, code, owners.get(line), known.get(code), enterprises, outlets, operators.get(line), named, furnaces));
        // The device is registered all the same, because it stands there.
        work.warnOfBanned(bans, LocalDate.now(clock), operators::get, Columns.OPERATOR, OperatorBans.DEVICE_RULE, "，应当更换运维单位，并对设备远程核查");
        store.add(RegisterStore.Table.OPERATORS, named.added.values());
        store.change(RegisterStore.Table.OPERATORS, named.renamed.values());
        store.remember(named.renamed.values().stream().map(o -> new RegisterStore.Change(RegisterStore.Table.OPERATORS.kind(), o.key(),
                o.changeFrom(named.known.get(o.key())))).toList(), who, clock.instant());
        return work.storeIn(store, RegisterStore.Table.DEVICES, who, clock.instant());
    }

    /** @throws IllegalArgumentException in Chinese, when the file as a whole cannot be taken */
    ImportReport permits(byte[] file, String who) {
        List<CsvLine> lines = CsvFile.read(file, Columns.PERMITS);
        store.lock();
        Map<CsvLine, String> keys = ImportWork.keys(lines,
                line -> ImportWork.pair(Cells.creditCode(line, Columns.USCC), line.required(Columns.PERMIT, CODE)));
        Set<String> usccs = ImportWork.owners(keys);
        Set<String> enterprises = store.enterprises(usccs).keySet();
        ImportWork<Entry.Permit> work = ImportWork.of(lines, keys, store.permitsOf(usccs), (line, key) -> {
            Entry.Permit permit = new Entry.Permit(ImportWork.owner(key), ImportWork.number(key), line.date(Columns.VALID_FROM), line.date(Columns.VALID_TO));
            if (!enterprises.contains(permit.uscc())) {
                line.refuse(Columns.USCC, "企业名录中没有这家企业，请先导入企业");
            }
            if (line.good() && permit.validTo().isBefore(permit.validFrom())) {
                line.refuse(Columns.VALID_TO, "早于有效期起 " + permit.validFrom());
            }
            return permit;
        });
        return work.storeIn(store, RegisterStore.Table.PERMITS, who, clock.instant());
    }

    private static Entry.Enterprise enterprise(CsvLine line, String uscc, Entry.Enterprise before, Map<String, String> regions) {
        boolean known = before != null;
        BigDecimal longitude = line.has(Columns.LONGITUDE) || !known ? Cells.degrees(line, Columns.LONGITUDE, "113.3", "115.7")
                : before.longitude();
        BigDecimal latitude = line.has(Columns.LATITUDE) || !known ? Cells.degrees(line, Columns.LATITUDE, "35.9", "37.2")
                : before.latitude();
        if (line.good() && (longitude == null) != (latitude == null)) {
            line.refuse(longitude == null ? Columns.LONGITUDE : Columns.LATITUDE, "经度与纬度要么都填，要么都不填");
        }
        return new Entry.Enterprise(uscc, line.required(Columns.NAME, NAME),
                line.choice(Columns.TRADE, Trade::of, "应为行业目录中的名称，如“钢铁”"),
                line.choice(Columns.REGION, name -> Optional.ofNullable(regions.get(name)), "应为邯郸市的区县名称或六位代码"),
                line.optional(Columns.ADDRESS, ADDRESS, known ? before.address() : null), longitude, latitude,
                line.flag(Columns.KEY_POLLUTER, known && before.keyPolluter()), known && before.invented(),
                line.optional(Columns.NOTE, NOTE, known ? before.note() : null));
    }

    private static Entry.Device device(CsvLine line, String code, String uscc, Entry.Device before, Set<String> enterprises,
                                       Set<String> outlets, String operator, Operators named, Map<String, String> furnaces) {
        String outlet = line.optional(Columns.OUTLET, CODE, before == null ? null : before.outlet());
        if (uscc != null && !enterprises.contains(uscc)) {
            line.refuse(Columns.USCC, "企业名录中没有这家企业，请先导入企业");
        } else if (uscc != null && before != null && !before.uscc().equals(uscc)) {
            line.refuse(Columns.DEVICE, "这个编号的设备已登记在另一家企业名下");
        } else if (uscc != null && outlet != null && !outlets.contains(uscc + "/" + outlet)) {
            line.refuse(Columns.OUTLET, "这家企业没有排放口 " + outlet + "，请先导入排放口");
        }
        Entry.Device device = new Entry.Device(code, uscc, line.choice(Columns.DEVICE_KIND, DeviceKind::of,
                "应填“监测设备”“分表计电”“摄像头”“门禁”或“焚烧炉”"), line.required(Columns.DEVICE_NAME, SHORT_NAME), outlet, operator);
        if (line.good() && !device.kind().mayBeCalled(device.name())) {
            line.refuse(Columns.DEVICE_NAME, "焚烧炉的名称应写炉号，如“1号焚烧炉”");
        }
        if (line.good() && device.kind() == DeviceKind.FURNACE && !code.equals(furnaces.merge(uscc + "/" + device.name(), code, (first, next) -> first))) {
            line.refuse(Columns.DEVICE_NAME, "这家企业已登记有" + device.name());
        }
        String operatorName = line.optional(Columns.OPERATOR_NAME, NAME, null);
        if (operator == null && operatorName != null && line.good()) {
            line.refuse(Columns.OPERATOR, "填了运维单位名称，就要填它的信用代码");
        }
        if (line.good() && operator != null) {
            named.take(line, operator, operatorName);
        }
        return device;
    }

    /** Operators that device lines name: new ones need a name, and one file calls an operator by one name. */
    private static final class Operators {

        private final Map<String, Entry.Operator> known;
        private final Map<String, Entry.Operator> added = new LinkedHashMap<>();
        private final Map<String, Entry.Operator> renamed = new LinkedHashMap<>();
        private final Map<String, String> names = new HashMap<>();

        Operators(Map<String, Entry.Operator> known) {
            this.known = known;
        }

        void take(CsvLine line, String uscc, String name) {
            if (name == null) {
                if (!known.containsKey(uscc) && !added.containsKey(uscc)) {
                    line.refuse(Columns.OPERATOR_NAME, "运维单位 " + uscc + " 尚未登记，请填写名称");
                }
                return;
            }
            String earlier = names.putIfAbsent(uscc, name);
            if (earlier != null && !earlier.equals(name)) {
                line.refuse(Columns.OPERATOR_NAME, "运维单位 " + uscc + " 在前面的行中名为“" + earlier + "”");
            } else if (!known.containsKey(uscc)) {
                added.put(uscc, new Entry.Operator(uscc, name));
            } else if (!known.get(uscc).name().equals(name)) {
                renamed.put(uscc, known.get(uscc).renamed(name));
            }
        }
    }

    /** Region codes by code, by name of the county and by name of the branch. */
    private Map<String, String> regions() {
        Map<String, String> regions = new HashMap<>();
        for (Branch branch : branches.all()) {
            regions.put(branch.region(), branch.region());
            regions.put(branch.name(), branch.region());
            regions.put(branch.branchName(), branch.region());
        }
        return regions;
    }

    private static Set<String> present(Collection<String> values) {
        Set<String> present = new HashSet<>(values);
        present.remove(null);
        return present;
    }
}
