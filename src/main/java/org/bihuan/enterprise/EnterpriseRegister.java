package org.bihuan.enterprise;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register for the other rooms: four statements, whatever the number of codes. */
@Service
@Transactional(readOnly = true)
class EnterpriseRegister implements Enterprises {

    private final RegisterStore store;

    EnterpriseRegister(RegisterStore store) {
        this.store = store;
    }

    @Override
    public Optional<Enterprise> find(String uscc) {
        return uscc == null ? Optional.empty() : Optional.ofNullable(findAll(List.of(uscc)).get(uscc));
    }

    @Override
    public Enterprise get(String uscc) {
        return find(uscc).orElseThrow(() -> new NoSuchElementException("企业名录中没有 " + uscc));
    }

    @Override
    public List<Enterprise> withFurnaces(String region) {
        return List.copyOf(findAll(store.withDevices(DeviceKind.FURNACE, region)).values());
    }

    @Override
    public List<String> codes(String region) {
        return store.codes(region);
    }

    @Override
    public List<String> codesWithMonitors(String region) {
        return store.withDevices(DeviceKind.MONITOR, region).stream().sorted().toList();
    }

    @Override
    public Map<String, Enterprise> findAll(Collection<String> usccs) {
        Set<String> wanted = usccs.stream().filter(c -> c != null).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Entry.Enterprise> known = store.enterprises(wanted);
        Map<String, List<Outlet>> outlets = store.outlets(known.keySet()).values().stream().collect(Collectors.groupingBy(
                Entry.Outlet::uscc, Collectors.mapping(o -> new Outlet(o.code(), o.name(), o.medium().name()), Collectors.toList())));
        Collection<Entry.Device> watching = store.devicesOf(known.keySet()).values();
        Map<String, Entry.Operator> operators = store.operators(watching.stream().map(Entry.Device::operatorUscc)
                .filter(o -> o != null).collect(Collectors.toSet()));
        Map<String, List<Device>> devices = watching.stream().collect(Collectors.groupingBy(Entry.Device::uscc,
                Collectors.mapping(d -> new Device(d.code(), d.kind().name(), d.name(), d.outlet(), d.operatorUscc(),
                        d.operatorUscc() == null ? null : operators.get(d.operatorUscc()).name()), Collectors.toList())));
        Map<String, Enterprise> found = new LinkedHashMap<>();
        known.forEach((uscc, e) -> found.put(uscc, new Enterprise(uscc, e.name(), e.trade().name(), e.trade().label(), e.region(),
                e.address(), degrees(e.longitude()), degrees(e.latitude()), e.keyPolluter(), e.invented(),
                outlets.getOrDefault(uscc, List.of()), devices.getOrDefault(uscc, List.of()))));
        return found;
    }

    private static Double degrees(BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
