package org.bihuan.campaign;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short version of the kill campaign, part of every build; on the other database beside it. */
@Tag("packed")
class CrashOnPostgresTest {

    @Test
    void noAlertIsLostOrDoubledWhenTheApplicationIsKilled(@TempDir Path folder) throws Exception {
        new KillCampaign(3_000, 1, 20220118).onPostgres(folder);
    }
}
