package org.bihuan.alert;

import org.bihuan.WholeApplicationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A whole simulated year of all plants with monitors; {@code -Dbihuan.campaign.alert-days} for fewer days. Prints the confusion table. */
@WholeApplicationTest
@Tag("campaign")
class LongYearOfAlertsCampaign {

    private static final int PLANTS = 60;

    @Autowired private SimulatedYear year;
    @Autowired private TestRestTemplate http;

    @Test
    void aYear() throws Exception {
        System.out.println(year.play(PLANTS, Integer.getInteger("bihuan.campaign.alert-days", 366), http));
    }
}
