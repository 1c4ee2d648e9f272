package org.bihuan.waiver;

import org.bihuan.enterprise.Enterprises.Enterprise;

/** What can be marked: a furnace, or an outlet that no furnace feeds. */
interface MarkPlace {

    Enterprise enterprise();

    /** By which it is one among all. */
    String key();

    String inWords();
}
