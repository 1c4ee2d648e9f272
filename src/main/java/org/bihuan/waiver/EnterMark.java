package org.bihuan.waiver;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.access.Items.Item;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Problem;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The start form with which an enterprise's own staff, or the bureau after them, enter a mark for an outlet or a furnace. */
@Component
class EnterMark implements StartForm {

    enum Target { OUTLET, FURNACE }

    private static final String FURNACE_KIND = "furnaceKind";
    private static final String OUTLET_KIND = "outletKind";
    private static final String REPLACES = "replaces";
    private static final String REASON = "reason";

    private final FurnaceDesk furnaces;
    private final OutletDesk outlets;
    private final People people;
    private final Clock clock;

    EnterMark(FurnaceDesk furnaces, OutletDesk outlets, People people, Clock clock) {
        this.furnaces = furnaces;
        this.outlets = outlets;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "enter-mark";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        Person person = people.get(userId);
        String typed = values.text("enterprise");
        String enterprise = typed != null ? typed : person.enterprise();
        if (enterprise == null) {
            values.reject("enterprise", "请填写企业统一社会信用代码");
        }
        boolean ofFurnace = values.choice("target", Target.class) == Target.FURNACE;
        values.requireText(ofFurnace ? "furnace" : "outlet");
        values.requireText(ofFurnace ? FURNACE_KIND : OUTLET_KIND);
        Long replaces = replaces(values, ofFurnace);
        OffsetDateTime from = here(values.moment("from"));
        OffsetDateTime to = here(values.moment("to"));
        Integer hours = values.integer("hours");
        // Whatever else is missing, this is said in the same round.
        if (from != null && to != null && !from.isBefore(to)) {
            values.reject("to", MarkRule.HOURS.says("结束时间应晚于开始时间"));
        }
        values.check();
        try {
            report(ofFurnace ? furnaces.takeMarks(List.of(new Item<>(0, new MarkEntry(enterprise, values.text("furnace"),
                            values.choice(FURNACE_KIND, MarkKind.class), from, to, hours, values.text(REASON), values.text("dioxinMeasures"), values.text("evidence"),
                            values.text("lateReason"), replaces), List.of())))
                    : outlets.takeMarks(List.of(new Item<>(0, new OutletMarkEntry(enterprise, values.text("outlet"),
                            values.choice(OUTLET_KIND, OutletMarkKind.class), values.choice("installation", Installation.class), from, to, hours,
                            values.integer("permitHours"), values.text(REASON), values.text("evidence"), values.text("lateReason"), replaces), List.of()))),
                    ofFurnace, values);
        } catch (AccessDeniedException e) {
            values.reject("enterprise", e.getMessage());
        }
        values.check();
        return Map.of();
    }

    private static Long replaces(FormValues values, boolean ofFurnace) {
        String text = values.text(REPLACES);
        MarkNumber number = text == null ? null : MarkNumber.read(text).orElse(null);
        if (text != null && (number == null || number.ofFurnace() != ofFurnace)) {
            values.reject(REPLACES, MarkRule.CORRECTION.says(ofFurnace ? "焚烧炉的标记编号以 L 开头，例如 L12" : "排放口的标记编号以 P 开头，例如 P7"));
            return null;
        }
        return number == null ? null : number.id();
    }

    /** What was wrong is said at the form's own field. */
    private static void report(FurnaceBatch.Report report, boolean ofFurnace, FormValues values) {
        Map<String, String> fields = new HashMap<>(Map.of("kind", ofFurnace ? FURNACE_KIND : OUTLET_KIND));
        for (FurnaceBatch.Rejected one : report.rejected()) {
            for (Problem.Complaint complaint : one.errors()) {
                String name = complaint.pointer().substring(Math.min(1, complaint.pointer().length()));
                values.reject(fields.getOrDefault(name, name.isEmpty() ? REASON : name), complaint.message());
            }
        }
        if (report.duplicates() > 0) {
            values.reject("from", MarkRule.OVERLAP.says("这条标记已经登记过，不用再报"));
        }
    }

    private OffsetDateTime here(Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
