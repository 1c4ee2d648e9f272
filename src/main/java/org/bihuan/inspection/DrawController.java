package org.bihuan.inspection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "双随机", description = "双随机抽取和现场抽查")
class DrawController {

    private final DrawPages pages;

    DrawController(DrawPages pages) {
        this.pages = pages;
    }

    @Operation(summary = "双随机抽取", description = "最近 100 次，新的在前。密封期间只公布种子的校验值（SHA-256）。")
    @GetMapping("/inspection-draws")
    List<DrawPages.DrawLine> draws() {
        return pages.newest();
    }

    @Operation(summary = "一次抽取", description = "任务启封一家显示一家；全部启封或者过了截止日期以后公布种子、每家的权重及其组成和抽取方法，任何人可以重新抽一遍核对。")
    @GetMapping("/inspection-draws/{number}")
    DrawPages.DrawPage draw(@PathVariable String number) {
        return pages.page(number);
    }

    @Operation(summary = "一次现场抽查", description = "已经启封的抽查。")
    @GetMapping("/drawn-visits/{number}")
    DrawPages.VisitLine visit(@PathVariable String number) {
        return pages.visit(number);
    }
}
