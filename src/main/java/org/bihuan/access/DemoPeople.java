package org.bihuan.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The invented people of the demo city: officers and a head in each branch, the city's roles, the staff of the enterprises
 * in the published cases. The same names at every start; one officer of each branch has an expired certificate.
 */
@Component
@Order(12)
@ConditionalOnProperty("bihuan.demo.enabled")
class DemoPeople implements SetUpStep {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final List<String> GIVEN = List.of("建国", "志强", "海波", "晓东", "立新", "永刚", "文静", "丽娟", "雪梅", "春燕", "国庆",
            "卫东", "红霞", "秀英", "俊杰", "思远", "子轩", "雨桐", "振华", "佳琪", "明辉", "玉兰", "少华", "宏伟", "婷婷", "景行", "若溪",
            "长河", "云飞", "素芬", "新宇", "凯旋", "慧敏", "培林", "广平", "守信", "清源", "碧川", "蓝天");
    private static final LocalDate VALID_TO = LocalDate.of(2031, 12, 31);
    private static final LocalDate EXPIRED = LocalDate.of(2020, 12, 31);

    /** Enterprises of the published cases, with their region. */
    private static final Map<String, String> STORY_PARTIES = storyParties();

    private final BranchList branches;
    private final PersonRows rows;
    private final Registration registration;
    private final String password;
    private final List<Person> people = new ArrayList<>();

    DemoPeople(BranchList branches, PersonRows rows, Registration registration, @Value("${bihuan.demo.password}") String password) {
        this.branches = branches;
        this.rows = rows;
        this.registration = registration;
        this.password = password;
    }

    @Override
    public void setUp() {
        people.clear();
        branches.all().forEach(this::branch);
        city(Role.PLATFORM_OPERATOR, "operator", 2);
        city(Role.DETACHMENT_REVIEWER, "detachment", 2);
        city(Role.CASE_REVIEWER, "case", 1);
        city(Role.LEGAL_REVIEWER, "legal", 1);
        city(Role.COMMITTEE_MEMBER, "member", 5);
        city(Role.BUREAU_HEAD, "bureau", 1);
        city(Role.HEARING_CHAIR, "hearing", 1);
        city(Role.FINANCE, "finance", 1);
        city(Role.SUPERVISOR, "supervisor", 1);
        city(Role.PROCESS_DESIGNER, "designer", 1);
        city(Role.SYSTEM_ADMIN, "sysadmin", 1);
        city(Role.SECURITY_ADMIN, "secadmin", 1);
        city(Role.AUDIT_ADMIN, "auditor", 1);
        city(Role.ALERT_SOURCE, "source", 1);
        STORY_PARTIES.forEach((uscc, region) -> add("ent-" + uscc, Role.ENTERPRISE_USER, region, uscc, null, null));
        Set<String> known = rows.findAll().stream().map(PersonRow::userId).collect(Collectors.toSet());
        List<Person> fresh = people.stream().filter(person -> !known.contains(person.userId())).toList();
        registration.register(fresh, fresh.stream().collect(Collectors.toMap(Person::userId, person -> password)));
    }

    private void branch(Branch branch) {
        String pinyin = branches.pinyin(branch.region());
        for (int i = 1; i <= 4; i++) {
            add(pinyin + "-" + i, Role.BRANCH_OFFICER, branch.region(), null, "冀D执法" + branch.code() + "%03d".formatted(i),
                    i == 4 ? EXPIRED : VALID_TO);
        }
        add(pinyin + "-head", Role.BRANCH_HEAD, branch.region(), null, "冀D执法" + branch.code() + "000", VALID_TO);
    }

    private void city(Role role, String login, int count) {
        for (int i = 1; i <= count; i++) {
            add(login + "-" + i, role, null, null, null, null);
        }
    }

    private void add(String userId, Role role, String region, String uscc, String certificate, LocalDate validTo) {
        int n = people.size();
        String name = role == Role.ALERT_SOURCE ? "在线监控平台（系统）"
                : SURNAMES.charAt(n * 7 % SURNAMES.length()) + GIVEN.get(n * 11 % GIVEN.size());
        people.add(new Person(userId, name, EnumSet.of(role), region, uscc, "1380310%04d".formatted(n),
                userId.toLowerCase() + "@example.org", certificate, validTo));
    }

    private static Map<String, String> storyParties() {
        Map<String, String> parties = new LinkedHashMap<>();
        parties.put("91130400MA00000011", "130471");
        parties.put("91130434MA00000022", "130434");
        parties.put("91130400MA00000033", "130481");
        parties.put("91130400MA00000044", "130406");
        parties.put("91130426MA00000066", "130426");
        parties.put("91130400MA00000077", "130407");
        return parties;
    }
}
