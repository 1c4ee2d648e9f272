package org.bihuan.enterprise;

import java.util.Optional;

/**
 * What another room adds to the page of an enterprise, such as its leads or inspections. Rooms implement it as a bean; the
 * bureau's people who may see the enterprise see every section, the enterprise's own staff only what a section shows to them.
 */
public interface EnterprisePageSection {

    /** Name of the field in the answer, e.g. {@code leads}. */
    String name();

    /** What is shown: a list or a record that can be written as JSON; never null. */
    Object section(String uscc);

    /** What the enterprise's own staff see of it; nothing unless the section says otherwise: it is the bureau's work. */
    default Optional<Object> ownSection(String uscc) {
        return Optional.empty();
    }
}
