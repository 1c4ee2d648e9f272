package org.bihuan.waiver;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
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
@Tag(name = "焚烧炉", description = "生活垃圾焚烧炉的工况标记、监测标记、运行数据和豁免时长台账")
class FurnaceController {

    private static final String BATCH = "正文为 JSON 数组，逐条接收：合格的入库，不合格的在 rejected 中说明，与已有内容相同的只计数。";
    private static final int MOST_MARKS = 1_000;
    private static final int MOST_DATA = 10_000;

    private final FurnaceDesk desk;
    private final FurnacePages pages;
    private final Items items;

    FurnaceController(FurnaceDesk desk, FurnacePages pages, Items items) {
        this.desk = desk;
        this.pages = pages;
        this.items = items;
    }

    @Operation(summary = "有权查看的全部焚烧炉", description = "每台炉本年豁免时长的使用情况。")
    @GetMapping("/furnaces")
    List<FurnacePages.FurnaceLine> all() {
        return pages.list();
    }

    @Operation(summary = "企业的焚烧炉", description = "每台炉本年豁免时长的使用情况；权限与企业一页相同。")
    @GetMapping("/enterprises/{uscc}/furnaces")
    List<FurnacePages.FurnaceLine> list(@PathVariable String uscc) {
        return pages.list(uscc);
    }

    @Operation(summary = "焚烧炉一年", description = "一年的日历：已用时长、逐日判定、标记，以及该排放口的线索和案件；权限与企业一页相同。不填 year 的为有记录的最近一年。")
    @GetMapping("/enterprises/{uscc}/furnaces/{number}")
    FurnacePages.FurnacePage page(@PathVariable String uscc, @PathVariable String number, @RequestParam(required = false) Integer year) {
        return pages.page(uscc, number, year);
    }

    @Operation(summary = "焚烧炉一日", description = "逐小时的判定和理由。")
    @GetMapping("/enterprises/{uscc}/furnaces/{number}/days/{date}")
    FurnacePages.DayPage day(@PathVariable String uscc, @PathVariable String number, @PathVariable LocalDate date) {
        return pages.day(uscc, number, date);
    }

    @Operation(summary = "登记标记", description = BATCH + "一次最多 1000 条。企业用户只为本企业登记，并应在次日 12 时之前；执法人员和平台值守员补录须写 lateReason。"
            + "更正已有标记的，在 replaces 中写它的编号；原标记留存。")
    @PostMapping(path = "/furnaces/marks", consumes = MediaType.APPLICATION_JSON_VALUE)
    FurnaceBatch.Report marks(HttpServletRequest request) throws IOException {
        return desk.takeMarks(items.read(request.getInputStream(), MarkEntry.class, MOST_MARKS));
    }

    @Operation(summary = "认定标记", description = "WITHDRAWN 撤回，PROVEN_FALSE 认定虚假（须写证据，随即重新判定所涉各日、恢复被它筛除的报警并形成线索），"
            + "CLEARED 撤销虚假认定。认定由执法人员作出。")
    @PostMapping(path = "/furnaces/marks/{id}/findings", consumes = MediaType.APPLICATION_JSON_VALUE)
    void find(@PathVariable long id, @RequestBody MarkFindingBody body) {
        body.check();
        desk.find(id, body.finding(), body.reason(), body.evidence());
    }

    @Operation(summary = "上报小时运行数据", description = BATCH + "一次最多 10000 条。更正已有数据须写 correction，企业用户不能更正。")
    @PostMapping(path = "/furnaces/hours", consumes = MediaType.APPLICATION_JSON_VALUE)
    FurnaceBatch.Report hours(HttpServletRequest request) throws IOException {
        return desk.takeReadings(items.read(request.getInputStream(), ReadingEntry.class, MOST_DATA));
    }

    @Operation(summary = "上报日均值", description = BATCH + "一次最多 10000 条。limit 为该厂适用的更严限值；更正已有数据须写 correction，企业用户不能更正。")
    @PostMapping(path = "/furnaces/daily-means", consumes = MediaType.APPLICATION_JSON_VALUE)
    FurnaceBatch.Report means(HttpServletRequest request) throws IOException {
        return desk.takeMeans(items.read(request.getInputStream(), MeanEntry.class, MOST_DATA));
    }
}
