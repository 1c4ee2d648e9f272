package org.bihuan.penalty;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bihuan.access.People;
import org.bihuan.engine.FormValues;
import org.springframework.stereotype.Component;

/** The case that a start form names: typed, because a start form shows nothing of what there is. */
@Component
public class StartedCase {

    static final String CASE_NUMBER = "caseNumber";
    /** Branch and running number: nobody types brackets in a hurry. */
    private static final Pattern SERIAL = Pattern.compile("\\d{2}-\\d{3,}");

    private final Cases cases;
    private final People people;

    StartedCase(Cases cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    /** The filed case of the starter's branch; null, with a complaint, where there is none. */
    PenaltyCase read(FormValues values, String userId) {
        Optional<PenaltyCase> found = find(values).filter(one -> one.region().equals(people.get(userId).region()));
        if (found.isEmpty()) {
            values.reject(CASE_NUMBER, "本分局没有这个案号的案件，请对照案件的“案号”填写");
        }
        return found.orElse(null);
    }

    /** As it stands in the register, whichever brackets were typed. */
    String number(FormValues values) {
        return find(values).map(PenaltyCase::number).orElse(null);
    }

    private Optional<PenaltyCase> find(FormValues values) {
        return find(values, cases::latest, cases::find).filter(one -> one.number() != null);
    }

    /** Whatever has numbers like a case, by the number that was typed. @param latest by branch and running number, of several years the latest */
    public static <T> Optional<T> find(FormValues values, Function<String, Optional<T>> latest, Function<String, Optional<T>> byNumber) {
        return Optional.ofNullable(values.text(CASE_NUMBER)).map(typed -> typed.replaceAll("[\\[【（(]", "〔").replaceAll("[]】）)]", "〕"))
                .flatMap(typed -> SERIAL.matcher(typed).matches() ? latest.apply(typed) : byNumber.apply(typed));
    }
}
