package org.bihuan.dossier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** The dossier's tables alone, on the database the run is for: enough for what needs no engine and no login. */
final class DossierDatabase implements AutoCloseable {

    final DataSource dataSource;
    final TransactionTemplate transaction;
    private final AutoCloseable server;

    private DossierDatabase(DataSource dataSource, AutoCloseable server) {
        this.dataSource = dataSource;
        this.server = server;
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V3__dossier.sql")).execute(dataSource);
    }

    static DossierDatabase open() throws IOException {
        if ("postgres".equals(System.getProperty("bihuan.test.database"))) {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            return new DossierDatabase(postgres.getPostgresDatabase(), postgres);
        }
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:dossier;DB_CLOSE_DELAY=-1", "sa", "");
        return new DossierDatabase(pool, () -> {
            try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
                statement.execute("shutdown");
            }
        });
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
