package org.bihuan.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering people; the door is open to security administrators only. */
@RestController
@RequestMapping("/api/people")
@Tag(name = "人员")
class PeopleController {

    private static final int LARGEST_PAGE = 500;

    private final PersonRows rows;
    private final Accounts accounts;
    private final Branches branches;
    private final Registration registration;
    private final CurrentUser user;

    PeopleController(PersonRows rows, Accounts accounts, Branches branches, Registration registration, CurrentUser user) {
        this.rows = rows;
        this.accounts = accounts;
        this.branches = branches;
        this.registration = registration;
        this.user = user;
    }

    /**
     * What is to be known of a person.
     *
     * @param roles    groups as in the engine, e.g. {@code branch-officer}
     * @param password the initial or a new password; null leaves it as it is
     * @param active   false takes the login away, the name stays in the files; null means true
     */
    record Entry(String userId, String name, List<String> roles, String region, String enterprise, String phone, String email,
                 String certificateNo, LocalDate certificateValidTo, String password, Boolean active) {

        boolean leaves() {
            return Boolean.FALSE.equals(active);
        }
    }

    record View(String userId, String name, List<String> roles, String region, String enterprise, String phone, String email,
                String certificateNo, LocalDate certificateValidTo, boolean active) {
    }

    record PeoplePage(List<View> items, long total, int page, int size) {
    }

    @GetMapping
    @Operation(summary = "人员一览，按登录名排列")
    PeoplePage list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "100") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw Problem.invalid(page < 0 ? "/page" : "/size", page < 0 ? "不能小于 0" : "应在 1 到 " + LARGEST_PAGE + " 之间");
        }
        Page<PersonRow> found = rows.findAll(PageRequest.of(page, size, Sort.by("userId")));
        return new PeoplePage(views(found.getContent()), found.getTotalElements(), page, size);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记人员")
    @Transactional
    public View register(@RequestBody Entry entry) {
        List<Problem.Complaint> complaints = new ArrayList<>();
        Person person = person(entry.userId(), entry, complaints);
        PasswordRules.complaint(entry.password()).ifPresent(complaint -> complaints.add(new Problem.Complaint("/password", complaint)));
        refuse(complaints);
        if (accounts.exists(person.userId()) || rows.existsById(person.userId())) {
            throw Problem.conflict("登录名 " + person.userId() + " 已经有人使用");
        }
        registration.register(List.of(person), Map.of(person.userId(), entry.password()));
        return view(person.userId());
    }

    @PutMapping("/{userId}")
    @Operation(summary = "变更人员；active 为 false 即停用")
    @Transactional
    public View change(@PathVariable String userId, @RequestBody Entry entry) {
        PersonRow row = rows.findById(userId).orElseThrow(() -> new NoSuchElementException("没有这个用户：" + userId));
        if (entry.userId() != null && !entry.userId().equals(userId)) {
            throw Problem.invalid("/userId", "登录名不能更改");
        }
        if (entry.leaves()) {
            if (userId.equals(user.id())) {
                throw Problem.conflict("不能停用自己");
            }
            if (row.active()) {
                registration.deactivate(userId);
            }
            return view(userId);
        }
        List<Problem.Complaint> complaints = new ArrayList<>();
        Person person = person(userId, entry, complaints);
        if (!row.active() || entry.password() != null) {
            PasswordRules.complaint(entry.password()).ifPresent(complaint -> complaints.add(new Problem.Complaint("/password", complaint)));
        }
        refuse(complaints);
        if (userId.equals(user.id()) && !person.roles().equals(user.person().roles())) {
            throw Problem.conflict("不能更改自己的角色，请由另一名安全管理员办理");
        }
        if (!row.active()) {
            registration.register(List.of(person), Map.of(userId, entry.password()));
            return view(userId);
        }
        registration.change(person);
        if (entry.password() != null) {
            registration.changePassword(userId, entry.password());
        }
        return view(userId);
    }

    private Person person(String userId, Entry entry, List<Problem.Complaint> complaints) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> groups = entry.roles() == null ? List.of() : entry.roles();
        for (int i = 0; i < groups.size(); i++) {
            String group = groups.get(i);
            int at = i;
            Role.ofGroup(group).ifPresentOrElse(roles::add, () -> complaints.add(new Problem.Complaint("/roles/" + at, "没有这个角色：" + group)));
        }
        Person person = new Person(userId, entry.name(), roles, entry.region(), entry.enterprise(), entry.phone(), entry.email(),
                entry.certificateNo(), entry.certificateValidTo());
        if (complaints.isEmpty()) {
            complaints.addAll(PersonRules.complaints(person, branches));
        }
        return person;
    }

    private static void refuse(List<Problem.Complaint> complaints) {
        if (!complaints.isEmpty()) {
            throw Problem.invalid(complaints);
        }
    }

    private View view(String userId) {
        return views(List.of(rows.findById(userId).orElseThrow())).get(0);
    }

    private List<View> views(List<PersonRow> found) {
        Map<String, Set<Role>> roles = accounts.rolesOf(found.stream().map(PersonRow::userId).toList());
        return found.stream().map(row -> {
            Person person = row.with(roles.getOrDefault(row.userId(), Set.of()));
            return new View(person.userId(), person.name(), person.roles().stream().sorted().map(Role::group).toList(), person.region(),
                    person.enterprise(), person.phone(), person.email(), person.certificateNo(), person.certificateValidTo(), row.active());
        }).toList();
    }
}
