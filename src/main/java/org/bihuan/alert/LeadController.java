package org.bihuan.alert;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads over the public interface. */
@RestController
@RequestMapping("/api/leads")
@Tag(name = "线索")
class LeadController {

    private final LeadReading reading;

    LeadController(LeadReading reading) {
        this.reading = reading;
    }

    @GetMapping
    @Operation(summary = "线索列表，最新的在前", description = "参数：status（OPEN、CLOSED 或办理阶段）、branch（区划代码）、enterprise（统一社会信用代码）、"
            + "kind（报警种类）、overdue（true/false）、page（从 0 起）、size（1 到 200）")
    LeadViews.PageOf list(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        return reading.list(LeadQuery.parse(parameters));
    }

    @GetMapping("/{number}")
    @Operation(summary = "一条线索：报警、等级、分局、人员、时限、企业说明、核查、反馈、审核、结果、时间线")
    LeadViews.Detail get(@PathVariable String number) {
        return reading.get(number);
    }
}
