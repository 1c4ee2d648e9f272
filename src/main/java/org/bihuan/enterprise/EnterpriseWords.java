package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.access.Notices;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.engine.HouseClock;
import org.springframework.stereotype.Component;

/** How enterprises are named in forms, and how they are told of what was decided about them. */
@Component
class EnterpriseWords {

    private static final int LONGEST_REASON = 2000;

    private final Enterprises enterprises;
    private final People people;
    private final Notices notices;

    EnterpriseWords(Enterprises enterprises, People people, Notices notices) {
        this.enterprises = enterprises;
        this.people = people;
        this.notices = notices;
    }

    /** e.g. 某水泥有限公司（91130400MA00000033，水泥，重点排污单位）. */
    String named(String uscc) {
        Enterprises.Enterprise one = enterprises.get(uscc);
        return one.name() + "（" + uscc + "，" + one.tradeName() + (one.keyPolluter() ? "，重点排污单位" : "") + "）";
    }

    String person(String userId) {
        return userId == null ? "系统" : people.find(userId).map(Person::name).orElse(userId);
    }

    /** To the enterprise's own staff, as far as they have a login. */
    void inform(String uscc, String kind, LocalDate on, String title, String text) {
        List<String> staff = people.ofEnterprise(uscc).stream().map(Person::userId).toList();
        if (!staff.isEmpty()) {
            notices.send(new Notices.Notice(uscc, kind, on.atStartOfDay(HouseClock.ZONE).toInstant(), title, text), staff);
        }
    }

    /** Until when something is published, and how one objects to it. */
    static String published(LocalDate from, LocalDate to, String place) {
        return "自 " + from + " 至 " + to + " 在" + place + "公示。" + howToObject(to);
    }

    /** @param to last day of the publication */
    static String howToObject(LocalDate to) {
        return "有异议的，请于 " + to + " 前（含当日）书面向生态环境局提出，写明事实和理由并附证据。";
    }

    /** As much of it as a reason may be long. */
    static String shortened(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON - 1) + "…";
    }

    /** Choices as a form shows them, from codes and names. */
    static List<Map<String, String>> options(Map<String, String> names) {
        return names.entrySet().stream().map(one -> Map.of("value", one.getKey(), "label", one.getValue())).toList();
    }

    static Map<String, String> trades(Collection<Trade> first) {
        Map<String, String> names = new LinkedHashMap<>();
        first.forEach(trade -> names.put(trade.name(), trade.label()));
        for (Trade trade : Trade.values()) {
            names.putIfAbsent(trade.name(), trade.label());
        }
        return names;
    }
}
