package org.bihuan.access;

import java.util.List;
import java.util.Optional;

/** The 20 county branches. */
public interface Branches {

    Optional<Branch> find(String region);

    /** @throws java.util.NoSuchElementException for an unknown region */
    Branch get(String region);

    List<Branch> all();
}
