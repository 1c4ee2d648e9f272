package org.bihuan.campaign;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The long version: {@code mvn verify -Pcampaign}. */
@Tag("campaign")
class LongKillCampaign {

    private static final int ALERTS = Integer.getInteger("bihuan.campaign.alerts", 20_000);
    private static final int KILLS = Integer.getInteger("bihuan.campaign.kills", 5);

    @Test
    void onH2(@TempDir Path folder) throws Exception {
        new KillCampaign(ALERTS, KILLS, 1).onH2(folder);
    }

    @Test
    void onPostgres(@TempDir Path folder) throws Exception {
        new KillCampaign(ALERTS, KILLS, 2).onPostgres(folder);
    }
}
