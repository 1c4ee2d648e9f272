package org.bihuan.enterprise;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(DifferentiationTerms.class)
class DifferentiationSettings {
}
