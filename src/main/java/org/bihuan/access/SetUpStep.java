package org.bihuan.access;

/**
 * What has to be in place before the first request: grants, people, the demo city. Beans of this kind run once at every
 * start, in the order of {@code @Order}, after the engine is there and before the web server opens its port.
 */
public interface SetUpStep {

    /** Brings things to what they must be; running it again changes nothing. */
    void setUp();
}
