package org.bihuan.blacklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.access.People;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.StartForm;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Operators;
import org.bihuan.law.LegalBases;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DecisionRules;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** The start form with which an officer accuses an operator, or somebody who works for it, of what was found at an enterprise. */
@Component
class OpenBlacklisting implements StartForm {

    private static final String CASE_NUMBER = "caseNumber";
    private static final String ENTERPRISE = "enterprise";
    private static final String OPERATOR = "operator";
    private static final String ID_NUMBER = "idNumber";

    private final PenaltyCases cases;
    private final Enterprises enterprises;
    private final Operators operators;
    private final Blacklistings blacklistings;
    private final LegalBases bases;
    private final People people;
    private final Clock clock;

    OpenBlacklisting(PenaltyCases cases, Enterprises enterprises, Operators operators, Blacklistings blacklistings,
                     LegalBases bases, People people, Clock clock) {
        this.cases = cases;
        this.enterprises = enterprises;
        this.operators = operators;
        this.blacklistings = blacklistings;
        this.bases = bases;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "open-blacklisting";
    }

    @Override
    public Map<String, Object> submit(String userId, FormValues values) {
        String region = people.get(userId).region();
        Optional<PenaltyCases.Brief> found = values.text(CASE_NUMBER) == null ? Optional.empty() : cases.started(values, userId);
        Enterprises.Enterprise enterprise = enterprise(values, found, region);
        Party party = party(values);
        LocalDate actEndedOn = values.date("actEndedOn");
        LocalDate discoveredOn = values.date("discoveredOn");
        ViolationType violation = values.choice("violation", ViolationType.class);
        if (discoveredOn != null && discoveredOn.isAfter(LocalDate.now(clock))) {
            values.reject("discoveredOn", "不能晚于今天");
        }
        if (actEndedOn != null && discoveredOn != null && discoveredOn.isBefore(actEndedOn)) {
            values.reject("discoveredOn", "不能早于违法行为终了日期");
        } else if (actEndedOn != null && discoveredOn != null) {
            DecisionRules.limitation(actEndedOn, discoveredOn, "由告知时说明").ifPresent(why -> values.reject("actEndedOn", why));
        }
        if (party != null && violation != null && actEndedOn != null && bases.validFor(violation, actEndedOn).stream()
                .noneMatch(basis -> party.subject().againstBasis(basis).isEmpty())) {
            values.reject(ID_NUMBER, "【责任人员按责任人员的幅度处罚】" + violation.label() + "没有规定责任人员的罚款，不能对责任人员立案");
        }
        values.check();
        Blacklisting.Finding finding = new Blacklisting.Finding(found.map(PenaltyCases.Brief::id).orElse(null), found.map(PenaltyCases.Brief::leadId).orElse(null),
                enterprise.uscc(), enterprise.name(), violation, actEndedOn, discoveredOn, values.text("facts"), values.text("reason"));
        blacklistings.inTheWay(party, finding).ifPresent(why -> values.reject(OPERATOR, why));
        values.check();
        Map<String, Object> variables = new HashMap<>();
        variables.put(OperatorBlacklistingVariables.BLACKLISTING_ID, blacklistings.open(region, party, finding, userId).id());
        if (finding.leadId() != null) {
            variables.put(OperatorBlacklistingVariables.LEAD_ID, finding.leadId());
        }
        return variables;
    }

    /** The enterprise of the case, without a case the one that is named; it belongs to the officer's branch. */
    private Enterprises.Enterprise enterprise(FormValues values, Optional<PenaltyCases.Brief> found, String region) {
        String code = code(values, ENTERPRISE);
        if (values.text(CASE_NUMBER) != null) {
            if (code != null) {
                values.reject(ENTERPRISE, "填写了案号，不用再填企业");
            }
            return found.map(one -> enterprises.get(one.uscc())).orElse(null);
        }
        Optional<Enterprises.Enterprise> enterprise = enterprises.find(code).filter(one -> one.region().equals(region));
        if (enterprise.isEmpty()) {
            values.reject(ENTERPRISE, code == null ? "案号和企业请填写一项" : "本分局没有这家企业");
        }
        return enterprise.orElse(null);
    }

    private Party party(FormValues values) {
        Optional<Operators.Operator> operator = operators.find(code(values, OPERATOR));
        if (operator.isEmpty()) {
            values.reject(OPERATOR, "运维单位没有登记，请先在名录中登记");
            return null;
        }
        String idNumber = code(values, ID_NUMBER);
        if (idNumber == null) {
            return new Party(operator.get().uscc(), Subject.FIRM, operator.get().uscc(), operator.get().name());
        }
        Optional<Operators.Staff> person = operator.get().staff(idNumber);
        if (person.isEmpty()) {
            values.reject(ID_NUMBER, "这家运维单位没有登记这个人员，请先登记");
        }
        return person.map(one -> new Party(operator.get().uscc(), Subject.PERSON, one.idNumber(), one.name())).orElse(null);
    }

    private static String code(FormValues values, String key) {
        return values.text(key) == null ? null : values.text(key).toUpperCase();
    }

    /** Until it has a number of its own. */
    @Override
    public String businessKey(FormValues values) {
        return values.text(CASE_NUMBER) == null ? code(values, OPERATOR) : cases.number(values);
    }
}
