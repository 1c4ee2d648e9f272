package org.bihuan.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.access.CsvLine;
import org.bihuan.access.ImportReport;

/** What the good lines of an import file add and change, and what became of each line. */
final class ImportWork<E extends Entry> {

    private final Map<CsvLine, String> keys;
    private final Map<CsvLine, ImportReport.Result> results = new LinkedHashMap<>();
    private final List<E> added = new ArrayList<>();
    private final List<E> changed = new ArrayList<>();
    private final Map<String, String> changes = new LinkedHashMap<>();

    private ImportWork(Map<CsvLine, String> keys) {
        this.keys = keys;
    }

    /** The key of each line that has one; a key that an earlier line of the file has is refused. */
    static Map<CsvLine, String> keys(List<CsvLine> lines, Function<CsvLine, String> keyOf) {
        Map<CsvLine, String> keys = new LinkedHashMap<>();
        Map<String, Long> first = new HashMap<>();
        for (CsvLine line : lines) {
            String key = line.good() ? keyOf.apply(line) : null;
            if (key == null) {
                continue;
            }
            Long earlier = first.putIfAbsent(key, line.number());
            if (earlier == null) {
                keys.put(line, key);
            } else {
                line.refuse(null, "与第 " + earlier + " 行重复");
            }
        }
        return keys;
    }

    /** The key of an entry that has a number of its own with each owner; null where either is missing. */
    static String pair(String owner, String number) {
        return owner == null || number == null ? null : owner + "/" + number;
    }

    static String owner(String pair) {
        return pair.substring(0, pair.indexOf('/'));
    }

    static String number(String pair) {
        return pair.substring(pair.indexOf('/') + 1);
    }

    static Set<String> owners(Map<CsvLine, String> pairs) {
        return pairs.values().stream().map(ImportWork::owner).collect(Collectors.toSet());
    }

    static <E extends Entry> ImportWork<E> of(List<CsvLine> lines, Map<CsvLine, String> keys, Map<String, E> known,
                                              BiFunction<CsvLine, String, E> parse) {
        ImportWork<E> work = new ImportWork<>(keys);
        for (CsvLine line : lines) {
            String key = keys.get(line);
            E entry = key == null ? null : parse.apply(line, key);
            work.results.put(line, line.good() ? work.take(key, entry, known.get(key)) : ImportReport.Result.REJECTED);
        }
        return work;
    }

    private ImportReport.Result take(String key, E entry, E before) {
        if (before == null) {
            added.add(entry);
            changes.put(key, "登记");
            return ImportReport.Result.ADDED;
        }
        if (entry.equals(before)) {
            return ImportReport.Result.UNCHANGED;
        }
        changed.add(entry);
        changes.put(key, entry.changeFrom(before));
        return ImportReport.Result.UPDATED;
    }

    /** Whoever names somebody who is banned today is told. @param codeOf whom a line names, or null. @param consequence said after the ban */
    void warnOfBanned(OperatorBans bans, LocalDate today, Function<CsvLine, String> codeOf, String column, String rule, String consequence) {
        Map<CsvLine, String> named = new LinkedHashMap<>();
        results.keySet().stream().filter(line -> line.good() && codeOf.apply(line) != null).forEach(line -> named.put(line, codeOf.apply(line)));
        Map<String, OperatorBans.Ban> banned = new HashMap<>();
        bans.within(Set.copyOf(named.values()), today, today).forEach(ban -> banned.putIfAbsent(ban.code(), ban));
        named.forEach((line, code) -> Optional.ofNullable(banned.get(code)).ifPresent(ban -> line.warn(column, rule + ban.inWords() + consequence)));
    }

    /** Stores what is new and what differs, and remembers who changed what. */
    ImportReport storeIn(RegisterStore store, RegisterStore.Table<E> table, String who, Instant at) {
        store.add(table, added);
        store.change(table, changed);
        store.remember(changes.entrySet().stream().map(c -> new RegisterStore.Change(table.kind(), c.getKey(), c.getValue())).toList(), who, at);
        return ImportReport.of(results.entrySet().stream().map(one -> ImportReport.Line.of(one.getKey(), keys.get(one.getKey()), one.getValue())).toList());
    }
}
