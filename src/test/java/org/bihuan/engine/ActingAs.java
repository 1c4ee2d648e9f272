package org.bihuan.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

/** Lets the engine take a test for somebody who is logged in, and hands over what he filled in as Tasklist does. */
public final class ActingAs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ActingAs() {
    }

    /** Who acts from here on on this thread, with his groups and branches. */
    public static void user(IdentityService identity, String user) {
        identity.clearAuthentication();
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
        List<String> tenants = identity.createTenantQuery().userMember(user).includingGroupsOfUser(true).list().stream().map(Tenant::getId).toList();
        identity.setAuthentication(user, groups, tenants);
    }

    /** Several choices arrive as JSON, everything else as it is. */
    public static Map<String, Object> typed(Map<String, Object> values) {
        Map<String, Object> typed = new HashMap<>(values);
        typed.replaceAll((key, value) -> value instanceof List<?> ? SpinValues.jsonValue(JSON.valueToTree(value).toString()).create() : Variables.untypedValue(value));
        return typed;
    }
}
