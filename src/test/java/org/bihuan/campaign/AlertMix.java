package org.bihuan.campaign;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A seeded stream of alerts as a city's platforms send them: 70 % repeat an episode that is already open, 3 % are malformed,
 * 5 % lie under a data mark, the rest open an episode of their own. An episode here is one enterprise and one kind, so that
 * what the application has to do with each alert is known beforehand.
 */
final class AlertMix {

    /** What has to become of an alert. */
    enum Fate { OPENS, REPEATS, MARKED, MALFORMED }

    /** @param episode number of the episode, or -1 where the alert belongs to none */
    record Sent(int index, String eventId, Fate fate, int episode, ObjectNode json) {
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> KINDS = List.of("CEMS_EXCEED", "POWER_DIFF", "HOTSPOT", "STOP_VIDEO", "MEASURE", "GATE");
    static final String SOURCE = "campaign";

    private AlertMix() {
    }

    /**
     * @param enterprises credit code and region of known enterprises; at least a sixth of the number of episodes
     * @param now         the moment before which everything has happened
     */
    static List<Sent> of(int alerts, List<String[]> enterprises, Instant now, long seed) {
        Random random = new Random(seed);
        List<Sent> sent = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        int episodes = 0;
        for (int i = 0; i < alerts; i++) {
            double dice = random.nextDouble();
            Fate fate = dice < 0.70 && !open.isEmpty() ? Fate.REPEATS
                    : dice < 0.73 ? Fate.MALFORMED : dice < 0.78 ? Fate.MARKED : Fate.OPENS;
            int episode = switch (fate) {
                case OPENS -> {
                    open.add(episodes);
                    yield episodes++;
                }
                case REPEATS -> open.get((int) (open.size() * Math.pow(random.nextDouble(), 2)));
                case MARKED, MALFORMED -> random.nextInt(Math.max(1, episodes));
            };
            String eventId = "E-%07d".formatted(i);
            ObjectNode json = alert(eventId, episode, enterprises, now, random);
            if (fate == Fate.MARKED) {
                json.putObject("details").putArray("marks").add("M");
            } else if (fate == Fate.MALFORMED) {
                spoil(json, random);
            }
            sent.add(new Sent(i, eventId, fate, fate == Fate.MARKED || fate == Fate.MALFORMED ? -1 : episode, json));
        }
        return sent;
    }

    private static ObjectNode alert(String eventId, int episode, List<String[]> enterprises, Instant now, Random random) {
        String[] enterprise = enterprises.get(episode % enterprises.size());
        String kind = KINDS.get(episode / enterprises.size() % KINDS.size());
        Instant to = now.minus(Duration.ofMinutes(30 + random.nextInt(45)));
        ObjectNode json = JSON.createObjectNode();
        json.put("source", SOURCE).put("sourceEventId", eventId).put("kind", kind)
                .put("enterprise", enterprise[0]).put("region", enterprise[1])
                .put("pollutant", kind.equals("HOTSPOT") ? "a34004" : "a21002")
                .put("value", 150 + random.nextInt(50)).put("limit", 100).put("unit", "mg/m3").put("averaging", "HOUR")
                .put("occurredFrom", MOMENT.format(to.minus(Duration.ofHours(1)).atZone(ZONE)))
                .put("occurredTo", MOMENT.format(to.atZone(ZONE))).put("detectedAt", MOMENT.format(to.atZone(ZONE)))
                .put("summary", "自动监测报警 " + eventId);
        json.putObject("details");
        return json;
    }

    private static void spoil(ObjectNode json, Random random) {
        switch (random.nextInt(5)) {
            case 0 -> json.put("kind", "EARTHQUAKE");
            case 1 -> json.put("occurredTo", "昨天下午");
            case 2 -> json.put("enterprise", "91130400XX99999999");
            case 3 -> json.put("colour", "red");
            default -> json.put("value", "很高");
        }
    }
}
