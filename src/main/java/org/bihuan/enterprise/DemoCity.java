package org.bihuan.enterprise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.BiFunction;
import org.bihuan.access.ImportReport;
import org.bihuan.access.SetUpStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the register of the demo at its first start: the parties of the published cases, and around them an invented city.
 * All of it is one transaction, and a register that has it already is left alone.
 */
@Component
@Order(20)
@ConditionalOnProperty("bihuan.demo.enabled")
class DemoCity implements SetUpStep {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
    private static final String WHO = "demo";

    private final RegisterStore store;
    private final RegisterImport imports;
    private final OperatorImport operators;
    private final int size;

    /** @param size number of invented enterprises, from 0 to 99,999 */
    DemoCity(RegisterStore store, RegisterImport imports, OperatorImport operators, @Value("${bihuan.demo.enterprises}") int size) {
        this.store = store;
        this.imports = imports;
        this.operators = operators;
        this.size = size;
    }

    @Override
    @Transactional
    public void setUp() {
        store.lock();
        if (store.isFilled()) {
            return;
        }
        long start = System.nanoTime();
        take("story-enterprises.csv", imports::enterprises);
        take("story-outlets.csv", imports::outlets);
        take("story-devices.csv", imports::devices);
        take("story-operators.csv", operators::operators);
        take("story-operator-staff.csv", operators::staff);
        take("story-operator-contracts.csv", operators::contracts);
        InventedCity.City city = InventedCity.of(size);
        store.add(RegisterStore.Table.OPERATORS, city.operators());
        store.add(RegisterStore.Table.ENTERPRISES, city.enterprises());
        store.add(RegisterStore.Table.OUTLETS, city.outlets());
        store.add(RegisterStore.Table.DEVICES, city.devices());
        LOG.info("The demo city has {} invented enterprises, {} outlets and {} devices, made in {} ms", size,
                city.outlets().size(), city.devices().size(), Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private static void take(String file, BiFunction<byte[], String, ImportReport> into) {
        try (InputStream in = DemoCity.class.getResourceAsStream("/enterprise/" + file)) {
            ImportReport report = into.apply(in.readAllBytes(), WHO);
            if (report.rejected() > 0) {
                throw new IllegalStateException(file + ": " + report.report());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
