package org.bihuan.alert;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.access.Problem;

/**
 * Which leads are asked for, newest first. A field that is null does not restrict.
 *
 * @param open    only open ones, only closed ones, or null
 * @param stage   only leads at this stage
 * @param branch  region code
 * @param uscc    enterprise's credit code
 * @param overdue only leads that are (or are not) behind their time
 * @param page    from 0
 * @param size    1 to {@value #MAX_SIZE}
 */
record LeadQuery(Boolean open, LeadStage stage, String branch, String uscc, AlertKind kind, Boolean overdue, int page, int size) {

    static final int MAX_SIZE = 200;
    private static final int MAX_PAGE = 1_000_000;
    private static final Set<String> KNOWN = new TreeSet<>(List.of("status", "branch", "enterprise", "kind", "overdue", "page", "size"));

    /** @throws Problem 400 in Chinese, naming the parameter that is wrong */
    static LeadQuery parse(Map<String, String> parameters) {
        for (String name : parameters.keySet()) {
            if (!KNOWN.contains(name)) {
                throw Problem.invalid("/" + name, "没有参数 " + name + "，可用参数：" + String.join("、", KNOWN));
            }
        }
        String status = text(parameters, "status");
        Boolean open = "OPEN".equals(status) ? Boolean.TRUE : "CLOSED".equals(status) ? Boolean.FALSE : null;
        LeadStage stage = status == null || open != null ? null : constant(LeadStage.class, "status", status, "OPEN、");
        String kind = text(parameters, "kind");
        return new LeadQuery(open, stage, matching(parameters, "branch", "\\d{6}", "六位行政区划代码"),
                matching(parameters, "enterprise", "[0-9A-Z]{18}", "18 位统一社会信用代码"),
                kind == null ? null : constant(AlertKind.class, "kind", kind, ""), flag(parameters, "overdue"),
                number(parameters, "page", 0, 0, MAX_PAGE), number(parameters, "size", 20, 1, MAX_SIZE));
    }

    /** The same question for one branch only. */
    LeadQuery inBranch(String region) {
        return new LeadQuery(open, stage, region, uscc, kind, overdue, page, size);
    }

    LeadQuery ofEnterprise(String own) {
        return new LeadQuery(open, stage, branch, own, kind, overdue, page, size);
    }

    private static String text(Map<String, String> parameters, String name) {
        String text = parameters.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String matching(Map<String, String> parameters, String name, String pattern, String what) {
        String text = text(parameters, name);
        if (text != null && !text.matches(pattern)) {
            throw Problem.invalid("/" + name, "参数 " + name + " 应为" + what);
        }
        return text;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String text, String besides) {
        return Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(text)).findFirst()
                .orElseThrow(() -> Problem.invalid("/" + name, "参数 " + name + " 应为 " + besides
                        + String.join("、", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()) + " 之一"));
    }

    private static Boolean flag(Map<String, String> parameters, String name) {
        String text = text(parameters, name);
        if (text == null) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw Problem.invalid("/" + name, "参数 " + name + " 应为 true 或 false");
        }
        return Boolean.valueOf(text);
    }

    private static int number(Map<String, String> parameters, String name, int otherwise, int min, int max) {
        String text = text(parameters, name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
            throw Problem.invalid("/" + name, "参数 " + name + " 应为 " + min + " 到 " + max + " 的整数");
        }
        return Integer.parseInt(text);
    }
}
