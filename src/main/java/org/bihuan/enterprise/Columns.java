package org.bihuan.enterprise;

import java.util.List;
import org.bihuan.access.CsvFile.Layout;

/** The columns of the register's import files. */
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

    static final String SERVICE = "服务类型";
    static final String LEGAL_REPRESENTATIVE = "法定代表人";
    static final String PHONE = "联系电话";
    static final String ID_NUMBER = "身份证件号码";
    static final String STAFF_NAME = "姓名";
    static final String DUTY = "岗位";
    static final String CONTRACT = "合同编号";
    static final String STARTS_ON = "合同起日";
    static final String ENDS_ON = "合同止日";
    static final String SUBJECT = "服务内容";
    static final String DECISION = "处罚决定书文号";
    static final String PUNISHED_BY = "处罚机关";
    static final String DECIDED_ON = "处罚日期";
    static final String GROUND = "处罚事由";
    static final String FALSIFIED = "弄虚作假";

    static final String PERMIT = "排污许可证编号";
    static final String VALID_FROM = "有效期起";
    static final String VALID_TO = "有效期止";

    static final Layout ENTERPRISES = new Layout(List.of(USCC, NAME, TRADE, REGION),
            List.of(ADDRESS, LONGITUDE, LATITUDE, KEY_POLLUTER, NOTE));
    static final Layout OUTLETS = new Layout(List.of(USCC, OUTLET, OUTLET_NAME, MEDIUM), List.of());
    static final Layout DEVICES = new Layout(List.of(DEVICE, USCC, DEVICE_KIND, DEVICE_NAME),
            List.of(OUTLET, OPERATOR, OPERATOR_NAME));
    static final Layout PERMITS = new Layout(List.of(USCC, PERMIT, VALID_FROM, VALID_TO), List.of());
    static final Layout OPERATORS = new Layout(List.of(OPERATOR, OPERATOR_NAME, SERVICE), List.of(ADDRESS, LEGAL_REPRESENTATIVE, PHONE));
    static final Layout STAFF = new Layout(List.of(OPERATOR, ID_NUMBER, STAFF_NAME, DUTY), List.of());
    static final Layout CONTRACTS = new Layout(List.of(OPERATOR, CONTRACT, USCC, STARTS_ON, ENDS_ON, SUBJECT), List.of());
    static final Layout PENALTIES = new Layout(List.of(OPERATOR, DECISION, PUNISHED_BY, DECIDED_ON, GROUND), List.of(FALSIFIED));

    private Columns() {
    }
}
