package org.bihuan.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bihuan.access.Branches;
import org.bihuan.access.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deliberations for other rooms. */
@Service
@Transactional
class HeldDeliberations implements Deliberations {

    private static final int LONGEST_TEXT = 20_000;

    private final DeliberationBook book;
    private final DeliberationDesk desk;
    private final MinutesWriter writer;
    private final Branches branches;
    private final People people;
    private final Clock clock;

    HeldDeliberations(DeliberationBook book, DeliberationDesk desk, MinutesWriter writer, Branches branches, People people,
                      Clock clock) {
        this.book = book;
        this.desk = desk;
        this.writer = writer;
        this.branches = branches;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public long open(Matter matter) {
        List<String> missing = new ArrayList<>();
        expect(matter.kind(), Objects::nonNull, "审议事项", missing);
        expect(matter.subject(), text -> says(text, 100), "事项编号", missing);
        expect(matter.caseNumber(), text -> says(text, 64), "案号", missing);
        expect(matter.title(), text -> says(text, 300), "案件名称", missing);
        expect(matter.file().facts(), text -> says(text, LONGEST_TEXT), "事实", missing);
        expect(matter.file().basis(), text -> says(text, LONGEST_TEXT), "依据", missing);
        expect(matter.file().proposal(), text -> says(text, LONGEST_TEXT), "处理建议", missing);
        expect(String.join("\n", matter.file().evidence()), text -> text.length() <= LONGEST_TEXT, "证据", missing);
        expect(String.join("\n", matter.file().discretion()), text -> text.length() <= LONGEST_TEXT, "裁量理由", missing);
        expect(matter.reporters(), reporters -> !reporters.isEmpty() && reporters.stream().allMatch(user -> people.find(user).isPresent()),
                "汇报人", missing);
        expect(matter.authority(), authority -> authority == null || branches.find(authority).isPresent(), "作出决定的分局", missing);
        expect(matter.region(), region -> region == null || branches.find(region).isPresent(), "辖区", missing);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("提请集体审议的内容缺少、过长或者不正确：" + String.join("、", missing));
        }
        return desk.open(matter);
    }

    private static <T> void expect(T value, Predicate<T> holds, String name, List<String> missing) {
        if (!holds.test(value)) {
            missing.add(name);
        }
    }

    private static boolean says(String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }

    @Override
    public void departs(long id, String departure) {
        book.get(id).departs(departure);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Brief> find(long id) {
        return book.find(id).map(this::brief);
    }

    @Override
    public void abandon(String subject, String reason) {
        book.of(subject).stream().filter(one -> one.conclusion() == null).forEach(one -> desk.abandon(one, reason));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Brief> of(String subject) {
        return book.of(subject).stream().map(this::brief).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Minutes minutes(long id) {
        return writer.minutes(book.get(id));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean heldAfter(String subject, LocalDate day) {
        return of(subject).stream().anyMatch(one -> one.concludedOn() != null && !one.concludedOn().isBefore(day));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Breach> breaches(String subject, LocalDate lastHeardOn) {
        return DeliberationGates.breaches(book.of(subject).stream().filter(one -> one.conclusion() != null).map(one ->
                new DeliberationGates.Held(day(one), one.minutesDocument() != null, book.votes(book.sitting(one.id())).stream()
                        .filter(Vote::counted).map(Vote::member).collect(Collectors.toSet()), one.barred())).toList(), lastHeardOn);
    }

    private Brief brief(Deliberation one) {
        return new Brief(one.id(), one.kind(), one.subject(), one.caseNumber(), one.title(), one.occasion(), one.openedAt(),
                book.lastSitting(one.id()).map(Sitting::heldAt).orElse(null), one.conclusion(), one.resolution(),
                one.concludedAt() == null ? null : day(one), one.minutesDocument(), one.dossier());
    }

    private LocalDate day(Deliberation concluded) {
        return LocalDate.ofInstant(concluded.concludedAt(), clock.getZone());
    }
}
