package org.bihuan.enterprise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.bihuan.access.CsvFile;
import org.bihuan.access.CsvLine;
import org.bihuan.access.ImportReport;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The register on both databases, with the demo city in it, without the rest of the application. */
class RegisterTest {

    private static final String WEIXIAN = "91130434MA00000022";
    private static final String OLD_OPERATOR = "91130100MA00000088";
    private static final String SHEXIAN = "91130426MA00000066";
    private static final String HEADER = "统一社会信用代码,企业名称,行业,所属区县,经度,纬度\n";

    @Nested
    class OnH2 extends OnADatabase {

        @TempDir
        static Path folder;

        @Override
        DataSource database() {
            return pool("jdbc:h2:file:" + folder.resolve("register") + ";WRITE_DELAY=0", "sa", "");
        }

        @Override
        void close() {
            // The file goes with its folder.
        }
    }

    @Nested
    class OnPostgres extends OnADatabase {

        private EmbeddedPostgres postgres;

        @Override
        DataSource database() throws IOException {
            postgres = EmbeddedPostgres.start();
            return pool(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        }

        @Override
        void close() throws IOException {
            postgres.close();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class OnADatabase {

        private HikariDataSource pool;
        private JdbcTemplate jdbc;
        private TransactionTemplate transaction;
        private RegisterStore store;
        private RegisterImport imports;
        private OperatorImport operatorImports;
        private Enterprises enterprises;
        private Operators operators;
        private final List<OperatorBans.Ban> banned = new ArrayList<>();
        private final OperatorBans bans = (usccs, from, to) -> banned.stream().filter(ban -> usccs.contains(ban.code())).toList();
        private final Someone someone = new Someone();

        abstract DataSource database() throws IOException;

        abstract void close() throws IOException;

        HikariDataSource pool(String url, String user, String password) {
            pool = new HikariDataSource();
            pool.setJdbcUrl(url);
            pool.setUsername(user);
            pool.setPassword(password);
            return pool;
        }

        @BeforeAll
        void theDemoCityIsBuilt() throws IOException {
            DataSource data = database();
            Flyway.configure().dataSource(data).locations("classpath:db/migration").target("2").baselineOnMigrate(true)
                    .baselineVersion("1").load().migrate();
            jdbc = new JdbcTemplate(data);
            // What a device named before operators were entries of their own is there after.
            jdbc.update("insert into operator (uscc, name) values (?, '早已登记的运维有限公司')", OLD_OPERATOR);
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V58__operator_register.sql")).execute(data);
            transaction = new TransactionTemplate(new JdbcTransactionManager(data));
            store = new RegisterStore(jdbc);
            Clock clock = Clock.fixed(Instant.parse("2022-01-18T08:00:00Z"), ZoneId.of("Asia/Shanghai"));
            imports = new RegisterImport(store, new SomeBranches(), bans, clock);
            operatorImports = new OperatorImport(store, bans, clock);
            enterprises = new EnterpriseRegister(store);
            operators = new OperatorRegister(store);
            DemoCity city = new DemoCity(store, imports, operatorImports, 4140);
            transaction.executeWithoutResult(t -> city.setUp());
            transaction.executeWithoutResult(t -> city.setUp());
        }

        @AfterAll
        void theDatabaseGoes() throws IOException {
            pool.close();
            close();
        }

        @Test
        void theCityIsThereOnceWithThePartiesOfThePublishedCases() {
            assertThat(count("enterprise where invented")).isEqualTo(4140);
            assertThat(count("enterprise where not invented and note like '%假定%'")).isGreaterThanOrEqualTo(6);
            Enterprises.Enterprise weixian = enterprises.get(WEIXIAN);
            assertThat(weixian.name()).isEqualTo("魏县某环保有限公司");
            assertThat(weixian.invented()).isFalse();
            assertThat(weixian.outlet("DA001")).isPresent();
            assertThat(enterprises.get("91130400MA00000044").device("M13040690004-01").orElseThrow().operator()).isEqualTo("某环保运维有限公司");
        }

        @Test
        void thousandsAreFoundAtOnceAndUnknownOnesAreLeftOut() {
            List<String> codes = new java.util.ArrayList<>(jdbc.queryForList("select uscc from enterprise where invented", String.class));
            codes.add("91130400XX99999999");
            codes.add(null);
            long start = System.nanoTime();
            Map<String, Enterprises.Enterprise> found = enterprises.findAll(codes);
            System.out.printf("%s: %d enterprises found in %d ms%n", getClass().getSimpleName(), found.size(), (System.nanoTime() - start) / 1_000_000);
            assertThat(found).hasSize(4140).doesNotContainKey("91130400XX99999999");
            assertThat(found.values()).allSatisfy(e -> assertThat(e.outlets()).isNotEmpty());
            assertThat(enterprises.find("")).isEmpty();
            assertThatThrownBy(() -> enterprises.get("unknown")).isInstanceOf(NoSuchElementException.class);
        }

        @Test
        void goodLinesAreKeptAlthoughTheirNeighboursAreRefused() {
            ImportReport report = enterprises(HEADER
                    + "91130434MA10000001,魏县甲有限公司,印刷,魏县,114.95,36.36\n"
                    + "91130434MA10000002,魏县乙有限公司,炼丹,魏县,114.95,36.36\n"
                    + "91130434MA10000003,魏县丙有限公司,印刷,火星,114.95,36.36\n"
                    + "91130434MA10000004,魏县丁有限公司,印刷,130434,36.36,114.95\n"
                    + "91130434MA10000001,魏县甲的重复,印刷,魏县,,\n"
                    + "9113043,短码,印刷,魏县,,\n"
                    + "91130434MA10000005," + "长".repeat(201) + ",印刷,魏县,114.95,\n"
                    + "91130434MA10000006,=cmd|' /C calc'!A0,印刷,魏县分局,,\n"
                    + "91130434MA10000007,,印刷,魏县,1e9,NaN\n");
            assertThat(report.report()).extracting(ImportReport.Line::result).map(Enum::name).containsExactly("ADDED", "REJECTED", "REJECTED",
                    "REJECTED", "REJECTED", "REJECTED", "REJECTED", "ADDED", "REJECTED");
            assertThat(complaints(report, 3)).containsExactly("行业");
            assertThat(complaints(report, 4)).containsExactly("所属区县");
            assertThat(complaints(report, 5)).containsExactlyInAnyOrder("经度", "纬度");
            assertThat(report.report().get(4).errors().get(0).message()).isEqualTo("与第 2 行重复");
            assertThat(complaints(report, 7)).containsExactly("统一社会信用代码");
            assertThat(complaints(report, 8)).contains("企业名称");
            assertThat(complaints(report, 10)).containsExactlyInAnyOrder("企业名称", "经度", "纬度");
            assertThat(enterprises.get("91130434MA10000006").name()).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(enterprises.find("91130434MA10000002")).isEmpty();
        }

        @Test
        void aSecondImportChangesOnlyWhatDiffersAndRemembersIt() {
            String first = HEADER + "91130434MA20000001,一号有限公司,印刷,魏县,114.95,36.36\n";
            assertThat(enterprises(first).added()).isEqualTo(1);
            assertThat(enterprises(first).unchanged()).isEqualTo(1);
            ImportReport report = enterprises("统一社会信用代码,企业名称,行业,所属区县\n91130434MA20000001,一号新名有限公司,印刷,魏县\n");
            assertThat(report.updated()).isEqualTo(1);
            assertThat(enterprises.get("91130434MA20000001").longitude()).as("a column that is not in the file").isEqualTo(114.95);
            assertThat(jdbc.queryForList("select text from register_change where entry_key = ? order by id", String.class, "91130434MA20000001"))
                    .containsExactly("登记", "企业名称：一号有限公司 → 一号新名有限公司");
        }

        @Test
        void outletsAndDevicesNeedTheirEnterprise() {
            ImportReport outlets = transaction.execute(t -> imports.outlets(("统一社会信用代码,排放口编号,排放口名称,介质\n"
                    + WEIXIAN + ",DA021,新增排放口,大气\n" + WEIXIAN + ",DA022,新增排放口,土壤\n"
                    + "91130434MA99999999,DA001,无主排放口,水\n").getBytes(UTF_8), "operator-1"));
            assertThat(outlets.report()).extracting(ImportReport.Line::result).map(Enum::name).containsExactly("ADDED", "REJECTED", "REJECTED");
            ImportReport devices = transaction.execute(t -> imports.devices(("设备编号,统一社会信用代码,设备类型,设备名称,排放口编号,运维单位信用代码,运维单位名称\n"
                    + "T-1," + WEIXIAN + ",监测设备,新设备,DA021,91130100MA00000099,新运维有限公司\n"
                    + "T-2," + WEIXIAN + ",监测设备,新设备,DA099,,\n"
                    + "T-3," + WEIXIAN + ",飞船,新设备,,,\n"
                    + "T-4," + WEIXIAN + ",门禁,新设备,,91130100MA00000098,\n"
                    + "M13040690004-01," + WEIXIAN + ",监测设备,抢来的设备,,,\n"
                    + "T-5," + WEIXIAN + ",摄像头,新设备,,91130100MA00000099,另一个名字\n").getBytes(UTF_8), "operator-1"));
            assertThat(devices.report()).extracting(ImportReport.Line::result).map(Enum::name).containsExactly("ADDED", "REJECTED", "REJECTED",
                    "REJECTED", "REJECTED", "REJECTED");
            assertThat(devices.report().stream().skip(1).map(l -> l.errors().get(0).column()))
                    .containsExactly("排放口编号", "设备类型", "运维单位名称", "设备编号", "运维单位名称");
            assertThat(enterprises.get(WEIXIAN).device("T-1").orElseThrow().operator()).isEqualTo("新运维有限公司");
        }

        private List<String> results(ImportReport report) {
            return report.report().stream().map(line -> line.result().name()).toList();
        }

        @Test
        void anOperatorHasPeopleContractsDevicesAndAPast() {
            String one = "91130100MA00000077";
            assertThat(operators.get(OLD_OPERATOR)).satisfies(old -> {
                assertThat(old.name()).isEqualTo("早已登记的运维有限公司");
                assertThat(old.service()).isNull();
            });
            assertThat(operators.get("91130100MA00000055").devices()).extracting(Operators.Served::code).contains("M13040690004-01", "M13040690004-02");
            ImportReport report = transaction.execute(t -> operatorImports.operators(("运维单位信用代码,运维单位名称,服务类型,法定代表人\n" + one
                    + ",示例运维有限公司,自动监测设备运行维护,周某\n" + "91130100MA0000007I,错码公司,生态环境监测,\n" + "91130100MA00000078,错类公司,修车,\n")
                    .getBytes(UTF_8), "operator-1"));
            assertThat(results(report)).containsExactly("ADDED", "REJECTED", "REJECTED");
            report = transaction.execute(t -> operatorImports.staff(("运维单位信用代码,身份证件号码,姓名,岗位\n" + one + ",13040319900101123x,吴某,运维员\n" + one
                    + ",123,郑某,运维员\n" + "91130100MA00000078,130403199001011231,冯某,运维员\n").getBytes(UTF_8), "operator-1"));
            assertThat(results(report)).containsExactly("ADDED", "REJECTED", "REJECTED");
            assertThat(report.report().get(2).errors().get(0).message()).contains("没有登记");
            report = transaction.execute(t -> operatorImports.penalties(("运维单位信用代码,处罚决定书文号,处罚机关,处罚日期,处罚事由,弄虚作假\n" + one
                    + ",冀环罚〔2021〕1号,某市生态环境局,2021-06-01,伪造数据,是\n" + one + ",冀环罚〔2022〕9号,某市生态环境局,2022-01-19,伪造数据,是\n").getBytes(UTF_8), "operator-1"));
            assertThat(results(report)).containsExactly("ADDED", "REJECTED");
            // A device that calls it otherwise renames it; what else is known stays.
            transaction.execute(t -> imports.devices(("设备编号,统一社会信用代码,设备类型,设备名称,运维单位信用代码,运维单位名称\n" + "T-77," + WEIXIAN + ",监测设备,烟气监测," + one
                    + ",示例运维集团\n").getBytes(UTF_8), "operator-1"));
            Operators.Operator known = operators.get(one);
            assertThat(known.name()).isEqualTo("示例运维集团");
            assertThat(known.legalRepresentative()).isEqualTo("周某");
            assertThat(known.service()).isEqualTo(OperatorService.MONITOR_MAINTENANCE);
            assertThat(known.staff("13040319900101123X")).isPresent();
            assertThat(known.devices()).extracting(Operators.Served::enterprise).containsExactly(WEIXIAN);
            assertThat(known.penalties()).extracting(Operators.Penalty::falsified).containsExactly(true);
        }

        @Test
        void aBannedOperatorIsWarnedOfForADeviceAndRefusedAContractOfItsBansTime() {
            String one = "91130100MA00000079";
            transaction.execute(t -> operatorImports.operators(("运维单位信用代码,运维单位名称,服务类型\n" + one + ",被禁运维有限公司,OTHER\n").getBytes(UTF_8), "operator-1"));
            banned.add(new OperatorBans.Ban(one, "被禁运维有限公司", "邯环罚决字〔2022〕04-001号", LocalDate.of(2022, 1, 10), LocalDate.of(2027, 1, 10)));
            try {
                ImportReport devices = transaction.execute(t -> imports.devices(("设备编号,统一社会信用代码,设备类型,设备名称,运维单位信用代码\n" + "T-79," + WEIXIAN
                        + ",监测设备,烟气监测," + one + "\n" + "T-80," + WEIXIAN + ",摄像头,门口,\n").getBytes(UTF_8), "operator-1"));
                assertThat(results(devices)).containsExactly("ADDED", "ADDED");
                assertThat(devices.warned()).isEqualTo(1);
                assertThat(devices.report().get(0).warnings().get(0).message()).contains("【禁止从业单位不得运维】", "至 2027-01-10", "04-001号");
                ImportReport contracts = transaction.execute(t -> operatorImports.contracts(("运维单位信用代码,合同编号,统一社会信用代码,合同起日,合同止日,服务内容\n"
                        + one + ",H1," + WEIXIAN + ",2021-01-01,2022-01-09,运维\n" + one + ",H2," + WEIXIAN + ",2021-01-01,2022-01-10,运维\n"
                        + one + ",H3," + WEIXIAN + ",2027-01-10,2028-01-01,运维\n" + one + ",H4," + WEIXIAN + ",2027-01-11,2028-01-01,运维\n"
                        + one + ",H5," + WEIXIAN + ",2021-02-01,2021-01-01,运维\n" + one + ",H6,91130434MA99999999,2021-01-01,2021-02-01,运维\n"
                        + one + ",H7," + WEIXIAN + ",去年,2021-01-01,运维\n").getBytes(UTF_8), "operator-1"));
                assertThat(results(contracts)).containsExactly("ADDED", "REJECTED", "REJECTED", "ADDED", "REJECTED", "REJECTED", "REJECTED");
                assertThat(contracts.report().get(1).errors().get(0).message()).contains("【禁止从业期间不得承揽业务】");
                assertThat(operators.get(one).contracts()).extracting(Operators.Contract::number).containsExactlyInAnyOrder("H1", "H4");
            } finally {
                banned.clear();
            }
        }

        @Test
        void aFurnaceIsCalledByItsNumberAndEachNumberIsThereOnce() {
            ImportReport report = transaction.execute(t -> imports.devices(("设备编号,统一社会信用代码,设备类型,设备名称,排放口编号\n"
                    + "F-1," + WEIXIAN + ",焚烧炉,三号炉,DA001\n" + "F-2," + WEIXIAN + ",FURNACE,31号焚烧炉,DA001\n"
                    + "F-3," + WEIXIAN + ",焚烧炉,1号焚烧炉,DA001\n" + "F-4," + WEIXIAN + ",焚烧炉,31号焚烧炉,DA001\n"
                    + "F13043490002-03," + WEIXIAN + ",焚烧炉,1号焚烧炉,DA001\n").getBytes(UTF_8), "operator-1"));
            assertThat(report.report()).extracting(ImportReport.Line::result).map(Enum::name)
                    .containsExactly("REJECTED", "ADDED", "REJECTED", "REJECTED", "UNCHANGED");
            assertThat(enterprises.get(WEIXIAN).furnaces()).extracting(Enterprises.Device::furnaceNumber).startsWith("1", "2").endsWith("31");
            assertThat(enterprises.get(WEIXIAN).device("M13043490002-01").orElseThrow().furnaceNumber()).isNull();
            assertThat(enterprises.withFurnaces("130434")).extracting(Enterprises.Enterprise::uscc).contains(WEIXIAN);
            assertThat(enterprises.withFurnaces(null)).hasSizeGreaterThan(enterprises.withFurnaces("130434").size())
                    .allSatisfy(e -> assertThat(e.furnaces()).isNotEmpty());
        }

        @Test
        void twentyThousandLinesAreTaken() {
            StringBuilder file = new StringBuilder(HEADER);
            for (int i = 0; i < CsvFile.MAX_LINES; i++) {
                file.append("91130481BB%08d,批量企业%d,铸造,武安市,114.2,36.7\n".formatted(i, i));
            }
            long start = System.nanoTime();
            assertThat(enterprises(file.toString()).added()).isEqualTo(CsvFile.MAX_LINES);
            System.out.printf("%s: 20,000 lines imported in %d ms%n", getClass().getSimpleName(), (System.nanoTime() - start) / 1_000_000);
            transaction.executeWithoutResult(t -> jdbc.update("delete from enterprise where uscc like '91130481BB%'"));
        }

        @Test
        void anOfficerSeesTheOwnBranchAndCannotTellAnotherBranchsEnterpriseFromNone() throws IOException {
            EnterprisePages pages = pages();
            someone.is(new Person("shexian-1", "涉县一", Set.of(Role.BRANCH_OFFICER), "130426", null, null, null, null, null));
            assertThat(pages.find(null, null, null, 0, 200).items()).isNotEmpty().allSatisfy(hit -> assertThat(hit.region()).isEqualTo("130426"));
            assertThat(pages.find("魏县", null, null, 0, 20)).isEqualTo(new EnterprisePages.Hits(List.of(), 0, 20, 0));
            assertThat(pages.find(null, "130434", null, 0, 20).total()).isZero();
            assertThat(pages.page(SHEXIAN).enterprise().uscc()).isEqualTo(SHEXIAN);
            assertThatThrownBy(() -> pages.page(WEIXIAN)).isInstanceOf(AccessDeniedException.class)
                    .hasMessage(messageOf(() -> pages.page("91130434MA77777777")));
        }

        @Test
        void anEnterprisesStaffSeesItsOwnAndTheCitySeesAll() throws IOException {
            EnterprisePages pages = pages();
            someone.is(new Person("ent", "企业员工", Set.of(Role.ENTERPRISE_USER), "130434", WEIXIAN, null, null, null, null));
            assertThat(pages.find(null, null, null, 0, 20).items()).extracting(EnterprisePages.Hit::uscc).containsExactly(WEIXIAN);
            assertThat(pages.page(WEIXIAN).note()).contains("假定");
            assertThat(pages.page(WEIXIAN).sections()).as("what the bureau knows is not for the enterprise").isEmpty();
            String neighbour = jdbc.queryForObject("select min(uscc) from enterprise where region = '130434' and invented", String.class);
            assertThatThrownBy(() -> pages.page(neighbour)).isInstanceOf(AccessDeniedException.class);

            someone.is(new Person("operator-1", "值守员", Set.of(Role.PLATFORM_OPERATOR), null, null, null, null, null, null));
            assertThat(pages.find("某焦化", null, Trade.COKING, 0, 20).total()).isEqualTo(1);
            assertThat(pages.find("100%_!", null, null, 0, 20).total()).isZero();
            assertThatThrownBy(() -> pages.page("91130434MA77777777")).isInstanceOf(NoSuchElementException.class);
            JsonNode json = new ObjectMapper().valueToTree(pages.page(WEIXIAN));
            assertThat(json.path("uscc").asText()).isEqualTo(WEIXIAN);
            assertThat(json.path("outlets").get(0).path("code").asText()).isEqualTo("DA001");
            assertThat(json.path("leads").get(0).asText()).isEqualTo("线索 " + WEIXIAN);
            assertThat(json.has("sections")).isFalse();
        }

        @Test
        void whoSeesNoCaseSeesNoEnterprise() throws IOException {
            someone.is(new Person("source-1", "来源", Set.of(Role.ALERT_SOURCE), null, null, null, null, null, null));
            assertThatThrownBy(() -> pages().find(null, null, null, 0, 20)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> pages().page(WEIXIAN)).isInstanceOf(AccessDeniedException.class);
        }

        private EnterprisePages pages() {
            StaticListableBeanFactory beans = new StaticListableBeanFactory();
            beans.addBean("leads", new EnterprisePageSection() {
                @Override
                public String name() {
                    return "leads";
                }

                @Override
                public Object section(String uscc) {
                    return List.of("线索 " + uscc);
                }
            });
            return new EnterprisePages(store, new EnterpriseDoor(enterprises, someone), new SomeBranches(), someone,
                    beans.getBeanProvider(EnterprisePageSection.class), jdbc);
        }

        private ImportReport enterprises(String csv) {
            return transaction.execute(t -> imports.enterprises(csv.getBytes(UTF_8), "operator-1"));
        }

        private static List<String> complaints(ImportReport report, long line) {
            return report.report().stream().filter(l -> l.line() == line).flatMap(l -> l.errors().stream())
                    .map(CsvLine.CellError::column).toList();
        }

        private int count(String what) {
            return jdbc.queryForObject("select count(*) from " + what, Integer.class);
        }

        private static String messageOf(Runnable asking) {
            try {
                asking.run();
            } catch (AccessDeniedException e) {
                return e.getMessage();
            }
            return null;
        }
    }

    /** Every county of the demo city is a branch here. */
    private static final class SomeBranches implements Branches {

        private static final List<Branch> ALL = InventedCity.of(4140).enterprises().stream().map(Entry.Enterprise::region).distinct()
                .map(r -> new Branch(r, r.equals("130434") ? "魏县" : r.equals("130481") ? "武安市" : r,
                        r.equals("130434") ? "魏县分局" : r + "分局", r.substring(4))).toList();

        @Override
        public Optional<Branch> find(String region) {
            return ALL.stream().filter(b -> b.region().equals(region)).findFirst();
        }

        @Override
        public Branch get(String region) {
            return find(region).orElseThrow();
        }

        @Override
        public List<Branch> all() {
            return ALL;
        }
    }

    private static final class Someone implements CurrentUser {

        private Person person;

        void is(Person person) {
            this.person = person;
        }

        @Override
        public String id() {
            return person.userId();
        }

        @Override
        public Person person() {
            return person;
        }

        @Override
        public boolean maySee(String region) {
            return !person.has(Role.ALERT_SOURCE) && !person.has(Role.ENTERPRISE_USER)
                    && (person.region() == null || person.region().equals(region));
        }

        @Override
        public void requireSee(String region) {
            if (!maySee(region)) {
                throw new AccessDeniedException("没有权限");
            }
        }

        @Override
        public String boundRegion() {
            if (person.has(Role.ALERT_SOURCE)) {
                throw new AccessDeniedException("没有权限");
            }
            return person.region();
        }
    }
}
