package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.engine.FormValues;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Component;

/** The two officers whom the law asks for, each with a certificate that is valid on the day (行政处罚法 arts 42, 55; gate G02). */
@Component
public class TwoOfficers {

    private static final String FIRST = "firstOfficer";
    private static final String SECOND = "secondOfficer";

    private final People people;

    TwoOfficers(People people) {
        this.people = people;
    }

    /** The officers of the branch to choose from, with their certificates as of that day. */
    public List<Map<String, String>> choices(String region, LocalDate on) {
        return people.inBranch(region, Role.BRANCH_OFFICER).stream().map(officer -> Map.of("value", officer.userId(), "label", officer.name()
                + "（" + (officer.certifiedOn(on) ? officer.certificateNo() : "执法证无效") + "）")).toList();
    }

    /**
     * Refuses the fields {@code firstOfficer} and {@code secondOfficer} where it was not two, or one of them had no certificate.
     *
     * @param on   the day on which they acted
     * @param what needs two, in Chinese: 询问须由两名执法人员进行
     */
    public void require(FormValues values, LocalDate on, String what) {
        certified(values, FIRST, on);
        certified(values, SECOND, on);
        String first = values.text(FIRST);
        if (first != null && Objects.equals(first, values.text(SECOND))) {
            values.reject(SECOND, ReviewGate.G02.refusal(what + "，请选另一名"));
        }
    }

    private void certified(FormValues values, String key, LocalDate on) {
        String userId = values.requireText(key);
        Optional<Person> officer = userId == null ? Optional.empty() : people.find(userId);
        if (officer.isPresent() && !officer.get().certifiedOn(on)) {
            values.reject(key, ReviewGate.G02.refusal(officer.get().name() + "没有在有效期内的行政执法证"));
        }
    }
}
