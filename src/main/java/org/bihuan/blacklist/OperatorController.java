package org.bihuan.blacklist;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/operators")
@Tag(name = "第三方运维机构", description = "监测、运维、治理等第三方机构的名录和黑名单")
class OperatorController {

    private final OperatorPages pages;

    OperatorController(OperatorPages pages) {
        this.pages = pages;
    }

    @Operation(summary = "全部第三方机构", description = "名录、禁止从业和信用记录、运维的设备数、在办案件数；分局人员只见本分局企业的设备和合同。")
    @GetMapping
    List<OperatorPages.OperatorLine> all() {
        return pages.all();
    }

    @Operation(summary = "第三方机构一页", description = "人员（证件号码只显示后四位）、合同（与禁止从业期间重叠的注明）、设备和远程核查、各地处罚、在办案件。")
    @GetMapping("/{uscc}")
    OperatorPages.OperatorPage page(@PathVariable String uscc) {
        return pages.page(uscc);
    }
}
