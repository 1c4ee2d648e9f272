package org.bihuan.dailyfine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "按日连续处罚", description = "责令改正后的复查、计罚日数和按日连续处罚")
class DailyFineBoardController {

    private final DailyFineBoard board;

    DailyFineBoardController(DailyFineBoard board) {
        this.board = board;
    }

    @Operation(summary = "正在计罚的案件", description = "本分局（市局人员为全市）正在计罚、等待决定或者执行的每一轮：送达之日、三十日中的第几日、错过的期限、数额和下一步。企业用户不能查看。")
    @GetMapping("/daily-fines")
    List<DailyFineBoard.Line> underWay() {
        return board.underWay();
    }

    @Operation(summary = "案件的按日连续处罚", description = "每一轮的责令改正、复查、计罚期间、决定和推算过程。案件以案号或者编号（id）指明。")
    @GetMapping("/cases/{number}/daily-fines")
    List<DailyFineBoard.Sheet> ofCase(@PathVariable String number) {
        return board.ofCase(number);
    }
}
