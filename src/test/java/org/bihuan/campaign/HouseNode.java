package org.bihuan.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.Bihuan;
import org.bihuan.engine.HouseClock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application inside this machine process, started on a day of one's choice: what it does while it starts happens on that day. */
final class HouseNode {

    private HouseNode() {
    }

    static ConfigurableApplicationContext on(LocalDate day, Map<String, String> properties) {
        Instant morning = day.atTime(LocalTime.of(9, 0)).atZone(HouseClock.ZONE).toInstant();
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--bihuan.demo.enterprises=200", "--bihuan.demo.cases=false", "--spring.main.banner-mode=off",
                "--logging.level.root=warn"));
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(Bihuan.class).initializers(context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HouseClock clock) {
                    clock.stopAt(morning);
                }
                return bean;
            }
        })).profiles("demo", "test").run(arguments.toArray(String[]::new));
    }
}
