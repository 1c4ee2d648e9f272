package org.bihuan.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Answers the plain cells of decision tables itself and leaves everything else to the full FEEL engine, which parses every
 * cell anew each time it looks at it: a table of fifty rows took it tens of milliseconds, and each alert asks one.
 *
 * <p>Plain are: texts, numbers and truth values, lists of texts, one comparison with a number, and input columns that name a
 * variable. Values of other types than the cell's are left to the full engine too.
 */
class QuickFeel implements FeelEngine {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String TEXT = "\"[^\"\\\\]*\"";
    private static final Pattern TEXTS = Pattern.compile(TEXT + "(\\s*,\\s*" + TEXT + ")*");
    private static final Pattern ONE_TEXT = Pattern.compile(TEXT);
    private static final Pattern LITERAL = Pattern.compile(TEXT + "|-?\\d+(\\.\\d+)?|true|false");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(-?\\d+(?:\\.\\d+)?)");

    private final FeelEngine full;
    /** Cells are as many as the deployed tables have; a cell that is not plain is empty here. */
    private final Map<String, Optional<Predicate<Object>>> tests = new ConcurrentHashMap<>();
    private final Map<String, Object> literals = new ConcurrentHashMap<>();

    QuickFeel(FeelEngine full) {
        this.full = full;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        String plain = expression.strip();
        if (LITERAL.matcher(plain).matches()) {
            return (T) literals.computeIfAbsent(plain, literal -> full.evaluateSimpleExpression(literal, context));
        }
        if (NAME.matcher(plain).matches() && context.containsVariable(plain)) {
            TypedValue value = context.resolve(plain);
            if (value.getValue() instanceof String || value.getValue() instanceof Number || value.getValue() instanceof Boolean) {
                return (T) value.getValue();
            }
        }
        return full.evaluateSimpleExpression(expression, context);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext context) {
        Object input = context.containsVariable(inputVariable) ? context.resolve(inputVariable).getValue() : null;
        Optional<Predicate<Object>> test = tests.computeIfAbsent(expression, QuickFeel::plainTest);
        return test.isPresent() && fits(expression, input) ? test.get().test(input)
                : full.evaluateSimpleUnaryTests(expression, inputVariable, context);
    }

    private static boolean fits(String expression, Object input) {
        char first = expression.strip().charAt(0);
        return first == '"' ? input instanceof String
                : first == '<' || first == '>' ? input instanceof Integer || input instanceof Long || input instanceof Double
                : input instanceof Boolean;
    }

    private static Optional<Predicate<Object>> plainTest(String expression) {
        String plain = expression.strip();
        if (plain.equals("true") || plain.equals("false")) {
            return Optional.of(input -> input.equals(plain.equals("true")));
        }
        if (TEXTS.matcher(plain).matches()) {
            List<String> texts = new ArrayList<>();
            Matcher text = ONE_TEXT.matcher(plain);
            while (text.find()) {
                texts.add(plain.substring(text.start() + 1, text.end() - 1));
            }
            return Optional.of(texts::contains);
        }
        Matcher comparison = COMPARISON.matcher(plain);
        if (comparison.matches()) {
            BigDecimal bound = new BigDecimal(comparison.group(2));
            return Optional.of(switch (comparison.group(1)) {
                case "<" -> input -> number(input).compareTo(bound) < 0;
                case "<=" -> input -> number(input).compareTo(bound) <= 0;
                case ">" -> input -> number(input).compareTo(bound) > 0;
                default -> input -> number(input).compareTo(bound) >= 0;
            });
        }
        return Optional.empty();
    }

    private static BigDecimal number(Object input) {
        return input instanceof Double d ? BigDecimal.valueOf(d) : BigDecimal.valueOf(((Number) input).longValue());
    }
}
