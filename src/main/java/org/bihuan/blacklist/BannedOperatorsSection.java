package org.bihuan.blacklist;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.enterprise.EnterprisePageSection;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.OperatorBans;
import org.springframework.stereotype.Component;

/** On the page of an enterprise: which operators of its devices are banned today. */
@Component
class BannedOperatorsSection implements EnterprisePageSection {

    /** @param warning in Chinese, with the name of the rule */
    record Line(String operator, String name, LocalDate from, LocalDate to, List<String> devices, String warning) {
    }

    private final Enterprises enterprises;
    private final OperatorBans bans;
    private final Clock clock;

    BannedOperatorsSection(Enterprises enterprises, OperatorBans bans, Clock clock) {
        this.enterprises = enterprises;
        this.bans = bans;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bannedOperators";
    }

    @Override
    public Object section(String uscc) {
        List<Enterprises.Device> devices = enterprises.get(uscc).devices();
        Set<String> operators = devices.stream().map(Enterprises.Device::operatorUscc).filter(Objects::nonNull).collect(Collectors.toSet());
        LocalDate today = LocalDate.now(clock);
        return bans.within(operators, today, today).stream().map(ban -> new Line(ban.code(), ban.name(), ban.from(), ban.to(),
                devices.stream().filter(device -> ban.code().equals(device.operatorUscc())).map(Enterprises.Device::code).toList(),
                OperatorBans.DEVICE_RULE + ban.inWords())).toList();
    }
}
