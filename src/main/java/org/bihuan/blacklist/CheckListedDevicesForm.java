package org.bihuan.blacklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.enterprise.Operators;
import org.springframework.stereotype.Component;

/** 远程核查设备: whoever falsified here may have done so elsewhere. */
@Component
class CheckListedDevicesForm extends ListingForm {

    private final Operators operators;

    CheckListedDevicesForm(Blacklistings blacklistings, Blacklist list, Listings listings, Operators operators, Clock clock) {
        super("check-listed-devices", blacklistings, list, listings, clock);
        this.operators = operators;
    }

    @Override
    void addFacts(Blacklisting one, BlacklistEntry entry, Map<String, Object> facts) {
        Map<String, Operators.Served> served = operators.get(one.operatorUscc()).devices().stream()
                .collect(Collectors.toMap(Operators.Served::code, device -> device));
        facts.put("devices", devices(entry).stream().map(code -> Map.of("value", code, "label", code + (served.containsKey(code)
                ? "　" + served.get(code).enterpriseName() + "　" + served.get(code).name() : "　已更换运维单位"))).toList());
        facts.put("fact_devices", devices(entry).size() + " 台");
        facts.put("checkedOn", today().toString());
        facts.put("fact_consequence", "提交后登记每台设备的核查结果。异常的，请用“人工填报问题”登记为线索；企业应当更换运维单位。");
    }

    private List<String> devices(BlacklistEntry entry) {
        return list.devicesOf(List.of(entry)).getOrDefault(entry.id(), List.of()).stream().map(ListedDevice::device).toList();
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        BlacklistEntry entry = entryOf(task);
        LocalDate on = day(values, "checkedOn", entry.startsOn(), "列入之日");
        values.check();
        listings.check(entry, on, values.list("suspect"), values.text("finding"), task.userId());
        return Map.of();
    }
}
