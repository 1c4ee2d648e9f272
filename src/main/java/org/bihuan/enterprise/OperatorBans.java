package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Which third-party operators, and which of those who work for them, are banned. The room that decides on bans implements it, so that the register can warn. */
public interface OperatorBans {

    /** What the register says where a device names a banned operator. */
    String DEVICE_RULE = "【禁止从业单位不得运维】";
    /** Why the register refuses a contract. */
    String CONTRACT_RULE = "【禁止从业期间不得承揽业务】";
    /** What the register says where a banned person is named for the staff of an operator. */
    String STAFF_RULE = "【禁止从业人员不得上岗】";

    /**
     * A ban by a penalty decision. An entry that only records credit is none.
     *
     * @param code credit code, of a person the number of the identity document
     * @param to   last day, or null for a ban without end
     */
    record Ban(String code, String name, String decision, LocalDate from, LocalDate to) {

        /** e.g. 某环保运维有限公司自 2026-10-20 起禁止从业，没有期限（邯环罚决字〔2026〕04-001号）. */
        public String inWords() {
            return name + "自 " + from + " 起禁止从业，" + (to == null ? "没有期限" : "至 " + to) + "（" + decision + "）";
        }
    }

    /** The bans of these operators or persons that hold on some day of the period, the earliest first. @param to null for a period without end */
    List<Ban> within(Collection<String> codes, LocalDate from, LocalDate to);
}
