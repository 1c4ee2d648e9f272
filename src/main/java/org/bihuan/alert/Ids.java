package org.bihuan.alert;

import javax.sql.DataSource;
import org.springframework.jdbc.support.DatabaseMetaDataCallback;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.H2SequenceMaxValueIncrementer;
import org.springframework.jdbc.support.incrementer.PostgresSequenceMaxValueIncrementer;

/** Values of a sequence for rows written by plain JDBC; the only statement that H2 and PostgreSQL spell differently. */
final class Ids {

    private final DataFieldMaxValueIncrementer sequence;

    Ids(DataSource data, String name) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(data,
                    (DatabaseMetaDataCallback<String>) metaData -> metaData.getDatabaseProductName());
            this.sequence = product.equals("PostgreSQL") ? new PostgresSequenceMaxValueIncrementer(data, name)
                    : new H2SequenceMaxValueIncrementer(data, name);
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next value; the following ones up to the sequence's increment belong to the caller too. */
    long next() {
        return sequence.nextLongValue();
    }
}
