package org.bihuan.spotcheck;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.access.Complaints;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Items;
import org.bihuan.access.Person;
import org.bihuan.access.Problem;
import org.bihuan.access.Role;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "远程抽查", description = "远程执法抽查和自动监测设备远程质控")
class SpotCheckController {

    private static final int MOST_CHECKS = 1_000;
    private static final int LONGEST_REASON = 500;

    /** @param medium AIR or WATER */
    record Inclusion(String enterprise, String medium) {
    }

    record Included(int included) {
    }

    record Withdrawal(String reason) {
    }

    /** @param errors what is wrong with the item of this index */
    record Rejected(int index, List<Problem.Complaint> errors) {
    }

    record Report(int received, int accepted, int failed, List<Rejected> rejected) {
    }

    private final SpotCheckPages pages;
    private final QualityDesk desk;
    private final Items items;
    private final CurrentUser user;

    SpotCheckController(SpotCheckPages pages, QualityDesk desk, Items items, CurrentUser user) {
        this.pages = pages;
        this.desk = desk;
        this.items = items;
        this.user = user;
    }

    @Operation(summary = "远程执法抽查", description = "已到呼叫时间的抽查，新的在前；未到时间的不显示。分局人员只看本分局。")
    @GetMapping("/spot-checks")
    List<SpotCheckPages.CallLine> calls() {
        return pages.calls();
    }

    @Operation(summary = "一次远程执法抽查")
    @GetMapping("/spot-checks/{number}")
    SpotCheckPages.CallLine call(@PathVariable String number) {
        return pages.call(number);
    }

    @Operation(summary = "远程质控计划", description = "列入远程质控的设备每种核查下一次应在哪天做，按最近一次结果和规定的间隔计算。")
    @GetMapping("/quality-checks/plan")
    SpotCheckPages.Plan plan() {
        return pages.plan();
    }

    @Operation(summary = "远程质控结果", description = "最近 200 次，新的在前；enterprise 为统一社会信用代码。分局人员只看本分局。")
    @GetMapping("/quality-checks")
    List<SpotCheckPages.CheckLine> checks(@RequestParam(required = false) String enterprise) {
        return pages.qualityChecks(enterprise);
    }

    @Operation(summary = "登记远程质控结果", description = "正文为 JSON 数组，逐条接收；失控的设备，数据从上一次受控的质控起标记无效，至下一次合格的质控为止，其间的报警筛除。一次最多 1000 条。")
    @PostMapping(path = "/quality-checks", consumes = MediaType.APPLICATION_JSON_VALUE)
    Report record(HttpServletRequest request) throws IOException {
        String who = require(Role.PLATFORM_OPERATOR, Role.ALERT_SOURCE);
        List<Items.Item<QualityEntry>> read = items.read(request.getInputStream(), QualityEntry.class, MOST_CHECKS);
        List<Rejected> rejected = new ArrayList<>();
        int failed = 0;
        for (Items.Item<QualityEntry> item : read) {
            if (item.value() == null) {
                rejected.add(new Rejected(item.index(), item.complaints()));
                continue;
            }
            try {
                failed += desk.record(item.value(), who).verdict().inControl() ? 0 : 1;
            } catch (Problem e) {
                rejected.add(new Rejected(item.index(), e.errors().isEmpty() ? List.of(new Problem.Complaint("/performedAt", e.getMessage())) : e.errors()));
            }
        }
        return new Report(read.size(), read.size() - rejected.size(), failed, rejected);
    }

    @Operation(summary = "撤回远程质控结果", description = "登记有误的结果不再作数，被它筛除的报警恢复；须写理由。")
    @PostMapping(path = "/quality-checks/{id}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    SpotCheckPages.CheckLine withdraw(@PathVariable long id, @RequestBody Withdrawal withdrawal) {
        String who = require(Role.PLATFORM_OPERATOR);
        Complaints complaints = new Complaints();
        if (complaints.check(withdrawal.reason() != null && !withdrawal.reason().isBlank(), "/reason", "必填")) {
            complaints.check(withdrawal.reason().length() <= LONGEST_REASON, "/reason", "不能超过 " + LONGEST_REASON + " 个字");
        }
        complaints.throwIfAny();
        return pages.line(desk.withdraw(id, withdrawal.reason(), who));
    }

    @Operation(summary = "列入远程质控", description = "一家企业某种介质（AIR、WATER）的全部自动监测设备列入远程质控。")
    @PostMapping(path = "/quality-checks/devices", consumes = MediaType.APPLICATION_JSON_VALUE)
    Included include(@RequestBody Inclusion inclusion) {
        String who = require(Role.PLATFORM_OPERATOR);
        if (!List.of("AIR", "WATER").contains(inclusion.medium() == null ? "" : inclusion.medium())) {
            throw Problem.invalid("/medium", "应为 AIR 或者 WATER");
        }
        return new Included(desk.include(inclusion.enterprise(), inclusion.medium(), who));
    }

    private String require(Role... roles) {
        Person person = user.person();
        for (Role role : roles) {
            if (person.has(role)) {
                return person.userId();
            }
        }
        throw new AccessDeniedException("您没有办理这件事的权限");
    }
}
