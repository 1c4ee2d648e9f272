package org.bihuan.alert;

import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.data.jpa.domain.Specification;

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

    /** @throws IllegalArgumentException in Chinese, naming the parameter that is wrong */
    static LeadQuery parse(Map<String, String> parameters) {
        for (String name : parameters.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("没有参数 " + name + "，可用参数：" + String.join("、", KNOWN));
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

    Specification<Lead> where(Instant now) {
        return (lead, query, builder) -> {
            List<Predicate> all = new ArrayList<>();
            if (open != null) {
                all.add(builder.equal(lead.get("open"), open));
            }
            if (stage != null) {
                all.add(builder.equal(lead.get("stage"), stage));
            }
            if (branch != null) {
                all.add(builder.equal(lead.get("region"), branch));
            }
            if (uscc != null) {
                all.add(builder.equal(lead.get("uscc"), uscc));
            }
            if (kind != null) {
                all.add(builder.equal(lead.get("kind"), kind));
            }
            if (overdue != null) {
                Predicate behind = builder.and(builder.isTrue(lead.get("open")), builder.notEqual(lead.get("stage"), LeadStage.REVIEW),
                        builder.lessThan(builder.coalesce(lead.get("roundDue"), lead.<Instant>get("dueAt")), now));
                all.add(overdue ? behind : builder.not(behind));
            }
            return builder.and(all.toArray(Predicate[]::new));
        };
    }

    private static String text(Map<String, String> parameters, String name) {
        String text = parameters.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String matching(Map<String, String> parameters, String name, String pattern, String what) {
        String text = text(parameters, name);
        if (text != null && !text.matches(pattern)) {
            throw new IllegalArgumentException("参数 " + name + " 应为" + what);
        }
        return text;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String text, String besides) {
        return Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("参数 " + name + " 应为 " + besides
                        + String.join("、", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()) + " 之一"));
    }

    private static Boolean flag(Map<String, String> parameters, String name) {
        String text = text(parameters, name);
        if (text == null) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("参数 " + name + " 应为 true 或 false");
        }
        return Boolean.valueOf(text);
    }

    private static int number(Map<String, String> parameters, String name, int otherwise, int min, int max) {
        String text = text(parameters, name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
            throw new IllegalArgumentException("参数 " + name + " 应为 " + min + " 到 " + max + " 的整数");
        }
        return Integer.parseInt(text);
    }
}
