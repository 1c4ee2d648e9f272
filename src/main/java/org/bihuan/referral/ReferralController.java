package org.bihuan.referral;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/referrals")
@Tag(name = "移送公安", description = "移送涉嫌犯罪案件和移送拘留：各环节的期限、下一步和公安机关的答复")
class ReferralController {

    private final ReferralBoard board;

    ReferralController(ReferralBoard board) {
        this.board = board;
    }

    @Operation(summary = "有权查看的移送", description = "正在办理的，最紧急的在前；ended=true 为最近办结的 100 件。hours 为本机关最先到期的期限还剩的整小时数，已超期的为负数。企业无权查看。")
    @GetMapping
    List<ReferralBoard.Line> list(@RequestParam(defaultValue = "false") boolean ended) {
        return board.list(ended);
    }
}
