package org.bihuan.penalty;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bihuan.law.PenaltyKind;

/** How short lists of a penalty procedure stand in one column. */
final class DecisionColumns {

    private DecisionColumns() {
    }

    /** Lines of text. */
    @Converter
    static class Lines implements AttributeConverter<List<String>, String> {

        @Override
        public String convertToDatabaseColumn(List<String> lines) {
            return lines == null ? "" : String.join("\n", lines);
        }

        @Override
        public List<String> convertToEntityAttribute(String column) {
            return of(column);
        }

        /** The lines of a text that say something. */
        static List<String> of(String text) {
            return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
    }

    /** User ids. */
    @Converter
    static class Names implements AttributeConverter<Set<String>, String> {

        @Override
        public String convertToDatabaseColumn(Set<String> names) {
            return names == null ? "" : String.join(",", new TreeSet<>(names));
        }

        @Override
        public Set<String> convertToEntityAttribute(String column) {
            return column == null || column.isEmpty() ? Set.of() : Set.of(column.split(","));
        }
    }

    /** Kinds of penalty. */
    @Converter
    static class Kinds implements AttributeConverter<Set<PenaltyKind>, String> {

        @Override
        public String convertToDatabaseColumn(Set<PenaltyKind> kinds) {
            return kinds == null ? "" : kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        }

        @Override
        public Set<PenaltyKind> convertToEntityAttribute(String column) {
            return column == null || column.isEmpty() ? Set.of()
                    : Arrays.stream(column.split(",")).map(PenaltyKind::valueOf).collect(Collectors.toSet());
        }
    }

    /** Points of a legal review. */
    @Converter
    static class Points implements AttributeConverter<Set<LegalReviewPoint>, String> {

        @Override
        public String convertToDatabaseColumn(Set<LegalReviewPoint> points) {
            return points == null ? "" : points.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        }

        @Override
        public Set<LegalReviewPoint> convertToEntityAttribute(String column) {
            return column == null || column.isEmpty() ? Set.of()
                    : Arrays.stream(column.split(",")).map(LegalReviewPoint::valueOf).collect(Collectors.toSet());
        }
    }
}
