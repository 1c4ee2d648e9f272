package org.bihuan;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives the tests' context its database: H2 in memory, or a real PostgreSQL that lives as long as the context. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!"postgres".equals(System.getProperty("bihuan.test.database"))) {
            TestPropertyValues.of("spring.datasource.url=jdbc:h2:mem:bihuan;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500").applyTo(context);
            return;
        }
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
            // Stopped by the context, not by a hook of its own: registered first, so destroyed last, after the connection pool.
            ((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("embeddedPostgres", postgres::close);
            TestPropertyValues.of("spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "spring.datasource.username=postgres", "spring.datasource.password=postgres").applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
