package org.bihuan.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
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

    /** A pollutant discharge permit (排污许可证); renewed it keeps its number. @param validTo its last day */
    record Permit(String uscc, String number, LocalDate validFrom, LocalDate validTo) implements Entry {

        @Override
        public String key() {
            return uscc + "/" + number;
        }

        @Override
        public Map<String, String> shown() {
            return fields(Columns.VALID_FROM, validFrom, Columns.VALID_TO, validTo);
        }

        boolean validOn(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validTo);
        }
    }

    /**
     * A third-party operator (第三方运维机构).
     *
     * @param service null, like the rest, while nobody has stated it: a device may name an operator of which no more is known
     */
    record Operator(String uscc, String name, OperatorService service, String address, String legalRepresentative, String phone)
            implements Entry {

        Operator(String uscc, String name) {
            this(uscc, name, null, null, null, null);
        }

        Operator renamed(String to) {
            return new Operator(uscc, to, service, address, legalRepresentative, phone);
        }

        @Override
        public String key() {
            return uscc;
        }

        @Override
        public Map<String, String> shown() {
            return fields(Columns.OPERATOR_NAME, name, Columns.SERVICE, service == null ? null : service.label(), Columns.ADDRESS, address,
                    Columns.LEGAL_REPRESENTATIVE, legalRepresentative, Columns.PHONE, phone);
        }
    }

    /** Somebody who works for an operator. @param idNumber of the identity document */
    record Staff(String operatorUscc, String idNumber, String name, String duty) implements Entry {

        @Override
        public String key() {
            return operatorUscc + "/" + idNumber;
        }

        @Override
        public Map<String, String> shown() {
            return fields(Columns.STAFF_NAME, name, Columns.DUTY, duty);
        }
    }

    /** What an operator has promised to do for an enterprise. @param endsOn its last day */
    record Contract(String operatorUscc, String number, String uscc, LocalDate startsOn, LocalDate endsOn, String subject) implements Entry {

        @Override
        public String key() {
            return operatorUscc + "/" + number;
        }

        @Override
        public Map<String, String> shown() {
            return fields(Columns.USCC, uscc, Columns.STARTS_ON, startsOn, Columns.ENDS_ON, endsOn, Columns.SUBJECT, subject);
        }
    }

    /** An earlier penalty by any authority. @param falsified whether it was for false data or certificates */
    record Penalty(String operatorUscc, String number, String authority, LocalDate decidedOn, String ground, boolean falsified) implements Entry {

        @Override
        public String key() {
            return operatorUscc + "/" + number;
        }

        @Override
        public Map<String, String> shown() {
            return fields(Columns.PUNISHED_BY, authority, Columns.DECIDED_ON, decidedOn, Columns.GROUND, ground, Columns.FALSIFIED, falsified ? "是" : "否");
        }
    }
}
