package org.bihuan.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a person's row and login together: both change in one transaction, and every change is on record. */
@Service
@Transactional
class Registration {

    private final PersonRows rows;
    private final PersonEvents events;
    private final Accounts accounts;
    private final Clock clock;

    Registration(PersonRows rows, PersonEvents events, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Registers those who are not yet registered, with their passwords by user id. */
    void register(Collection<Person> people, Map<String, String> passwords) {
        List<Person> fresh = new ArrayList<>();
        for (Person person : people) {
            PersonRow row = rows.findById(person.userId()).orElse(null);
            if (row == null) {
                rows.save(new PersonRow(person));
            } else {
                row.change(person);
                row.active(true);
            }
            fresh.add(person);
            record(person.userId(), "登记：" + describe(person));
        }
        accounts.create(fresh.stream().map(Registration::account).toList(), passwords);
    }

    void change(Person person) {
        rows.findById(person.userId()).orElseThrow().change(person);
        accounts.change(account(person));
        record(person.userId(), "变更：" + describe(person));
    }

    void changePassword(String userId, String password) {
        accounts.changePassword(userId, password);
        record(userId, "重置密码");
    }

    void deactivate(String userId) {
        rows.findById(userId).orElseThrow().active(false);
        accounts.remove(userId);
        record(userId, "停用");
    }

    private void record(String userId, String what) {
        events.save(new PersonEvent(userId, clock.instant(), accounts.currentUserId(), what));
    }

    private static Accounts.Account account(Person person) {
        return new Accounts.Account(person.userId(), person.name(), person.email(), person.roles(), person.region(), person.enterprise());
    }

    private static String describe(Person person) {
        return person.name() + "；" + person.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、"))
                + (person.region() == null ? "" : "；区划 " + person.region())
                + (person.enterprise() == null ? "" : "；企业 " + person.enterprise())
                + (person.certificateNo() == null ? "" : "；执法证 " + person.certificateNo() + " 至 " + person.certificateValidTo());
    }
}
