package org.bihuan.inspection;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Caps, floors and weights as this bureau has set them; the province and the city publish them, so none of them is a constant. */
@Component
class DrawSettings {

    private final DrawTerms terms;
    private final int base;
    private final int least;

    DrawSettings(@Value("${bihuan.draw.cap.key:4}") int capKey, @Value("${bihuan.draw.cap.general:2}") int capGeneral,
                 @Value("${bihuan.draw.cap.listed:1}") int capListed, @Value("${bihuan.draw.cap.campaign:2}") int campaign,
                 @Value("${bihuan.draw.floor-percent.key:25}") int floorKey, @Value("${bihuan.draw.floor-percent.general:5}") int floorGeneral,
                 @Value("${bihuan.draw.floor-percent.listed:2}") int floorListed, @Value("${bihuan.draw.base-weight:100}") int base,
                 @Value("${bihuan.draw.least-weight:10}") int least) {
        this.terms = new DrawTerms(Map.of(VisitClass.KEY, capKey, VisitClass.GENERAL, capGeneral, VisitClass.LISTED, capListed),
                Map.of(VisitClass.KEY, floorKey, VisitClass.GENERAL, floorGeneral, VisitClass.LISTED, floorListed), campaign);
        this.base = base;
        this.least = least;
    }

    DrawTerms terms() {
        return terms;
    }

    /** What an enterprise weighs with these points beside what each has. */
    int weight(int points) {
        return Math.max(least, base + points);
    }
}
