package org.bihuan.law;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.access.Complaints;
import org.bihuan.access.CsvFile;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.ImportReport;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of decided cases over the public interface: published decisions, open to every user. */
@RestController
@RequestMapping("/api/decided-cases")
class DecidedCaseController {

    private static final int LARGEST_PAGE = 200;
    private static final int MOST_PAGES = 100_000;
    private static final int LONGEST_REGION = 6;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final String YEARS = "日期应在 " + FIRST_YEAR + " 年至 " + LAST_YEAR + " 年之间";

    private final DecidedCaseRegister register;
    private final DecidedCaseImport imports;
    private final CurrentUser user;

    DecidedCaseController(DecidedCaseRegister register, DecidedCaseImport imports, CurrentUser user) {
        this.register = register;
        this.imports = imports;
        this.user = user;
    }

    record Choice(String code, String choice) {

        static List<Choice> of(Map<String, String> choices) {
            return choices.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(one -> new Choice(one.getKey(), one.getValue())).toList();
        }
    }

    record Line(String number, int version, LocalDate decidedOn, String violation, String violationName, String outcome, String outcomeName,
                @Money.Yuan BigDecimal fine, String percent, String region, String trade, String pollutant, String timesOver,
                List<Choice> factors, String source, boolean invented) {

        static Line of(DecidedCaseRegister.Stored stored) {
            DecidedCase one = stored.one();
            return new Line(one.number(), stored.version(), one.decidedOn(), one.violation().name(), one.violation().label(), one.outcome().name(),
                    one.outcome().label(), one.fine(), Percents.plain(one.percent()), one.region(), one.trade(), one.pollutant(),
                    Percents.plain(one.timesOver()), Choice.of(one.choices()), one.source(), one.invented());
        }
    }

    record Lines(List<Line> items, int page, int size, long total) {
    }

    @Operation(summary = "已决定的案例", description = "同案同罚的参照，不含当事人；由新到旧。invented 为 true 的是演示虚构的。")
    @GetMapping
    Lines list(@RequestParam(required = false) String violation, @RequestParam(required = false) String outcome,
               @RequestParam(required = false) String region,
               @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
               @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @RequestParam(defaultValue = "0") int page,
               @RequestParam(defaultValue = "50") int size) {
        Complaints complaints = new Complaints();
        ViolationType wanted = violation == null ? null : ViolationType.ofCode(violation).orElse(null);
        DecidedCase.Outcome ended = outcome == null ? null : DecidedCase.Outcome.of(outcome).orElse(null);
        complaints.check(violation == null || wanted != null, "/violation", "没有这个代码的违法行为，可用的代码见 /api/law/violations");
        complaints.check(outcome == null || ended != null, "/outcome", "只能是 FINED、WAIVED、OTHER");
        complaints.check(region == null || region.length() <= LONGEST_REGION && region.chars().noneMatch(Character::isISOControl), "/region", "应为六位区县代码");
        complaints.check(from == null || from.getYear() >= FIRST_YEAR && from.getYear() <= LAST_YEAR, "/from", YEARS);
        complaints.check(to == null || to.getYear() >= FIRST_YEAR && to.getYear() <= LAST_YEAR, "/to", YEARS);
        complaints.check(from == null || to == null || !from.isAfter(to), "/to", "止日不能早于起日");
        complaints.check(page >= 0 && page <= MOST_PAGES, "/page", "页码从 0 起，最多 " + MOST_PAGES);
        complaints.check(size >= 1 && size <= LARGEST_PAGE, "/size", "每页 1 至 " + LARGEST_PAGE + " 件");
        complaints.throwIfAny();
        DecidedCaseRegister.Page found = register.page(new DecidedCaseRegister.Filter(wanted, ended, region, from, to), page, size);
        return new Lines(found.cases().stream().map(Line::of).toList(), page, size, found.total());
    }

    @Operation(summary = "导入已公布的处罚决定", description = """
            UTF-8 的 CSV，表头 决定书文号,决定日期,违法行为,结果,罚款数额,所属区县,出处，可以再有 占最高罚款百分比,行业,污染物,超标倍数,裁量因素。
            违法行为填代码；结果填罚款、不予处罚或其他处理；裁量因素写成 LOCATION=OUTSIDE_CORRIDOR；SOCIAL_EFFECT=NONE。不要写当事人。
            逐行报告：ADDED 新增、UPDATED 更正（原内容保留为旧版本）、UNCHANGED 未变、REJECTED 拒收（注明列与原因）；合格的行照常入库。
            需要法制审核人员或者系统管理员。""")
    @PostMapping(consumes = "text/csv")
    ImportReport load(HttpServletRequest request) throws IOException {
        Person person = user.person();
        if (!person.has(Role.LEGAL_REVIEWER) && !person.has(Role.SYSTEM_ADMIN)) {
            throw new AccessDeniedException("没有导入处罚决定的权限");
        }
        return imports.load(request.getInputStream().readNBytes(CsvFile.MAX_BYTES + 1), person.userId());
    }
}
