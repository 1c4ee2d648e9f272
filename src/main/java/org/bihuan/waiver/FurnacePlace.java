package org.bihuan.waiver;

import org.bihuan.enterprise.Enterprises.Device;
import org.bihuan.enterprise.Enterprises.Enterprise;

/** A furnace in its plant. */
record FurnacePlace(Enterprise enterprise, Device device) implements MarkPlace {

    String code() {
        return device.code();
    }

    @Override
    public String key() {
        return code();
    }

    String number() {
        return device.furnaceNumber();
    }

    /** In words: {@code 魏县某环保有限公司 1号焚烧炉}. */
    @Override
    public String inWords() {
        return enterprise.name() + " " + device.name();
    }

    /** The outlet whose alerts speak of this furnace and of no other one, or null. */
    String ownOutlet() {
        return device.outlet() == null || enterprise.furnaces().stream().filter(f -> device.outlet().equals(f.outlet())).count() > 1 ? null
                : device.outlet();
    }
}
