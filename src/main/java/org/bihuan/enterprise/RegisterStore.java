package org.bihuan.enterprise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/**
 * The register's tables. They are read and written by the thousand, so this speaks SQL: one statement for any number of
 * codes, batches for writing.
 */
@Repository
class RegisterStore {

    /** A change to be remembered. */
    record Change(String entryKind, String key, String text) {
    }

    /**
     * How a kind of entry is stored.
     *
     * @param kind   under which its changes are remembered
     * @param fields columns that an import may change
     * @param keys   columns that name an entry
     * @param values of all columns, those of the fields first
     */
    record Table<E extends Entry>(String kind, String name, List<String> fields, List<String> keys, Function<E, Object[]> values) {

        static final Table<Entry.Enterprise> ENTERPRISES = new Table<>("ENTERPRISE", "enterprise", List.of("name", "trade", "region", "address",
                "longitude", "latitude", "key_polluter", "note", "invented"), List.of("uscc"), e -> new Object[] {e.name(), e.trade().name(),
                    e.region(), e.address(), e.longitude(), e.latitude(), e.keyPolluter(), e.note(), e.invented(), e.uscc()});
        static final Table<Entry.Outlet> OUTLETS = new Table<>("OUTLET", "outlet", List.of("name", "medium"), List.of("uscc", "code"),
                o -> new Object[] {o.name(), o.medium().name(), o.uscc(), o.code()});
        static final Table<Entry.Device> DEVICES = new Table<>("DEVICE", "device", List.of("uscc", "kind", "name", "outlet", "operator_uscc"),
                List.of("code"), d -> new Object[] {d.uscc(), d.kind().name(), d.name(), d.outlet(), d.operatorUscc(), d.code()});
        static final Table<Entry.Permit> PERMITS = new Table<>("PERMIT", "discharge_permit", List.of("valid_from", "valid_to"),
                List.of("uscc", "number"), p -> new Object[] {p.validFrom(), p.validTo(), p.uscc(), p.number()});
        static final Table<Entry.Operator> OPERATORS = new Table<>("OPERATOR", "operator", List.of("name", "service", "address",
                "legal_representative", "phone"), List.of("uscc"), o -> new Object[] {o.name(), o.service() == null ? null : o.service().name(),
                    o.address(), o.legalRepresentative(), o.phone(), o.uscc()});
        static final Table<Entry.Staff> STAFF = new Table<>("STAFF", "operator_staff", List.of("name", "duty"),
                List.of("operator_uscc", "id_number"), s -> new Object[] {s.name(), s.duty(), s.operatorUscc(), s.idNumber()});
        static final Table<Entry.Contract> CONTRACTS = new Table<>("CONTRACT", "operator_contract", List.of("uscc", "starts_on", "ends_on", "subject"),
                List.of("operator_uscc", "number"), c -> new Object[] {c.uscc(), c.startsOn(), c.endsOn(), c.subject(),
                    c.operatorUscc(), c.number()});
        static final Table<Entry.Penalty> PENALTIES = new Table<>("PENALTY", "operator_penalty", List.of("authority", "decided_on", "ground",
                "falsified"), List.of("operator_uscc", "number"), p -> new Object[] {p.authority(), p.decidedOn(), p.ground(),
                    p.falsified(), p.operatorUscc(), p.number()});

        private String insert() {
            return "insert into " + name + " (" + String.join(", ", fields) + ", " + String.join(", ", keys) + ") values ("
                    + String.join(", ", Collections.nCopies(fields.size() + keys.size(), "?")) + ")";
        }

        private String update() {
            return "update " + name + " set " + String.join(" = ?, ", fields) + " = ? where " + String.join(" = ? and ", keys) + " = ?";
        }
    }

    private static final int BATCH = 1000;
    /** The codes asked for are a table to join: each is found by an index, whatever their number. */
    private static final String OF_CODES = "select e.* from unnest(cast(? as varchar array)) as c (code) join ";

    private final JdbcTemplate jdbc;

    RegisterStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else writes to the register in bulk; released with the caller's transaction. */
    void lock() {
        jdbc.queryForObject("select id from register_lock where id = 1 for update", Integer.class);
    }

    /** Whether there is any enterprise at all. */
    boolean isFilled() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select 1 from enterprise)", Boolean.class));
    }

    Map<String, Entry.Enterprise> enterprises(Collection<String> usccs) {
        return byKey("enterprise e on e.uscc = c.code order by e.uscc", usccs, (row, i) -> enterprise(row));
    }

    static Entry.Enterprise enterprise(ResultSet row) throws SQLException {
        return new Entry.Enterprise(row.getString("uscc"), row.getString("name"), Trade.valueOf(row.getString("trade")),
                row.getString("region"), row.getString("address"), row.getBigDecimal("longitude"), row.getBigDecimal("latitude"),
                row.getBoolean("key_polluter"), row.getBoolean("invented"), row.getString("note"));
    }

    /** The outlets of these enterprises, by enterprise and code. */
    Map<String, Entry.Outlet> outlets(Collection<String> usccs) {
        return byKey("outlet e on e.uscc = c.code order by e.uscc, e.code", usccs, (row, i) ->
                new Entry.Outlet(row.getString("uscc"), row.getString("code"), row.getString("name"),
                        Medium.valueOf(row.getString("medium"))));
    }

    /** The devices of these enterprises, by code. */
    Map<String, Entry.Device> devicesOf(Collection<String> usccs) {
        return byKey("device e on e.uscc = c.code order by e.uscc, e.code", usccs, RegisterStore::device);
    }

    Map<String, Entry.Device> devices(Collection<String> codes) {
        return byKey("device e on e.code = c.code order by e.code", codes, RegisterStore::device);
    }

    private static Entry.Device device(ResultSet row, int i) throws SQLException {
        return new Entry.Device(row.getString("code"), row.getString("uscc"), DeviceKind.valueOf(row.getString("kind")),
                row.getString("name"), row.getString("outlet"), row.getString("operator_uscc"));
    }

    /** Credit codes of all enterprises, in their order. @param region only of this region, or null */
    List<String> codes(String region) {
        return jdbc.queryForList("select uscc from enterprise where cast(? as varchar(6)) is null or region = ? order by uscc", String.class, region, region);
    }

    /** Credit codes of the enterprises with a device of this kind. @param region only of this region, or null */
    List<String> withDevices(DeviceKind kind, String region) {
        return jdbc.queryForList("""
                select distinct d.uscc from device d join enterprise e on e.uscc = d.uscc
                where d.kind = ? and (cast(? as varchar(6)) is null or e.region = ?)""", String.class, kind.name(), region, region);
    }

    /** The permits of these enterprises, by enterprise, the newest first. */
    Map<String, Entry.Permit> permitsOf(Collection<String> usccs) {
        return byKey("discharge_permit e on e.uscc = c.code order by e.uscc, e.valid_to desc, e.number", usccs, (row, i) -> permit(row));
    }

    /** The last permits of enterprises that have none for that day any more, and of whose lapse the register was not told yet. */
    List<Entry.Permit> lapsedPermits(LocalDate day) {
        return jdbc.query("""
                select p.* from discharge_permit p where p.valid_to < ? and not exists (select 1 from discharge_permit q where q.uscc = p.uscc
                and q.valid_from <= ? and (q.valid_to > p.valid_to or q.valid_to = p.valid_to and q.number < p.number)) and not exists (select 1
                from enterprise_conduct c where c.uscc = p.uscc and c.kind = 'PERMIT_LAPSED' and c.happened_on > p.valid_to) order by p.uscc""",
                (row, i) -> permit(row), day, day);
    }

    /** Enterprises of whose lapse the register was told, although a permit for that very day is known by now. */
    List<String> permitsFound() {
        return jdbc.queryForList("""
                select distinct c.uscc from enterprise_conduct c join discharge_permit p on p.uscc = c.uscc and p.valid_from <= c.happened_on
                and p.valid_to >= c.happened_on where c.kind = 'PERMIT_LAPSED' and c.withdrawn_on is null""", String.class);
    }

    private static Entry.Permit permit(ResultSet row) throws SQLException {
        return new Entry.Permit(row.getString("uscc"), row.getString("number"), row.getDate("valid_from").toLocalDate(), row.getDate("valid_to").toLocalDate());
    }

    Map<String, Entry.Operator> operators(Collection<String> usccs) {
        return byKey("operator e on e.uscc = c.code order by e.uscc", usccs,
                (row, i) -> operator(row));
    }

    List<Entry.Operator> allOperators() {
        return jdbc.query("select * from operator order by uscc", (row, i) -> operator(row));
    }

    private static Entry.Operator operator(ResultSet row) throws SQLException {
        String service = row.getString("service");
        return new Entry.Operator(row.getString("uscc"), row.getString("name"), service == null ? null : OperatorService.valueOf(service),
                row.getString("address"), row.getString("legal_representative"), row.getString("phone"));
    }

    Map<String, Entry.Staff> staffOf(Collection<String> operators) {
        return byKey("operator_staff e on e.operator_uscc = c.code order by e.operator_uscc, e.name, e.id_number", operators, (row, i) ->
                new Entry.Staff(row.getString("operator_uscc"), row.getString("id_number"), row.getString("name"), row.getString("duty")));
    }

    Map<String, Entry.Contract> contractsOf(Collection<String> operators) {
        return byKey("operator_contract e on e.operator_uscc = c.code order by e.operator_uscc, e.starts_on, e.number", operators, (row, i) ->
                new Entry.Contract(row.getString("operator_uscc"), row.getString("number"), row.getString("uscc"),
                        row.getDate("starts_on").toLocalDate(), row.getDate("ends_on").toLocalDate(), row.getString("subject")));
    }

    Map<String, Entry.Penalty> penaltiesOf(Collection<String> operators) {
        return byKey("operator_penalty e on e.operator_uscc = c.code order by e.operator_uscc, e.decided_on, e.number", operators, (row, i) ->
                new Entry.Penalty(row.getString("operator_uscc"), row.getString("number"), row.getString("authority"),
                        row.getDate("decided_on").toLocalDate(), row.getString("ground"), row.getBoolean("falsified")));
    }

    /** The devices that these operators serve, by code. */
    Map<String, Entry.Device> devicesServedBy(Collection<String> operators) {
        return byKey("device e on e.operator_uscc = c.code order by e.uscc, e.code", operators, RegisterStore::device);
    }

    private <E extends Entry> Map<String, E> byKey(String table, Collection<String> keys, RowMapper<E> mapper) {
        Map<String, E> found = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            List<E> entries = jdbc.query(OF_CODES + table, statement ->
                    statement.setArray(1, statement.getConnection().createArrayOf("varchar", keys.toArray())), mapper);
            entries.forEach(e -> found.put(e.key(), e));
        }
        return found;
    }

    <E extends Entry> void add(Table<E> table, Collection<E> entries) {
        write(table.insert(), entries, table.values());
    }

    <E extends Entry> void change(Table<E> table, Collection<E> entries) {
        write(table.update(), entries, table.values());
    }

    void remember(Collection<Change> changes, String who, Instant at) {
        Timestamp moment = Timestamp.from(at);
        write("insert into register_change (at, who, entry_kind, entry_key, text) values (?, ?, ?, ?, ?)", changes,
                c -> new Object[] {moment, who, c.entryKind(), c.key(), c.text()});
    }

    private <T> void write(String sql, Collection<T> entries, Function<T, Object[]> values) {
        List<Object[]> rows = entries.stream().map(values).toList();
        for (int from = 0; from < rows.size(); from += BATCH) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
        }
    }
}
