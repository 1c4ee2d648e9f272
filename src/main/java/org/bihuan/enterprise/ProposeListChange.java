package org.bihuan.enterprise;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.bihuan.access.People;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.springframework.stereotype.Component;

/** The start form with which an officer proposes that an enterprise enters the positive list or leaves it. */
@Component
class ProposeListChange implements StartForm {

    enum Change { ENTER, REMOVE }

    private static final String KIND = "listKind";
    private static final String KILOGRAMS = "annualKilograms";

    private final PositiveList list;
    private final Enterprises enterprises;
    private final People people;

    ProposeListChange(PositiveList list, Enterprises enterprises, People people) {
        this.list = list;
        this.enterprises = enterprises;
        this.people = people;
    }

    @Override
    public String formId() {
        return "propose-list-change";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        Optional<Enterprises.Enterprise> enterprise = ApplyGrade.own(enterprises, people.get(userId), values.text(ApplyGrade.ENTERPRISE), values);
        boolean removal = values.choice("change", Change.class) == Change.REMOVE;
        ListKind kind = values.choice(KIND, ListKind.class);
        BigDecimal kilograms = values.number(KILOGRAMS);
        if (removal == (kind != null)) {
            values.reject(KIND, removal ? "移出的不用填写类别" : "请选择列入的类别");
        }
        if (kind == ListKind.MICRO_AIR && kilograms == null) {
            values.reject(KILOGRAMS, "微量排放类请填写年排放量");
        }
        values.check();
        String uscc = enterprise.get().uscc();
        list.inTheWay(uscc, removal).ifPresent(why -> values.reject(ApplyGrade.ENTERPRISE, why));
        values.check();
        ListKind listed = removal ? list.current(uscc).orElseThrow().kind() : kind;
        PositiveListReview review = list.open(enterprise.get(), new PositiveListReview.Proposal(removal, listed, kilograms, values.text("reason")), userId);
        return Map.of(PositiveListReviewVariables.REVIEW_ID, review.id(), PositiveListReviewVariables.REMOVAL, removal);
    }

    @Override
    public String businessKey(FormValues values) {
        return values.text(ApplyGrade.ENTERPRISE);
    }
}
