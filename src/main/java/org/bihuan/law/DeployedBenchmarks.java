package org.bihuan.law;

import java.util.List;
import java.util.function.Function;
import org.bihuan.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** Reads the newest deployed tables of discretion, each version once. */
@Component
class DeployedBenchmarks implements Benchmarks {

    private final Kept<Benchmark> benchmarks;
    private final Kept<Ground> grounds;
    private final Kept<Parameter> parameters;

    DeployedBenchmarks(DecisionTables tables) {
        this.benchmarks = new Kept<>(tables, BenchmarkTable.TABLE, BenchmarkTable::read);
        this.grounds = new Kept<>(tables, GroundTable.TABLE, GroundTable::read);
        this.parameters = new Kept<>(tables, ParameterTable.TABLE, ParameterTable::read);
    }

    @Override
    public List<Benchmark> all() {
        return benchmarks.rows();
    }

    @Override
    public List<Ground> allGrounds() {
        return grounds.rows();
    }

    @Override
    public List<Parameter> allParameters() {
        return parameters.rows();
    }

    private static final class Kept<T> {

        private record Read<T>(DecisionTables.Sheet sheet, List<T> rows) {
        }

        private final DecisionTables tables;
        private final String table;
        private final Function<DecisionTables.Sheet, List<T>> reader;
        private volatile Read<T> last;

        Kept(DecisionTables tables, String table, Function<DecisionTables.Sheet, List<T>> reader) {
            this.tables = tables;
            this.table = table;
            this.reader = reader;
        }

        List<T> rows() {
            DecisionTables.Sheet sheet = tables.read(table);
            Read<T> known = last;
            if (known == null || known.sheet() != sheet) {
                known = new Read<>(sheet, reader.apply(sheet));
                last = known;
            }
            return known.rows();
        }
    }
}
