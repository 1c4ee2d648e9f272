package org.bihuan.inspection;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lot. It is made of nothing but SHA-256, so that whoever knows the seed and the weights can draw it again with a few lines in
 * any language, and it takes everybody with a chance that is exactly proportional to the weight.
 *
 * <p>Everybody is lined up in the order of {@code sha256(seed|label|id)}, each as long as the weight; the whole line has the length
 * W. The line is cut into n equal parts, and with {@code u = sha256(seed|label) mod W} one looks into each part at the same place,
 * {@code u/n} from its beginning: who stands there is drawn. Whoever is at least as long as a part would be drawn for certain and is
 * taken out before, longest first, as long as there is one.
 */
final class Lot {

    /** @param weight above zero */
    record Ticket(String id, int weight) {
    }

    private final String seed;

    Lot(String seed) {
        this.seed = seed;
    }

    /**
     * Draws so many; all where there are no more.
     *
     * @param label   of this draw among those of one seed
     * @param tickets each with an id of its own
     * @return ids, in the order in which they stand in the line, those who were certain first
     */
    List<String> draw(String label, List<Ticket> tickets, int count) {
        // A digest for each ticket, not for each comparison.
        Map<String, Ticket> places = new TreeMap<>();
        tickets.forEach(ticket -> places.put(hash(seed + "|" + label + "|" + ticket.id()), ticket));
        List<Ticket> line = new ArrayList<>(places.values());
        List<String> drawn = new ArrayList<>();
        int left = Math.min(count, line.size());
        long total = line.stream().mapToLong(Ticket::weight).sum();
        while (left > 0) {
            Ticket longest = line.stream().max(Comparator.comparingInt(Ticket::weight)).orElseThrow();
            if ((long) longest.weight() * left < total) {
                break;
            }
            line.remove(longest);
            drawn.add(longest.id());
            total -= longest.weight();
            left--;
        }
        if (left == 0) {
            return drawn;
        }
        long at = new BigInteger(hash(seed + "|" + label), 16).mod(BigInteger.valueOf(total)).longValue();
        long passed = 0;
        for (Ticket ticket : line) {
            passed += ticket.weight();
            if (at < passed * left) {
                drawn.add(ticket.id());
                at += total;
            }
        }
        return drawn;
    }

    /** A number from 0 on, below the bound, for whatever else hangs on the lot. */
    long number(String label, long bound) {
        return new BigInteger(hash(seed + "|" + label), 16).mod(BigInteger.valueOf(bound)).longValue();
    }

    /** SHA-256 of a text in UTF-8, in small hexadecimal digits. */
    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
