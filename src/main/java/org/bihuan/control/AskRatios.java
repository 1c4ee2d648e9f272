package org.bihuan.control;

import java.util.Date;
import org.springframework.stereotype.Component;

/** What the model {@code production-control} asks in expressions. */
@Component
public class AskRatios {

    private final RatioVersions versions;

    AskRatios(RatioVersions versions) {
        this.versions = versions;
    }

    public Date heardUntil(long versionId) {
        return Date.from(versions.get(versionId).heardUntil());
    }
}
