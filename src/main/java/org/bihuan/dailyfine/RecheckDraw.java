package org.bihuan.dailyfine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The lot by which the officers of a covert recheck are drawn. Whoever knows the seed and among whom it was drawn can draw it again.
 *
 * @param candidates user ids, in their alphabetical order
 */
record RecheckDraw(long seed, List<String> candidates) {

    RecheckDraw {
        candidates = candidates.stream().sorted().distinct().toList();
    }

    /** The two who are drawn; fewer where there are fewer. */
    List<String> drawn() {
        List<String> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled.subList(0, Math.min(2, shuffled.size())));
    }
}
