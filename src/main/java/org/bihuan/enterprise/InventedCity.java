package org.bihuan.enterprise;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * An invented city: enterprises that do not exist, in the counties that do. The same number gives the same enterprise each
 * time, whatever the size of the city, and every beginning of the sequence is spread over the counties by their shares.
 */
final class InventedCity {

    /** Everything that is invented, in an order in which it can be stored. */
    record City(List<Entry.Operator> operators, List<Entry.Enterprise> enterprises, List<Entry.Outlet> outlets,
                List<Entry.Device> devices) {
    }

    /** @param spread how far from the centre an enterprise lies at most, in degrees; @param share relative number of enterprises */
    private record County(String region, String name, double longitude, double latitude, double spread, int share, boolean heavy) {
    }

    /** @param heavy and @param light relative number of enterprises in heavy and in other counties */
    private record Share(Trade trade, int heavy, int light, double keyPolluters) {
    }

    private static final List<Share> SHARES = List.of(
            new Share(Trade.STEEL, 5, 0, 1), new Share(Trade.COKING, 4, 0, 1), new Share(Trade.CEMENT, 6, 2, 0.8),
            new Share(Trade.FOUNDRY, 28, 10, 0.1), new Share(Trade.COAL_CHEMICAL, 2, 1, 0.9), new Share(Trade.POWER, 2, 1, 1),
            new Share(Trade.CARBON, 3, 2, 0.5), new Share(Trade.CERAMICS, 5, 2, 0.3), new Share(Trade.BRICK, 8, 6, 0.2),
            new Share(Trade.ROCK_WOOL, 3, 2, 0.3), new Share(Trade.GLASS, 2, 2, 0.4), new Share(Trade.CHEMICALS, 5, 10, 0.5),
            new Share(Trade.PRINTING, 3, 9, 0.05), new Share(Trade.FURNITURE, 2, 9, 0.02), new Share(Trade.COATING, 10, 14, 0.05),
            new Share(Trade.VOC, 7, 15, 0.05), new Share(Trade.PAPER, 1, 4, 0.5), new Share(Trade.PHARMACEUTICALS, 1, 4, 0.5),
            new Share(Trade.WASTE_INCINERATION, 1, 1, 1), new Share(Trade.WASTEWATER_TREATMENT, 2, 3, 1));

    private static final String[] FIRST = {"鑫", "宏", "恒", "永", "金", "瑞", "华", "盛", "广", "德", "天", "宝", "佳", "远", "福", "正"};
    private static final String[] SECOND = {"源", "达", "泰", "兴", "隆", "祥", "丰", "远", "盛", "安", "昌", "润", "和", "通", "茂", "旺"};
    private static final int OPERATORS = 12;
    private static final long SEED = 20211227;
    /** The golden ratio's fraction: its multiples fill the unit interval evenly, however many are taken. */
    private static final double GOLDEN = 0.6180339887498949;

    private final List<County> counties = counties();
    private final City city = new City(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    private InventedCity() {
    }

    /** @param size number of enterprises, from 0 to 99,999 */
    static City of(int size) {
        InventedCity inventing = new InventedCity();
        for (int i = 1; i <= OPERATORS; i++) {
            inventing.city.operators.add(new Entry.Operator(operator(i), "示例环境监测运维有限公司（示例" + i + "）"));
        }
        for (int i = 1; i <= size; i++) {
            inventing.enterprise(i);
        }
        return inventing.city;
    }

    private static String operator(int i) {
        return "91130400DM9%07d".formatted(i);
    }

    private void enterprise(int number) {
        SplittableRandom random = new SplittableRandom(SEED * 100_000 + number);
        County county = county(number * GOLDEN % 1);
        Share share = share(county, random);
        Trade trade = share.trade();
        String uscc = "91" + county.region() + "DM%08d".formatted(number);
        boolean key = random.nextDouble() < share.keyPolluters();
        String name = county.name() + FIRST[random.nextInt(FIRST.length)] + SECOND[random.nextInt(SECOND.length)] + kind(trade)
                + "有限公司（示例%04d）".formatted(number);
        city.enterprises.add(new Entry.Enterprise(uscc, name, trade, county.region(),
                county.name() + "示例路" + (1 + random.nextInt(999)) + "号",
                near(county.longitude(), county.spread(), random), near(county.latitude(), county.spread(), random), key, true, null));
        outletsAndDevices(uscc, trade, key, county.region(), number, random);
    }

    private static String kind(Trade trade) {
        return switch (trade) {
            case POWER -> "热电";
            case VOC -> "橡塑制品";
            case COATING -> "金属制品";
            case WASTE_INCINERATION -> "环保能源";
            case WASTEWATER_TREATMENT -> "水务";
            case BRICK -> "新型建材";
            case OTHER -> "实业";
            default -> trade.label();
        };
    }

    private static BigDecimal near(double centre, double spread, SplittableRandom random) {
        // The sum of two throws: denser near the centre, never further than the spread.
        double offset = (random.nextDouble() + random.nextDouble() - 1) * spread;
        return BigDecimal.valueOf(centre + offset).setScale(6, RoundingMode.HALF_UP);
    }

    private void outletsAndDevices(String uscc, Trade trade, boolean key, String region, int number, SplittableRandom random) {
        boolean water = trade == Trade.WASTEWATER_TREATMENT;
        boolean alsoWater = key && List.of(Trade.COKING, Trade.PAPER, Trade.CHEMICALS, Trade.PHARMACEUTICALS, Trade.COAL_CHEMICAL,
                Trade.WASTE_INCINERATION, Trade.STEEL).contains(trade);
        String operator = operator(1 + random.nextInt(OPERATORS));
        Devices devices = new Devices(uscc, region, number);
        int stacks = water ? 0 : 1 + random.nextInt(key ? 4 : 2);
        for (int i = 1; i <= stacks; i++) {
            String code = "DA%03d".formatted(i);
            city.outlets.add(new Entry.Outlet(uscc, code, i + "号废气排放口", Medium.AIR));
            if (key) {
                devices.add(DeviceKind.MONITOR, i + "号废气自动监测设备", code, operator);
            }
            if (trade == Trade.WASTE_INCINERATION) {
                devices.add(DeviceKind.FURNACE, i + "号焚烧炉", code, null);
            }
        }
        if (water || alsoWater) {
            city.outlets.add(new Entry.Outlet(uscc, "DW001", "废水总排口", Medium.WATER));
            if (key) {
                devices.add(DeviceKind.MONITOR, "废水自动监测设备", "DW001", operator);
            }
        }
        if (!water) {
            devices.add(DeviceKind.ELECTRICITY_METER, "生产设施分表", null, null);
            devices.add(DeviceKind.ELECTRICITY_METER, "治理设施分表", "DA001", null);
        }
        if (key) {
            devices.add(DeviceKind.CAMERA, "停限产设备视频", null, null);
        }
        if (key && List.of(Trade.STEEL, Trade.COKING, Trade.CEMENT, Trade.POWER).contains(trade)) {
            devices.add(DeviceKind.GATE, "货运大门门禁", null, null);
        }
    }

    private final class Devices {

        private final String uscc;
        private final String prefix;
        private int count;

        Devices(String uscc, String region, int number) {
            this.uscc = uscc;
            this.prefix = region + "%05d".formatted(number);
        }

        void add(DeviceKind kind, String name, String outlet, String operator) {
            count++;
            city.devices.add(new Entry.Device(kind.name().charAt(0) + prefix + "-%02d".formatted(count), uscc, kind, name, outlet, operator));
        }
    }

    private County county(double at) {
        double passed = at * counties.stream().mapToInt(County::share).sum();
        for (County county : counties) {
            passed -= county.share();
            if (passed < 0) {
                return county;
            }
        }
        return counties.get(counties.size() - 1);
    }

    private static Share share(County county, SplittableRandom random) {
        int all = SHARES.stream().mapToInt(s -> county.heavy() ? s.heavy() : s.light()).sum();
        int passed = random.nextInt(all);
        for (Share share : SHARES) {
            passed -= county.heavy() ? share.heavy() : share.light();
            if (passed < 0) {
                return share;
            }
        }
        throw new IllegalStateException("The shares sum up to " + all);
    }

    private static List<County> counties() {
        try (InputStream in = InventedCity.class.getResourceAsStream("/enterprise/counties.csv");
             Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            List<County> counties = new ArrayList<>();
            CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
            for (CSVRecord row : format.parse(reader)) {
                counties.add(new County(row.get("region"), row.get("name"), Double.parseDouble(row.get("longitude")),
                        Double.parseDouble(row.get("latitude")), Double.parseDouble(row.get("spread")),
                        Integer.parseInt(row.get("share")), Boolean.parseBoolean(row.get("heavy"))));
            }
            return counties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
