package org.bihuan.campaign;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short version of the campaign with two nodes, part of every build. */
@Tag("packed")
class TwoNodesTest {

    @Test
    void whatIsDueHappensOnceThoughTwoNodesLookAfterIt(@TempDir Path folder) throws Exception {
        new TwoNodes(60).run(folder);
    }
}
