package org.bihuan.enterprise;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "绩效等级和正面清单")
class DifferentiationController {

    private static final int MOST = 200;

    private final DifferentiationBoards boards;

    DifferentiationController(DifferentiationBoards boards) {
        this.boards = boards;
    }

    @GetMapping("/performance-grades")
    @Operation(summary = "绩效等级", description = "现有等级的企业数、正在办理的评定和降级、企业名单；名单可以按 grade（等级代码 A_PLUS、A、B、B_MINUS、C、D、LEADING、NOT_LEADING）、"
            + "region（区县代码）和 q（企业名称的一部分或信用代码的开头）筛选。page 从 0 起，size 为 1 至 200。企业的全部等级见企业一页的 grades。")
    DifferentiationBoards.Grades grades(@RequestParam(required = false) String grade, @RequestParam(required = false) String region,
                                        @RequestParam(required = false) String q, @RequestParam(defaultValue = "0") int page,
                                        @RequestParam(defaultValue = "50") int size) {
        check(page, size);
        EnterpriseController.checkSearch(q, region);
        if (grade != null && !grade.matches("[A-Z_]{1,16}")) {
            throw new IllegalArgumentException("grade 应为等级代码，例如 B_MINUS");
        }
        return boards.grades(grade, new DifferentiationBoards.Search(region, q), page, size);
    }

    @GetMapping("/positive-list")
    @Operation(summary = "监督执法正面清单", description = "现在清单上的企业，以及正在办理的列入和移出；名单可以按 kind（类别代码，见 kinds）、"
            + "region（区县代码）和 q（企业名称的一部分或信用代码的开头）筛选。page 从 0 起，size 为 1 至 200。企业的清单记录和待遇见企业一页的 lists。")
    DifferentiationBoards.Lists lists(@RequestParam(required = false) String kind, @RequestParam(required = false) String region,
                                      @RequestParam(required = false) String q, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        check(page, size);
        EnterpriseController.checkSearch(q, region);
        if (kind != null && Arrays.stream(ListKind.values()).map(ListKind::name).noneMatch(kind::equals)) {
            throw new IllegalArgumentException("kind 应为类别代码，例如 LAW_ABIDING");
        }
        return boards.lists(kind, new DifferentiationBoards.Search(region, q), page, size);
    }

    private static void check(int page, int size) {
        if (page < 0 || size < 1 || size > MOST) {
            throw new IllegalArgumentException("page 应不小于 0，size 应在 1 与 200 之间");
        }
    }
}
