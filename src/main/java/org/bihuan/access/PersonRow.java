package org.bihuan.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.data.domain.Persistable;

/** What is known of a person beside the login. The row outlives the login, because files name the person. */
@Entity
@Table(name = "person")
class PersonRow implements Persistable<String> {

    @Id
    @Column(name = "user_id")
    private String userId;
    @Version
    private Integer version;
    private String name;
    private String region;
    private String uscc;
    private String phone;
    private String email;
    private String certificateNo;
    private LocalDate certificateValidTo;
    private boolean active = true;

    protected PersonRow() {
    }

    PersonRow(Person person) {
        this.userId = person.userId();
        change(person);
    }

    void change(Person person) {
        name = person.name();
        region = person.region();
        uscc = person.enterprise();
        phone = person.phone();
        email = person.email();
        certificateNo = person.certificateNo();
        certificateValidTo = person.certificateValidTo();
    }

    void active(boolean active) {
        this.active = active;
    }

    boolean active() {
        return active;
    }

    String userId() {
        return userId;
    }

    Person with(Set<Role> roles) {
        return new Person(userId, name, roles, region, uscc, phone, email, certificateNo, certificateValidTo);
    }

    @Override
    public String getId() {
        return userId;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
