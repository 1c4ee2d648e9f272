package org.bihuan.waiver;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;

/** One request about marks or data: who sends it, the enterprises it names, and which places have to be settled afterwards. */
final class MarkRun<P extends MarkPlace> {

    /** Brings the house in line with what is known of a place and a year. */
    interface Settling<P> {

        void settle(P place, int year, String who);
    }

    final FurnaceSender sender;
    final LocalDateTime now;
    final Map<String, Enterprise> register;
    private final Settling<P> settling;
    private final Duration reach;
    private final Map<String, P> places = new TreeMap<>();
    private final Map<String, Set<Integer>> years = new HashMap<>();

    /** @param reach how far what happens in an hour goes on: an event of December into the next year */
    MarkRun(FurnaceSender sender, List<String> usccs, Enterprises enterprises, LocalDateTime now, Settling<P> settling, Duration reach) {
        this.sender = sender;
        this.now = now;
        this.register = enterprises.findAll(usccs.stream().filter(Objects::nonNull).filter(uscc -> uscc.matches("[0-9A-Z]{18}")).collect(Collectors.toSet()));
        this.settling = settling;
        this.reach = reach;
    }

    /** What is known of these hours has changed: with them the years that they can change. */
    void touched(P place, LocalDateTime from, LocalDateTime to) {
        places.put(place.key(), place);
        Set<Integer> ofPlace = years.computeIfAbsent(place.key(), key -> new TreeSet<>());
        int last = Math.min(to.plus(reach).getYear(), now.getYear());
        for (int year = from.getYear(); year <= last; year++) {
            ofPlace.add(year);
        }
    }

    void settle() {
        places.forEach((key, place) -> years.get(key).forEach(year -> settling.settle(place, year, sender.userId())));
    }
}
