package org.bihuan.enterprise;

import java.util.List;
import org.bihuan.access.CsvFile.Layout;

/** The columns of the register's three import files. */
final class Columns {

    static final String USCC = "统一社会信用代码";
    static final String NAME = "企业名称";
    static final String TRADE = "行业";
    static final String REGION = "所属区县";
    static final String ADDRESS = "地址";
    static final String LONGITUDE = "经度";
    static final String LATITUDE = "纬度";
    static final String KEY_POLLUTER = "重点排污单位";
    static final String NOTE = "备注";

    static final String OUTLET = "排放口编号";
    static final String OUTLET_NAME = "排放口名称";
    static final String MEDIUM = "介质";

    static final String DEVICE = "设备编号";
    static final String DEVICE_KIND = "设备类型";
    static final String DEVICE_NAME = "设备名称";
    static final String OPERATOR = "运维单位信用代码";
    static final String OPERATOR_NAME = "运维单位名称";

    static final Layout ENTERPRISES = new Layout(List.of(USCC, NAME, TRADE, REGION),
            List.of(ADDRESS, LONGITUDE, LATITUDE, KEY_POLLUTER, NOTE));
    static final Layout OUTLETS = new Layout(List.of(USCC, OUTLET, OUTLET_NAME, MEDIUM), List.of());
    static final Layout DEVICES = new Layout(List.of(DEVICE, USCC, DEVICE_KIND, DEVICE_NAME),
            List.of(OUTLET, OPERATOR, OPERATOR_NAME));

    private Columns() {
    }
}
