package org.bihuan.alert;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The pollutants and parameters of HJ 212 by code. The two- and three-digit codes of 2005, still sent, are translated. */
public final class Pollutants {

    /** @param medium AIR or WATER */
    public record Pollutant(String code, String name, String medium) {
    }

    private static final Map<String, Pollutant> BY_CODE = read();

    private Pollutants() {
    }

    /** By the code of today or of 2005. */
    public static Optional<Pollutant> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** All of them, by code. */
    public static List<Pollutant> all() {
        return BY_CODE.values().stream().distinct().sorted(Comparator.comparing(Pollutant::code)).toList();
    }

    /** The Chinese name; the code itself where it is unknown, and null for null. */
    public static String name(String code) {
        return code == null ? null : find(code).map(Pollutant::name).orElse(code);
    }

    private static Map<String, Pollutant> read() {
        Map<String, Pollutant> all = new HashMap<>();
        try (Reader in = new InputStreamReader(Pollutants.class.getResourceAsStream("/alert/pollutants.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord line : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
                Pollutant pollutant = new Pollutant(line.get("code"), line.get("name"), line.get("medium"));
                all.put(pollutant.code(), pollutant);
                if (!line.get("oldCodes").isEmpty()) {
                    all.put(line.get("oldCodes"), pollutant);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }
}
