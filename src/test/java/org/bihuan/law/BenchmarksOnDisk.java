package org.bihuan.law;

import java.nio.file.Path;
import java.util.List;
import org.bihuan.engine.TestTables;

/** The tables of discretion as they stand in {@code processes}, without database and Spring. */
class BenchmarksOnDisk implements Benchmarks {

    static final Path BENCHMARKS = Path.of("processes/law/discretion-benchmarks.dmn");
    static final Path GROUNDS = Path.of("processes/law/discretion-grounds.dmn");
    static final Path PARAMETERS = Path.of("processes/law/discretion-parameters.dmn");
    private static final List<Benchmark> ALL = BenchmarkTable.read(TestTables.read(BENCHMARKS, BenchmarkTable.TABLE));
    private static final List<Ground> ALL_GROUNDS = GroundTable.read(TestTables.read(GROUNDS, GroundTable.TABLE));
    private static final List<Parameter> ALL_PARAMETERS = ParameterTable.read(TestTables.read(PARAMETERS, ParameterTable.TABLE));

    @Override
    public List<Benchmark> all() {
        return ALL;
    }

    @Override
    public List<Ground> allGrounds() {
        return ALL_GROUNDS;
    }

    @Override
    public List<Parameter> allParameters() {
        return ALL_PARAMETERS;
    }
}
