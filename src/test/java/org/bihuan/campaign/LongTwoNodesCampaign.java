package org.bihuan.campaign;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn verify -Pcampaign}: a thousand rechecks and a thousand leads. */
@Tag("campaign")
class LongTwoNodesCampaign {

    @Test
    void eachOfAThousandDueThingsIsDoneOnce(@TempDir Path folder) throws Exception {
        new TwoNodes(Integer.getInteger("bihuan.campaign.counts", 1_000)).run(folder);
    }
}
