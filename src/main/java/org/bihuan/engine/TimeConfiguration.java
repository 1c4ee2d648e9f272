package org.bihuan.engine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TimeConfiguration {

    @Bean
    HouseClock clock() {
        return new HouseClock();
    }
}
