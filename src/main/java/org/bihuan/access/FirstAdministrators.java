package org.bihuan.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The first people in production. {@code secadmin} registers everybody else; system and audit administrator are made here
 * only where their own passwords are given. Each is made once: a later start changes neither password nor roles.
 */
@Component
@Order(12)
@Profile(ProductionGate.PROFILE)
class FirstAdministrators implements SetUpStep {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrators.class);

    private final PersonRows rows;
    private final Accounts accounts;
    private final Registration registration;
    private final Environment environment;

    FirstAdministrators(PersonRows rows, Accounts accounts, Registration registration, Environment environment) {
        this.rows = rows;
        this.accounts = accounts;
        this.registration = registration;
        this.environment = environment;
    }

    @Override
    public void setUp() {
        create("secadmin", Role.SECURITY_ADMIN, ProductionGate.ADMIN_PASSWORD);
        create("sysadmin", Role.SYSTEM_ADMIN, ProductionGate.SYSADMIN_PASSWORD);
        create("auditor", Role.AUDIT_ADMIN, ProductionGate.AUDITOR_PASSWORD);
    }

    private void create(String userId, Role role, String variable) {
        String password = environment.getProperty(variable);
        if (password == null || accounts.held(role) || rows.existsById(userId)) {
            return;
        }
        registration.register(List.of(new Person(userId, role.label(), EnumSet.of(role), null, null, null, null, null, null)),
                Map.of(userId, password));
        LOG.info("Created the first {}: {}", role.group(), userId);
    }
}
