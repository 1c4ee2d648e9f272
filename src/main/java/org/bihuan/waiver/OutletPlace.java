package org.bihuan.waiver;

import java.util.List;
import org.bihuan.enterprise.Enterprises.Device;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.enterprise.Enterprises.Outlet;

/** An outlet of an enterprise. */
record OutletPlace(Enterprise enterprise, Outlet outlet) implements MarkPlace {

    @Override
    public String key() {
        return enterprise.uscc() + "/" + outlet.code();
    }

    /** Names of the furnaces it drains: their marks are kept furnace by furnace. */
    List<String> furnaces() {
        return enterprise.furnaces().stream().filter(furnace -> outlet.code().equals(furnace.outlet())).map(Device::name).toList();
    }

    /** In words: {@code 某水泥有限公司 DA001 窑尾废气排放口}. */
    @Override
    public String inWords() {
        return enterprise.name() + " " + outlet.code() + " " + outlet.name();
    }
}
