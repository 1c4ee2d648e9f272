package org.bihuan.campaign;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn verify -Pcampaign}. Too long for every build: each kill costs a start. */
@Tag("campaign")
class LongCaseKillCampaign {

    private static final int KILLS = Integer.getInteger("bihuan.campaign.case-kills", 50);

    @Test
    void onH2(@TempDir Path folder) throws Exception {
        new CaseKillCampaign(KILLS, 20240304).onH2(folder);
    }

    @Test
    void onPostgres(@TempDir Path folder) throws Exception {
        new CaseKillCampaign(KILLS, 20220307).onPostgres(folder);
    }
}
