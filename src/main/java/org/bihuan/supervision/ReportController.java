package org.bihuan.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports")
@Tag(name = "报告", description = "统计报告")
class ReportController {

    private final ScreeningReports screening;

    ReportController(ScreeningReports screening) {
        this.screening = screening;
    }

    @GetMapping("/screening")
    @Operation(summary = "筛查成效", description = "一段时间的报警：收到多少、被哪条规则筛除、形成线索并到达执法人员的多少，每条规则、每类、每个分局的真阳性；"
            + "为正面清单企业免去的现场检查，发现的违法。from、to 为首日和末日，不填为本月至今；region 为区县代码；分局人员只看本分局。")
    ScreeningReports.Report screening(@RequestParam(value = "from", required = false) LocalDate from, @RequestParam(value = "to", required = false) LocalDate to,
                                      @RequestParam(value = "region", required = false) String region) {
        return screening.report(from, to, region);
    }
}
