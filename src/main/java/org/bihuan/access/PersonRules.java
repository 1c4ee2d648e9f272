package org.bihuan.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who may be what: the rules a person must keep to be registered. */
final class PersonRules {

    private static final Pattern USER_ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,62}");
    private static final Pattern USCC = Pattern.compile("[0-9A-HJ-NP-RT-UW-Y]{18}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,30}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private PersonRules() {
    }

    /** Every complaint, in Chinese, by field; empty for somebody who may be registered. */
    static List<Problem.Complaint> complaints(Person person, Branches branches) {
        List<Problem.Complaint> found = new ArrayList<>();
        if (person.userId() == null || !USER_ID.matcher(person.userId()).matches()) {
            add(found, "/userId", "登录名以字母开头，只含字母、数字和连字符，2 到 63 位");
        }
        if (person.name() == null || person.name().isBlank() || person.name().length() > 100) {
            add(found, "/name", "请填写姓名，最多 100 字");
        }
        roles(found, person);
        if (person.region() != null && branches.find(person.region()).isEmpty()) {
            add(found, "/region", "没有这个区划代码：" + person.region());
        }
        if (person.phone() != null && !PHONE.matcher(person.phone()).matches()) {
            add(found, "/phone", "电话号码不正确");
        }
        if (person.email() != null && (person.email().length() > 200 || !EMAIL.matcher(person.email()).matches())) {
            add(found, "/email", "邮箱地址不正确");
        }
        if ((person.certificateNo() == null) != (person.certificateValidTo() == null)) {
            add(found, person.certificateNo() == null ? "/certificateNo" : "/certificateValidTo", "执法证号和有效期要一起填写");
        }
        if (person.certificateNo() != null && (person.certificateNo().isBlank() || person.certificateNo().length() > 64)) {
            add(found, "/certificateNo", "执法证号最多 64 字");
        }
        return found;
    }

    private static void roles(List<Problem.Complaint> found, Person person) {
        Set<Role> roles = person.roles();
        if (roles.isEmpty()) {
            add(found, "/roles", "至少要有一个角色");
            return;
        }
        if (roles.stream().filter(Role::administers).count() > 1) {
            add(found, "/roles", "一个人不能同时是" + roles.stream().filter(Role::administers).sorted().map(Role::label)
                    .collect(Collectors.joining("和")) + "：三个管理员的权限必须分开");
        }
        // Who administers the system takes no part in the work that is done in it, and who gives rights has none of those given.
        roles.stream().filter(role -> role.administers() || role == Role.ENTERPRISE_USER || role == Role.ALERT_SOURCE).sorted()
                .filter(alone -> roles.size() > 1)
                .forEach(alone -> add(found, "/roles", "“" + alone.label() + "”不能再有其他角色"));
        boolean bound = roles.stream().anyMatch(Role::boundToBranch);
        if (bound && roles.stream().anyMatch(role -> role.seesCases() && !role.boundToBranch())) {
            add(found, "/roles", "分局的角色和看全市的角色不能在一个人身上");
        }
        if (bound && person.region() == null) {
            add(found, "/region", "这个角色要写明所属区划");
        }
        if (!bound && person.region() != null) {
            add(found, "/region", "市级的角色不填区划");
        }
        if (roles.contains(Role.ENTERPRISE_USER) != (person.enterprise() != null)) {
            add(found, "/enterprise", person.enterprise() == null ? "企业用户要写明企业的统一社会信用代码" : "只有企业用户填写企业");
        } else if (person.enterprise() != null && !USCC.matcher(person.enterprise()).matches()) {
            add(found, "/enterprise", "统一社会信用代码应为 18 位");
        }
    }

    private static void add(List<Problem.Complaint> found, String pointer, String message) {
        found.add(new Problem.Complaint(pointer, message));
    }
}
