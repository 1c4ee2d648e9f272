package org.bihuan.enterprise;

/**
 * What another room adds to the page of an enterprise, such as its leads or inspections. Rooms implement it as a bean; the
 * bureau's people who may see the enterprise see every section, the enterprise's own staff see none.
 */
public interface EnterprisePageSection {

    /** Name of the field in the answer, e.g. {@code leads}. */
    String name();

    /** What is shown: a list or a record that can be written as JSON; never null. */
    Object section(String uscc);
}
