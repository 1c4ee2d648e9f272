package org.bihuan.deadline;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.bihuan.access.Complaints;

/**
 * The statutory limits. They stand in {@code deadline/rules.csv} and nowhere else; a list of grounds or extensions is
 * separated by spaces, an extension written {@code HEAD:30}.
 */
public final class DeadlineRules {

    private static final List<DeadlineRule> ALL = read();

    private DeadlineRules() {
    }

    static List<DeadlineRule> all() {
        return ALL;
    }

    static boolean isKnown(String code) {
        return ALL.stream().anyMatch(rule -> rule.code().equals(code));
    }

    /** The version of a rule that applies to an event of this day; empty where none does. */
    public static Optional<DeadlineRule> find(String code, LocalDate on) {
        return ALL.stream().filter(rule -> rule.code().equals(code) && rule.holdsOn(on)).findFirst();
    }

    /**
     * The version of a rule that applies to an event of this day.
     *
     * @throws IllegalArgumentException in Chinese, for an unknown code, or naming the rule that applies on that day instead
     */
    public static DeadlineRule on(String code, LocalDate day) {
        return find(code, day).orElseThrow(() -> new IllegalArgumentException(refusal(code, day)));
    }

    private static String refusal(String code, LocalDate day) {
        List<DeadlineRule> versions = ALL.stream().filter(rule -> rule.code().equals(code)).toList();
        if (versions.isEmpty()) {
            return "没有编号为“" + Complaints.repeated(code) + "”的期限规则，可用 "
                    + String.join("、", ALL.stream().map(DeadlineRule::code).distinct().toList());
        }
        DeadlineRule one = versions.get(0);
        DeadlineRule last = versions.get(versions.size() - 1);
        String validity = last.to() != null && day.isAfter(last.to()) ? "适用至 " + last.to() : "自 " + one.from() + " 起适用";
        String instead = ALL.stream().filter(rule -> rule.topic().equals(one.topic()) && rule.holdsOn(day)).findFirst()
                .map(rule -> "，这一日适用 " + rule.code() + "（" + rule.name() + " " + rule.inWords() + "，" + rule.citation() + "）")
                .orElse("，这一日没有可适用的同类规则");
        return code + "（" + one.name() + "）" + validity + instead;
    }

    private static List<DeadlineRule> read() {
        List<DeadlineRule> all = new ArrayList<>();
        try (Reader in = new InputStreamReader(DeadlineRules.class.getResourceAsStream("/deadline/rules.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord line : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
                all.add(new DeadlineRule(line.get("code"), line.get("topic"), line.get("name"), line.get("event"),
                        Integer.parseInt(line.get("amount")), LimitUnit.valueOf(line.get("unit")), line.get("counted").equals("BACKWARDS"),
                        line.get("end").equals("ROLLS"), DeadlineRule.Binds.valueOf(line.get("binds")), grounds(line.get("paused_by")),
                        extensions(line.get("extensions")), LocalDate.parse(line.get("from")),
                        line.get("to").isEmpty() ? null : LocalDate.parse(line.get("to")),
                        DeadlineRule.Certainty.valueOf(line.get("certainty")), line.get("citation")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }

    private static Set<PauseGround> grounds(String cell) {
        Set<PauseGround> grounds = EnumSet.noneOf(PauseGround.class);
        words(cell).map(PauseGround::valueOf).forEach(grounds::add);
        return grounds;
    }

    private static List<DeadlineRule.Extension> extensions(String cell) {
        return words(cell).map(word -> word.split(":"))
                .map(parts -> new DeadlineRule.Extension(Extender.valueOf(parts[0]), Integer.parseInt(parts[1]))).toList();
    }

    private static Stream<String> words(String cell) {
        return cell.isEmpty() ? Stream.empty() : Stream.of(cell.split(" "));
    }
}
