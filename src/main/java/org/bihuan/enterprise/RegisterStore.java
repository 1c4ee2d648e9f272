package org.bihuan.enterprise;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
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

    /** Credit codes of the enterprises with a device of this kind. @param region only of this region, or null */
    List<String> withDevices(DeviceKind kind, String region) {
        return jdbc.queryForList("""
                select distinct d.uscc from device d join enterprise e on e.uscc = d.uscc
                where d.kind = ? and (cast(? as varchar(6)) is null or e.region = ?)""", String.class, kind.name(), region, region);
    }

    Map<String, Entry.Operator> operators(Collection<String> usccs) {
        return byKey("operator e on e.uscc = c.code order by e.uscc", usccs,
                (row, i) -> operator(row));
    }

    /** All operators, by name. */
    List<Entry.Operator> allOperators() {
        return jdbc.query("select * from operator order by name, uscc", (row, i) -> operator(row));
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

    void addEnterprises(Collection<Entry.Enterprise> entries) {
        write("""
                insert into enterprise (name, trade, region, address, longitude, latitude, key_polluter, note, invented, uscc)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entries, RegisterStore::values);
    }

    void changeEnterprises(Collection<Entry.Enterprise> entries) {
        write("""
                update enterprise set name = ?, trade = ?, region = ?, address = ?, longitude = ?, latitude = ?, key_polluter = ?,
                note = ?, invented = ? where uscc = ?""", entries, RegisterStore::values);
    }

    private static Object[] values(Entry.Enterprise e) {
        return new Object[] {e.name(), e.trade().name(), e.region(), e.address(), e.longitude(), e.latitude(), e.keyPolluter(),
            e.note(), e.invented(), e.uscc()};
    }

    void addOutlets(Collection<Entry.Outlet> entries) {
        write("insert into outlet (name, medium, uscc, code) values (?, ?, ?, ?)", entries, RegisterStore::values);
    }

    void changeOutlets(Collection<Entry.Outlet> entries) {
        write("update outlet set name = ?, medium = ? where uscc = ? and code = ?", entries, RegisterStore::values);
    }

    private static Object[] values(Entry.Outlet o) {
        return new Object[] {o.name(), o.medium().name(), o.uscc(), o.code()};
    }

    void addDevices(Collection<Entry.Device> entries) {
        write("insert into device (uscc, kind, name, outlet, operator_uscc, code) values (?, ?, ?, ?, ?, ?)", entries,
                RegisterStore::values);
    }

    void changeDevices(Collection<Entry.Device> entries) {
        write("update device set uscc = ?, kind = ?, name = ?, outlet = ?, operator_uscc = ? where code = ?", entries,
                RegisterStore::values);
    }

    private static Object[] values(Entry.Device d) {
        return new Object[] {d.uscc(), d.kind().name(), d.name(), d.outlet(), d.operatorUscc(), d.code()};
    }

    void addOperators(Collection<Entry.Operator> entries) {
        write("insert into operator (name, service, address, legal_representative, phone, uscc) values (?, ?, ?, ?, ?, ?)", entries,
                RegisterStore::values);
    }

    void changeOperators(Collection<Entry.Operator> entries) {
        write("update operator set name = ?, service = ?, address = ?, legal_representative = ?, phone = ? where uscc = ?", entries,
                RegisterStore::values);
    }

    private static Object[] values(Entry.Operator o) {
        return new Object[] {o.name(), o.service() == null ? null : o.service().name(), o.address(), o.legalRepresentative(), o.phone(), o.uscc()};
    }

    void addStaff(Collection<Entry.Staff> entries) {
        write("insert into operator_staff (name, duty, operator_uscc, id_number) values (?, ?, ?, ?)", entries, RegisterStore::values);
    }

    void changeStaff(Collection<Entry.Staff> entries) {
        write("update operator_staff set name = ?, duty = ? where operator_uscc = ? and id_number = ?", entries, RegisterStore::values);
    }

    private static Object[] values(Entry.Staff s) {
        return new Object[] {s.name(), s.duty(), s.operatorUscc(), s.idNumber()};
    }

    void addContracts(Collection<Entry.Contract> entries) {
        write("insert into operator_contract (uscc, starts_on, ends_on, subject, operator_uscc, number) values (?, ?, ?, ?, ?, ?)", entries,
                RegisterStore::values);
    }

    void changeContracts(Collection<Entry.Contract> entries) {
        write("update operator_contract set uscc = ?, starts_on = ?, ends_on = ?, subject = ? where operator_uscc = ? and number = ?", entries,
                RegisterStore::values);
    }

    private static Object[] values(Entry.Contract c) {
        return new Object[] {c.uscc(), Date.valueOf(c.startsOn()), Date.valueOf(c.endsOn()), c.subject(), c.operatorUscc(), c.number()};
    }

    void addPenalties(Collection<Entry.Penalty> entries) {
        write("insert into operator_penalty (authority, decided_on, ground, falsified, operator_uscc, number) values (?, ?, ?, ?, ?, ?)", entries,
                RegisterStore::values);
    }

    void changePenalties(Collection<Entry.Penalty> entries) {
        write("update operator_penalty set authority = ?, decided_on = ?, ground = ?, falsified = ? where operator_uscc = ? and number = ?", entries,
                RegisterStore::values);
    }

    private static Object[] values(Entry.Penalty p) {
        return new Object[] {p.authority(), Date.valueOf(p.decidedOn()), p.ground(), p.falsified(), p.operatorUscc(), p.number()};
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
