package org.bihuan.enterprise;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/** A line of the register, as it is stored. */
sealed interface Entry {

    /** What names the entry within its kind. */
    String key();

    /** The fields an import may change, under the names of its columns. */
    Map<String, String> shown();

    /** What differs from an earlier state, in Chinese, e.g. {@code 企业名称：甲 → 乙}. */
    default String changeFrom(Entry before) {
        Map<String, String> old = before.shown();
        StringJoiner changes = new StringJoiner("；");
        shown().forEach((column, value) -> {
            if (!Objects.equals(value, old.get(column))) {
                changes.add(column + "：" + text(old.get(column)) + " → " + text(value));
            }
        });
        return changes.toString();
    }

    private static String text(String value) {
        return value == null ? "（空）" : value;
    }

    private static Map<String, String> fields(Object... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1] == null ? null : pairs[i + 1].toString());
        }
        return fields;
    }

    /**
     * @param longitude degrees east (GCJ-02) with six decimals, or null together with the latitude
     * @param note      what a reader has to know about this entry, e.g. that its credit code is assumed; or null
     */
    record Enterprise(String uscc, String name, Trade trade, String region, String address, BigDecimal longitude,
                      BigDecimal latitude, boolean keyPolluter, boolean invented, String note) implements Entry {

        @Override
        public String key() {
            return uscc;
        }

        @Override
        public Map<String, String> shown() {
            return fields(Columns.NAME, name, Columns.TRADE, trade.label(), Columns.REGION, region, Columns.ADDRESS, address,
                    Columns.LONGITUDE, longitude, Columns.LATITUDE, latitude, Columns.KEY_POLLUTER, keyPolluter ? "是" : "否",
                    Columns.NOTE, note);
        }
    }

    /** @param code number of the outlet within its enterprise, e.g. DA001 */
    record Outlet(String uscc, String code, String name, Medium medium) implements Entry {

        @Override
        public String key() {
            return uscc + "/" + code;
        }

        @Override
        public Map<String, String> shown() {
            return fields(Columns.OUTLET_NAME, name, Columns.MEDIUM, medium.label());
        }
    }

    /**
     * @param code         unique within the city
     * @param outlet       code of the outlet it watches, or null
     * @param operatorUscc credit code of the third-party operator, or null
     */
    record Device(String code, String uscc, DeviceKind kind, String name, String outlet, String operatorUscc) implements Entry {

        @Override
        public String key() {
            return code;
        }

        @Override
        public Map<String, String> shown() {
            return fields(Columns.DEVICE_KIND, kind.label(), Columns.DEVICE_NAME, name, Columns.OUTLET, outlet,
                    Columns.OPERATOR, operatorUscc);
        }
    }

    /** A third-party operator (第三方运维机构) of devices. */
    record Operator(String uscc, String name) implements Entry {

        @Override
        public String key() {
            return uscc;
        }

        @Override
        public Map<String, String> shown() {
            return fields(Columns.OPERATOR_NAME, name);
        }
    }
}
