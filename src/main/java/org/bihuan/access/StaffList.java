package org.bihuan.access;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Persons from their table, with the roles that the engine's groups give them. */
@Service
@Transactional(readOnly = true)
class StaffList implements People {

    private final PersonRows rows;
    private final Accounts accounts;

    StaffList(PersonRows rows, Accounts accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    @Override
    public Optional<Person> find(String userId) {
        return userId == null ? Optional.empty() : rows.findById(userId).map(row -> withRoles(List.of(row)).get(0));
    }

    @Override
    public Person get(String userId) {
        return find(userId).orElseThrow(() -> new NoSuchElementException("没有这个用户：" + userId));
    }

    @Override
    public List<Person> inBranch(String region, Role role) {
        List<String> members = accounts.membersOf(role);
        return members.isEmpty() ? List.of() : withRoles(rows.findByRegionAndUserIdInOrderByUserId(region, members));
    }

    @Override
    public List<Person> withRole(Role role) {
        List<String> members = accounts.membersOf(role);
        return members.isEmpty() ? List.of() : withRoles(rows.findByUserIdInOrderByUserId(members));
    }

    @Override
    public List<Person> ofEnterprise(String uscc) {
        return withRoles(rows.findByUsccOrderByUserId(uscc).stream().filter(PersonRow::active).toList());
    }

    private List<Person> withRoles(List<PersonRow> found) {
        Map<String, Set<Role>> roles = accounts.rolesOf(found.stream().map(PersonRow::userId).toList());
        return found.stream().map(row -> row.with(roles.getOrDefault(row.userId(), Set.of()))).toList();
    }
}
