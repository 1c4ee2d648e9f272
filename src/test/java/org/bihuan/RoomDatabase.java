package org.bihuan;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** One room's tables alone, on the database the run is for: enough for what needs no engine and no login. */
public final class RoomDatabase implements AutoCloseable {

    public final DataSource dataSource;
    public final TransactionTemplate transaction;
    private final AutoCloseable server;

    private RoomDatabase(String[] migrations, DataSource dataSource, AutoCloseable server) {
        this.dataSource = dataSource;
        this.server = server;
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        for (String migration : migrations) {
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + migration)).execute(dataSource);
        }
    }

    /** @param migrations the files that make the room's tables, e.g. {@code V3__dossier.sql}, in their order */
    public static RoomDatabase open(String... migrations) throws IOException {
        if ("postgres".equals(System.getProperty("bihuan.test.database"))) {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            return new RoomDatabase(migrations, postgres.getPostgresDatabase(), postgres);
        }
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:room;DB_CLOSE_DELAY=-1", "sa", "");
        return new RoomDatabase(migrations, pool, () -> {
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
