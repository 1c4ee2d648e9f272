package org.bihuan.enterprise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the operators' part of the register: one statement for each kind of entry, whatever the number of operators. */
@Service
@Transactional(readOnly = true)
class OperatorRegister implements Operators {

    private final RegisterStore store;

    OperatorRegister(RegisterStore store) {
        this.store = store;
    }

    @Override
    public Optional<Operator> find(String uscc) {
        return uscc == null ? Optional.empty() : read(store.operators(List.of(uscc)).values()).stream().findFirst();
    }

    @Override
    public Operator get(String uscc) {
        return find(uscc).orElseThrow(() -> new NoSuchElementException("名录中没有运维单位 " + uscc));
    }

    @Override
    public List<Operator> all() {
        return read(store.allOperators()).stream().sorted(NaturalOrder.by(Operator::name)).toList();
    }

    private List<Operator> read(Collection<Entry.Operator> operators) {
        Set<String> codes = operators.stream().map(Entry.Operator::uscc).collect(Collectors.toSet());
        Collection<Entry.Contract> contracts = store.contractsOf(codes).values();
        Collection<Entry.Device> devices = store.devicesServedBy(codes).values();
        Map<String, Entry.Enterprise> enterprises = store.enterprises(Stream.concat(contracts.stream().map(Entry.Contract::uscc),
                devices.stream().map(Entry.Device::uscc)).collect(Collectors.toSet()));
        Map<String, List<Staff>> staff = grouped(store.staffOf(codes).values(), Entry.Staff::operatorUscc,
                s -> new Staff(s.idNumber(), s.name(), s.duty()));
        Map<String, List<Contract>> promised = grouped(contracts, Entry.Contract::operatorUscc, c -> new Contract(c.number(), c.uscc(),
                enterprises.get(c.uscc()).name(), enterprises.get(c.uscc()).region(), c.startsOn(), c.endsOn(), c.subject()));
        Map<String, List<Served>> served = grouped(devices, Entry.Device::operatorUscc, d -> new Served(d.code(), d.kind().label(), d.name(), d.uscc(),
                enterprises.get(d.uscc()).name(), enterprises.get(d.uscc()).region()));
        Map<String, List<Penalty>> penalties = grouped(store.penaltiesOf(codes).values(), Entry.Penalty::operatorUscc,
                p -> new Penalty(p.number(), p.authority(), p.decidedOn(), p.ground(), p.falsified()));
        return operators.stream().map(o -> new Operator(o.uscc(), o.name(), o.service(), o.address(), o.legalRepresentative(), o.phone(),
                staff.getOrDefault(o.uscc(), List.of()), promised.getOrDefault(o.uscc(), List.of()), served.getOrDefault(o.uscc(), List.of()),
                penalties.getOrDefault(o.uscc(), List.of()))).toList();
    }

    private static <E, T> Map<String, List<T>> grouped(Collection<E> entries, Function<E, String> operator, Function<E, T> shown) {
        return entries.stream().collect(Collectors.groupingBy(operator, Collectors.mapping(shown, Collectors.toList())));
    }
}
