package org.bihuan.enterprise;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of enterprises as other rooms see it. */
public interface Enterprises {

    /**
     * An enterprise.
     *
     * @param uscc       unified social credit code, 18 characters
     * @param trade      code of the trade, see {@code Trade}
     * @param tradeName  Chinese name of the trade
     * @param longitude  degrees east (GCJ-02), or null
     * @param invented   whether it is part of the invented demo city
     */
    record Enterprise(String uscc, String name, String trade, String tradeName, String region, String address, Double longitude,
                      Double latitude, boolean keyPolluter, boolean invented, List<Outlet> outlets, List<Device> devices) {

        public Optional<Outlet> outlet(String code) {
            return outlets.stream().filter(o -> o.code().equals(code)).findFirst();
        }

        /** The furnaces of an incinerator by their number. */
        public List<Device> furnaces() {
            return devices.stream().filter(d -> d.furnaceNumber() != null).sorted(Comparator.comparing(d -> Integer.valueOf(d.furnaceNumber()))).toList();
        }

        public Optional<Device> furnace(String number) {
            return devices.stream().filter(d -> number.equals(d.furnaceNumber())).findFirst();
        }

        public Optional<Device> device(String code) {
            return devices.stream().filter(d -> d.code().equals(code)).findFirst();
        }
    }

    /** @param medium AIR or WATER */
    record Outlet(String code, String name, String medium) {

        @JsonProperty
        public String mediumName() {
            return Medium.valueOf(medium).label();
        }
    }

    /**
     * @param kind     MONITOR, ELECTRICITY_METER, CAMERA, GATE or FURNACE
     * @param outlet   code of the outlet it watches, or null
     * @param operator name of the third-party operator, or null
     */
    record Device(String code, String kind, String name, String outlet, String operatorUscc, String operator) {

        @JsonProperty
        public String kindName() {
            return DeviceKind.valueOf(kind).label();
        }

        /** Its number within the plant, or null for what is no furnace. */
        public String furnaceNumber() {
            return kind.equals(DeviceKind.FURNACE.name()) ? name.substring(0, name.indexOf('号')) : null;
        }
    }

    Optional<Enterprise> find(String uscc);

    /** @throws java.util.NoSuchElementException for an unknown code */
    Enterprise get(String uscc);

    /** The incinerators whose furnaces are registered, by credit code. @param region only of this region, or null */
    List<Enterprise> withFurnaces(String region);

    /** Credit codes of all that are registered, in their order. @param region only of this region, or null */
    List<String> codes(String region);

    /** Credit codes of those with automatic monitors, in their order. @param region only of this region, or null */
    List<String> codesWithMonitors(String region);

    /** Those of the codes that are known, with outlets and devices; for batches. */
    Map<String, Enterprise> findAll(Collection<String> usccs);
}
