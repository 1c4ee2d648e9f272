package org.bihuan;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Background work; tests switch it off and call the same methods themselves. */
@Configuration
@EnableScheduling
@ConditionalOnProperty(name = "bihuan.background.enabled", matchIfMissing = true)
class BackgroundConfiguration {
}
