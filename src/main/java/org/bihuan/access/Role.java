package org.bihuan.access;

import java.util.Arrays;
import java.util.Optional;

/** What a person (or a system) may be. The group id is the engine's group and the candidate group in the models. */
public enum Role {

    ALERT_SOURCE("alert-source", "报警来源系统", false),
    ENTERPRISE_USER("enterprise-user", "企业用户", true),
    PLATFORM_OPERATOR("platform-operator", "平台值守员", false),
    BRANCH_OFFICER("branch-officer", "执法人员", true),
    BRANCH_HEAD("branch-head", "分局负责人", true),
    DETACHMENT_REVIEWER("detachment-reviewer", "支队审核", false),
    CASE_REVIEWER("case-reviewer", "案件审核", false),
    LEGAL_REVIEWER("legal-reviewer", "法制审核", false),
    COMMITTEE_MEMBER("committee-member", "审议委员", false),
    BUREAU_HEAD("bureau-head", "局主要负责人", false),
    HEARING_CHAIR("hearing-chair", "听证主持人", false),
    FINANCE("finance", "财务", false),
    SUPERVISOR("supervisor", "督察", false),
    PROCESS_DESIGNER("process-designer", "流程设计", false),
    SYSTEM_ADMIN("system-admin", "系统管理员", false),
    SECURITY_ADMIN("security-admin", "安全管理员", false),
    AUDIT_ADMIN("audit-admin", "审计管理员", false);

    private final String group;
    private final String label;
    private final boolean bound;

    Role(String group, String label, boolean bound) {
        this.group = group;
        this.label = label;
        this.bound = bound;
    }

    public String group() {
        return group;
    }

    /** The Chinese name of the role. */
    public String label() {
        return label;
    }

    /** Whether a person of this role belongs to one branch and sees only that branch. */
    public boolean boundToBranch() {
        return bound;
    }

    /** Whether leads, cases and evidence are open to the role: in its own branch, or in the whole city. */
    public boolean seesCases() {
        return switch (this) {
            case ALERT_SOURCE, ENTERPRISE_USER, PROCESS_DESIGNER, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN -> false;
            default -> true;
        };
    }

    /** Whether it is one of the three administrators, none of whom may hold another's rights, or any other role besides. */
    public boolean administers() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }

    public static Optional<Role> ofGroup(String group) {
        return Arrays.stream(values()).filter(r -> r.group.equals(group)).findFirst();
    }
}
