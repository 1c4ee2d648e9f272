package org.bihuan.penalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.bihuan.engine.TaskForm;
import org.bihuan.law.Money;

/** What the forms of an execution have in common: whose fine or confiscation it is, what is owed today, and what has happened. */
abstract class ExecutionForm implements TaskForm {

    final ExecutionDesk desk;
    private final People people;
    private final String formId;

    ExecutionForm(String formId, ExecutionDesk desk, People people) {
        this.formId = formId;
        this.desk = desk;
        this.people = people;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, Object> facts(TaskContext task) {
        long id = executionId(task);
        Executions.Standing standing = desk.standing(id, desk.today());
        Executions.Order order = standing.order();
        Map<String, Object> facts = new TreeMap<>();
        facts.put("fact_party", order.partyName() + "（" + order.uscc() + "）");
        facts.put("fact_decision", order.decisionNumber() + "，" + order.decidedOn() + " 作出，" + order.servedOn() + " 送达");
        facts.put("fact_amounts", (order.fine().signum() == 0 ? "" : "罚款 " + Money.inWords(standing.fine()) + "，加处罚款（计至今天）"
                + Money.inWords(standing.surcharge()) + "，") + (standing.confiscation() == null ? "" : "没收违法所得 "
                + Money.inWords(standing.confiscation().amount()) + "（尚欠 " + Money.inWords(standing.confiscation().unpaid()) + "），") + "共应缴 "
                + Money.inWords(standing.owed()) + "；已缴 " + Money.inWords(standing.paid()) + "，尚欠 **" + Money.inWords(standing.remaining()) + "**"
                + (standing.refund().signum() > 0 ? "；多缴 " + Money.inWords(standing.refund()) + "，应当退还" : ""));
        facts.put("fact_dues", payable(standing).map(due -> "- " + due.on() + " 前缴纳 " + Money.inWords(due.amount())
                + (due.unpaid().signum() == 0 ? "，已缴清" : "，未缴 " + Money.inWords(due.unpaid()) + (standing.day().isAfter(due.on()) ? "，**已逾期**" : "")))
                .collect(Collectors.joining("\n")));
        facts.put("fact_both", order.fine().signum() > 0 && order.confiscation() != null);
        facts.put("fact_payments", payments(id));
        facts.put("fact_remedies", list(desk.remedies(id).stream().map(ExecutionRemedy::inWords).toList()));
        addFacts(task, standing, facts);
        return facts;
    }

    abstract void addFacts(TaskContext task, Executions.Standing standing, Map<String, Object> facts);

    /** By default the day by which the next part is to be paid. */
    @Override
    public Optional<Instant> due(TaskContext task) {
        return payable(desk.standing(executionId(task), desk.today())).filter(one -> one.unpaid().signum() > 0).findFirst().map(one -> evening(one.on()));
    }

    /** What was or is to be paid by when, of fine and confiscation. */
    private static Stream<Executions.Due> payable(Executions.Standing standing) {
        Executions.Confiscation confiscation = standing.confiscation();
        return Stream.concat(confiscation == null ? Stream.of() : Stream.of(new Executions.Due(confiscation.on(), confiscation.amount(), confiscation.unpaid())),
                standing.dues().stream().filter(due -> confiscation == null || due.amount().signum() > 0)).sorted(Comparator.comparing(Executions.Due::on));
    }

    static Instant evening(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59)).atZone(HouseClock.ZONE).toInstant();
    }

    static long executionId(TaskContext task) {
        return task.requireLong(PenaltyExecutionVariables.EXECUTION_ID);
    }

    /** What was written down may change what comes next, so that has to be worked out anew. */
    static Map<String, Object> changed(TaskContext task, Map<String, Object> routing) {
        Map<String, Object> all = new HashMap<>(routing);
        int before = task.<Number>require(PenaltyExecutionVariables.EXECUTION_CHANGES).intValue();
        all.put(PenaltyExecutionVariables.EXECUTION_CHANGES, before + 1);
        return all;
    }

    /** Whether anything is still owed, after what was written down. */
    Map<String, Object> stillOwed(TaskContext task) {
        boolean settled = desk.standing(executionId(task), desk.today()).remaining().signum() == 0;
        Map<String, Object> routing = Map.of(PenaltyExecutionVariables.SETTLED, settled);
        return settled ? routing : changed(task, routing);
    }

    /**
     * What of an amount that came in is for the confiscation: all of it where nothing was fined, and where both are to be paid what is typed;
     * null for nothing of it.
     */
    BigDecimal confiscated(TaskContext task, BigDecimal amount, FormValues values) {
        Executions.Order order = desk.get(executionId(task)).order();
        if (order.confiscation() == null || order.fine().signum() == 0) {
            return order.confiscation() == null ? null : amount;
        }
        values.requireText("confiscated");
        BigDecimal part = money(values, "confiscated");
        return part == null || part.signum() == 0 ? null : part;
    }

    /** An amount of money that was typed; null where there is none or it is none. */
    static BigDecimal money(FormValues values, String key) {
        BigDecimal amount = values.number(key);
        if (amount != null && amount.compareTo(Money.MAX) > 0) {
            values.reject(key, "金额过大");
            return null;
        }
        return amount;
    }

    String name(String userId) {
        return people.find(userId).map(Person::name).orElse(userId);
    }

    static String list(List<String> lines) {
        return lines.isEmpty() ? "无" : lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private String payments(long id) {
        return list(desk.payments(id).stream().map(paid -> paid.on() + " " + Money.inWords(paid.amount()) + (paid.confiscated() == null ? ""
                : "（其中没收违法所得 " + Money.inWords(paid.confiscated()) + "）") + "，" + paid.channel().label() + "，凭证 "
                + paid.reference() + "（" + name(paid.by()) + "登记）").toList());
    }
}
