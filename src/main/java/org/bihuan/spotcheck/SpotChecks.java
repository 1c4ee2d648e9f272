package org.bihuan.spotcheck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.alert.Alarms;
import org.bihuan.engine.Flow;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.inspection.Draws;
import org.bihuan.spotcheck.SpotCalls.Attempt;
import org.bihuan.spotcheck.SpotCalls.Call;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws who is called and when, records what was seen, and reports what was wrong. */
@Service
@Transactional
class SpotChecks {

    /** Names spot checks as the source of alerts. */
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(30);
    private static final int LONGEST_DETAIL = 1000;

    private final SpotCalls calls;
    private final Draws draws;
    private final Enterprises enterprises;
    private final People people;
    private final Alarms alarms;
    private final Flow flow;
    private final Clock clock;
    private final CallTimes times;
    private final int mostAttempts;

    SpotChecks(SpotCalls calls, Draws draws, Enterprises enterprises, People people, Alarms alarms, Flow flow, Clock clock,
               @Value("${bihuan.spot-check.from-hour:8}") int fromHour, @Value("${bihuan.spot-check.to-hour:22}") int toHour,
               @Value("${bihuan.spot-check.attempts:3}") int mostAttempts) {
        this.calls = calls;
        this.draws = draws;
        this.enterprises = enterprises;
        this.people = people;
        this.alarms = alarms;
        this.flow = flow;
        this.clock = clock;
        this.times = new CallTimes(fromHour, toHour);
        this.mostAttempts = mostAttempts;
    }

    /** How many minutes of calling these days still have; none means that nobody can be called. */
    @Transactional(readOnly = true)
    long minutes(LocalDate from, LocalDate to) {
        return times.minutes(from, to, LocalDateTime.now(clock));
    }

    /** @param region only of this branch, or null */
    void draw(int count, String region, LocalDate from, LocalDate to, String who) {
        Draws.Drawn drawn = draws.drawForCalls(count, region, from, to, who);
        Map<String, Enterprises.Enterprise> register = enterprises.findAll(drawn.usccs());
        LocalDateTime now = LocalDateTime.now(clock);
        long minutes = times.minutes(from, to, now);
        List<Flow.Start> starts = new ArrayList<>();
        for (String uscc : drawn.usccs()) {
            LocalDateTime at = times.at(from, to, now, draws.number(drawn.id(), "call|" + uscc, minutes));
            String branch = register.get(uscc).region();
            Call call = calls.get(calls.add(drawn.id(), uscc, branch, at.atZone(clock.getZone()).toInstant()));
            // It waits for its time in the city's name: a branch could read in the engine whom it will be, and when.
            starts.add(new Flow.Start(RemoteSpotCheckVariables.PROCESS, number(call), null, Map.of(RemoteSpotCheckVariables.CALL_ID, call.id())));
        }
        if (!starts.isEmpty()) {
            flow.startAll(starts);
        }
    }

    @Transactional(readOnly = true)
    Call get(long id) {
        return calls.get(id);
    }

    @Transactional(readOnly = true)
    List<Attempt> attempts(long id) {
        return calls.attempts(id);
    }

    /** By which people name the call. */
    String number(Call call) {
        return "YC-%s-%05d".formatted(draws.name(call.drawId()).substring(3, 7), call.id());
    }

    @Transactional(readOnly = true)
    Optional<Call> find(String number) {
        return number != null && number.matches("YC-[0-9]{4}-[0-9]{5,15}")
                ? calls.find(Long.parseLong(number.substring(8))).filter(call -> number(call).equals(number)) : Optional.empty();
    }

    /** Whether another call that is not answered ends it. */
    @Transactional(readOnly = true)
    boolean lastAttempt(long id) {
        return calls.attempts(id).size() + 1 >= mostAttempts;
    }

    /**
     * Records a call. Who is not reached is called again at another time that is drawn; who is never reached is reported.
     *
     * @param said what was recorded; its number and the time of the call are given here
     * @return the route: CLEAN, PROBLEM or CALL_AGAIN
     */
    String record(long id, Attempt said) {
        Call call = calls.get(id);
        boolean again = said.result() == CallResult.NOT_ANSWERED && !lastAttempt(id);
        int number = calls.attempts(id).size() + 1;
        calls.add(id, new Attempt(number, call.callAt(), said.result(), said.secondChecker(), said.answeredBy(), said.shown(), said.finding(), said.requirement(),
                said.recording(), said.recordedBy(), clock.instant()));
        if (again) {
            calls.callAgain(id, again(call, number));
            return "CALL_AGAIN";
        }
        CallResult end = said.result() == CallResult.CLEAN ? CallResult.CLEAN : CallResult.PROBLEM;
        calls.close(id, end, clock.instant());
        return end.name();
    }

    /** Within a day, not at once. */
    private Instant again(Call call, int number) {
        LocalDateTime soonest = LocalDateTime.now(clock).plus(AGAIN_AFTER);
        LocalDate from = soonest.toLocalDate();
        LocalDate to = from.plusDays(1);
        return times.at(from, to, soonest, draws.number(call.drawId(), "again|" + call.uscc() + "|" + number, times.minutes(from, to, soonest)))
                .atZone(clock.getZone()).toInstant();
    }

    /** What was found, or that nobody ever answers, becomes an alert and by screening a lead. */
    void report(long id) {
        Call call = calls.get(id);
        List<Attempt> attempts = calls.attempts(id);
        Attempt last = attempts.get(attempts.size() - 1);
        String finding = last.result() == CallResult.NOT_ANSWERED ? "视频呼叫 " + attempts.size() + " 次均未接通：" + last.finding() : last.finding();
        Map<String, Object> details = new HashMap<>();
        details.put("finding", shortened(finding));
        details.put("officers", Stream.of(last.recordedBy(), last.secondChecker()).filter(one -> one != null).map(this::name).toList());
        details.put("requirement", last.requirement());
        details.put("recording", last.recording());
        details.put("origin", "SPOT_CHECK");
        details.put("reporter", name(last.recordedBy()));
        details.put("evidenceRefs", List.of(number(call)));
        alarms.raise(new Alarms.Alarm(Alarms.Finder.SPOT_CHECKS, number(call), "REMOTE", null, call.uscc(), null, null, last.callAt(), last.recordedAt(),
                "远程执法抽查发现问题：" + shortened(finding), details));
    }

    String name(String userId) {
        return people.find(userId).map(Person::name).orElse(userId);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL - 1) + "…";
    }
}
