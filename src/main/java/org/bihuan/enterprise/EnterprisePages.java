package org.bihuan.enterprise;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register for people: look-up and one page per enterprise, each seeing what is theirs. */
@Service
@Transactional(readOnly = true)
class EnterprisePages {

    /** A hit of the look-up. */
    record Hit(String uscc, String name, String trade, String tradeName, String region, String branch, String address,
               boolean keyPolluter, boolean invented) {
    }

    /** @param total hits the user may see on all pages */
    record Hits(List<Hit> items, int page, int size, long total) {
    }

    /** @param note what a reader has to know, e.g. that the credit code is assumed; or null */
    record Page(@JsonUnwrapped Enterprises.Enterprise enterprise, String branch, String note, @JsonIgnore Map<String, Object> sections) {

        @JsonAnyGetter
        Map<String, Object> more() {
            return sections;
        }
    }

    private final RegisterStore store;
    private final EnterpriseDoor door;
    private final Branches branches;
    private final CurrentUser user;
    private final ObjectProvider<EnterprisePageSection> sections;
    private final JdbcTemplate jdbc;

    EnterprisePages(RegisterStore store, EnterpriseDoor door, Branches branches, CurrentUser user,
                    ObjectProvider<EnterprisePageSection> sections, JdbcTemplate jdbc) {
        this.store = store;
        this.door = door;
        this.branches = branches;
        this.user = user;
        this.sections = sections;
        this.jdbc = jdbc;
    }

    /**
     * The page of an enterprise; of what other rooms know its own staff see how it stands, and nothing of the bureau's work about it.
     *
     * @throws AccessDeniedException  when it is not the user's to see
     * @throws NoSuchElementException when the register has no such enterprise
     */
    Page page(String uscc) {
        Enterprises.Enterprise enterprise = door.enter(uscc);
        Map<String, Object> more = new LinkedHashMap<>();
        boolean staff = door.isStaff();
        sections.orderedStream().forEach(section -> (staff ? section.ownSection(uscc) : Optional.of(section.section(uscc)))
                .ifPresent(shown -> more.put(section.name(), shown)));
        return new Page(enterprise, branchName(enterprise.region()), store.enterprises(List.of(uscc)).get(uscc).note(), more);
    }

    /**
     * Enterprises by part of their name or beginning of their credit code, by credit code.
     *
     * @param page from 0
     * @param size 1 to 200
     * @throws AccessDeniedException when the user has no business with the register
     */
    Hits find(String q, String region, Trade trade, int page, int size) {
        Person person = user.person();
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        String bound = door.isStaff() ? null : user.boundRegion();
        if (door.isStaff()) {
            conditions.add("uscc = ?");
            values.add(person.enterprise());
        } else if (bound != null) {
            conditions.add("region = ?");
            values.add(bound);
        }
        named(q, "", conditions, values);
        if (region != null) {
            conditions.add("region = ?");
            values.add(region);
        }
        if (trade != null) {
            conditions.add("trade = ?");
            values.add(trade.name());
        }
        String where = " from enterprise" + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
        Long total = jdbc.queryForObject("select count(*)" + where, Long.class, values.toArray());
        values.add((long) page * size);
        values.add(size);
        List<Hit> items = jdbc.query("select *" + where + " order by uscc offset ? rows fetch next ? rows only",
                (row, i) -> hit(RegisterStore.enterprise(row)), values.toArray());
        return new Hits(items, page, size, total == null ? 0 : total);
    }

    /** Of whose name it is a part or with which the code begins. @param prefix of the columns, e.g. "e." */
    static void named(String q, String prefix, List<String> conditions, List<Object> values) {
        if (q != null && !q.isBlank()) {
            conditions.add("(" + prefix + "name like ? escape '!' or " + prefix + "uscc like ? escape '!')");
            String literally = q.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
            values.add("%" + literally + "%");
            values.add(literally.toUpperCase() + "%");
        }
    }

    private Hit hit(Entry.Enterprise e) {
        return new Hit(e.uscc(), e.name(), e.trade().name(), e.trade().label(), e.region(), branchName(e.region()), e.address(),
                e.keyPolluter(), e.invented());
    }

    private String branchName(String region) {
        return branches.find(region).map(Branch::branchName).orElse(region);
    }
}
