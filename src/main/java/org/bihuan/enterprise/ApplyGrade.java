package org.bihuan.enterprise;

import java.util.Map;
import java.util.Optional;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.springframework.stereotype.Component;

/** The start form with which an enterprise applies for a grade, or an officer says that a grade is not deserved. */
@Component
class ApplyGrade implements StartForm {

    enum Ground { APPLICATION, FINDING }

    static final String ENTERPRISE = "enterprise";
    static final String WANTED = "wanted";
    static final String FALLS_TO = "fallsTo";

    private final GradeReviews reviews;
    private final Enterprises enterprises;
    private final People people;

    ApplyGrade(GradeReviews reviews, Enterprises enterprises, People people) {
        this.reviews = reviews;
        this.enterprises = enterprises;
        this.people = people;
    }

    @Override
    public String formId() {
        return "apply-grade";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        Person person = people.get(userId);
        Optional<Enterprises.Enterprise> enterprise = chosen(person, values);
        boolean finding = values.choice("ground", Ground.class) == Ground.FINDING;
        if (finding && person.enterprise() != null) {
            values.reject("ground", "企业用户只能申请评定");
        }
        String grade = values.requireText(finding ? FALLS_TO : WANTED);
        values.check();
        GradeReview.Application said = new GradeReview.Application(finding, scheme(enterprise.get(), finding, values), grade, values.text("reason"));
        reviews.inTheWay(enterprise.get().uscc(), said).ifPresent(obstacle -> values.reject(obstacle.field(), obstacle.why()));
        values.check();
        GradeReview review = reviews.open(enterprise.get(), said, userId);
        return Map.of(GradeReviewVariables.REVIEW_ID, review.id(), GradeReviewVariables.FINDING, finding);
    }

    /** A fall stays within the scheme of the grade that is held. */
    private String scheme(Enterprises.Enterprise enterprise, boolean finding, FormValues values) {
        return finding ? reviews.current(enterprise.uscc()).map(PerformanceGrade::scheme).orElse(values.text("scheme")) : values.text("scheme");
    }

    /** An enterprise's own staff need not name it. */
    @Override
    public String businessKey(FormValues values, Map<String, Object> variables) {
        return reviews.get((Long) variables.get(GradeReviewVariables.REVIEW_ID)).uscc();
    }

    /** The enterprise that is named, if it is of the person's branch or the person's own; the complaint tells nothing about others. */
    private Optional<Enterprises.Enterprise> chosen(Person person, FormValues values) {
        String typed = values.text(ENTERPRISE);
        String uscc = typed == null ? person.enterprise() : typed;
        if (uscc == null) {
            values.reject(ENTERPRISE, "请填写企业统一社会信用代码");
            return Optional.empty();
        }
        return own(enterprises, person, uscc, values);
    }

    static Optional<Enterprises.Enterprise> own(Enterprises enterprises, Person person, String uscc, FormValues values) {
        Optional<Enterprises.Enterprise> found = (CreditCode.hasShape(uscc) ? enterprises.find(uscc) : Optional.<Enterprises.Enterprise>empty())
                .filter(one -> person.enterprise() != null ? one.uscc().equals(person.enterprise()) : one.region().equals(person.region()));
        if (found.isEmpty()) {
            values.reject(ENTERPRISE, person.enterprise() != null ? "只能填写本企业" : "本分局辖区没有这家企业，请对照企业名录填写信用代码");
        }
        return found;
    }
}
