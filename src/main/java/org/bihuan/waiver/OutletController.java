package org.bihuan.waiver;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.bihuan.access.Items;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "标记", description = "火电、水泥、造纸、钢铁、砖瓦等行业排放口的设备标记和工况标记，以及全部标记的查看")
class OutletController {

    private static final String BATCH = "正文为 JSON 数组，逐条接收：合格的入库，不合格的在 rejected 中说明违反了哪条规则，与已有内容相同的只计数。";
    private static final int MOST_MARKS = 1_000;
    private static final int MOST_DATA = 10_000;

    private final OutletDesk desk;
    private final MarkPages pages;
    private final Items items;

    OutletController(OutletDesk desk, MarkPages pages, Items items) {
        this.desk = desk;
        this.pages = pages;
        this.items = items;
    }

    @Operation(summary = "登记排放口标记", description = BATCH + "一次最多 1000 条。企业用户只为本企业登记，并应在次日 12 时之前；执法人员和平台值守员补录须写 lateReason。"
            + "设备标记（监测设备故障、维护、校准、通讯中断）使数据无效；工况标记须写明设施 installation，在规定时长内豁免。"
            + "更正已有标记的，在 replaces 中写它的编号；原标记留存。焚烧炉的标记按炉号登记，见 /api/furnaces/marks。")
    @PostMapping(path = "/outlets/marks", consumes = MediaType.APPLICATION_JSON_VALUE)
    FurnaceBatch.Report marks(HttpServletRequest request) throws IOException {
        return desk.takeMarks(items.read(request.getInputStream(), OutletMarkEntry.class, MOST_MARKS));
    }

    @Operation(summary = "认定排放口标记", description = "WITHDRAWN 撤回，PROVEN_FALSE 认定虚假（须写证据，随即重新判定所涉各小时、恢复被它筛除的报警并形成线索），"
            + "CLEARED 撤销虚假认定。认定由执法人员作出。")
    @PostMapping(path = "/outlets/marks/{id}/findings", consumes = MediaType.APPLICATION_JSON_VALUE)
    void find(@PathVariable long id, @RequestBody MarkFindingBody body) {
        body.check();
        desk.find(id, body.finding(), body.reason(), body.evidence());
    }

    @Operation(summary = "上报小时负荷", description = BATCH + "一次最多 10000 条。load 为额定负荷的百分数，停运为 0。更正已有数据须写 correction，企业用户不能更正。")
    @PostMapping(path = "/outlets/hours", consumes = MediaType.APPLICATION_JSON_VALUE)
    FurnaceBatch.Report hours(HttpServletRequest request) throws IOException {
        return desk.takeReadings(items.read(request.getInputStream(), OutletReadingEntry.class, MOST_DATA));
    }

    @Operation(summary = "标记的效果和时限", description = "各行业、各种标记的效果、每次时长上限、适用日期、依据和确定程度。")
    @GetMapping("/outlets/mark-limits")
    List<MarkPages.LimitLine> limits() {
        return pages.limits();
    }

    @Operation(summary = "企业的全部标记", description = "排放口和焚烧炉的标记、每条标记的效果、谁在何时登记、后来怎样认定；权限与企业一页相同。不填 year 的为今年。")
    @GetMapping("/enterprises/{uscc}/marks")
    MarkPages.MarksPage marks(@PathVariable String uscc, @RequestParam(required = false) Integer year) {
        return pages.page(uscc, year);
    }

    @Operation(summary = "最近的标记", description = "有权查看的全部企业最近 200 条标记，最新登记的在前；企业用户只见本企业的。")
    @GetMapping("/marks")
    List<MarkPages.RecentLine> recent() {
        return pages.recent();
    }
}
