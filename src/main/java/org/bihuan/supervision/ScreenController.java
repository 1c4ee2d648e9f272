package org.bihuan.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the plug-ins of Tasklist and Cockpit read. */
@RestController
@RequestMapping("/api")
@Tag(name = "screens", description = "任务列表和驾驶舱的页面数据")
class ScreenController {

    private static final int MOST_CARDS = 200;
    private static final int LARGEST_PAGE = 100;

    private final Cards cards;
    private final Dossiers dossiers;
    private final FinishedTasks finished;
    private final Overviews overviews;
    private final Lookup lookup;

    ScreenController(Cards cards, Dossiers dossiers, FinishedTasks finished, Overviews overviews, Lookup lookup) {
        this.cards = cards;
        this.dossiers = dossiers;
        this.finished = finished;
        this.overviews = overviews;
        this.lookup = lookup;
    }

    @GetMapping("/tasklist/cards")
    @Operation(summary = "待办卡片", description = "ids 为任务编号，最多 200 个；只返回当前用户可见的任务。")
    List<Cards.Card> cards(@RequestParam(value = "ids", defaultValue = "") List<String> ids) {
        if (ids.size() > MOST_CARDS) {
            throw new IllegalArgumentException("一次最多查询 " + MOST_CARDS + " 项任务");
        }
        return cards.of(ids);
    }

    @GetMapping("/tasklist/tasks/{taskId}/dossier")
    @Operation(summary = "任务的线索卷宗")
    Dossiers.Dossier ofTask(@PathVariable("taskId") String taskId) {
        return dossiers.ofTask(taskId);
    }

    @GetMapping("/leads/{number}/dossier")
    @Operation(summary = "线索卷宗")
    Dossiers.Dossier ofLead(@PathVariable("number") String number) {
        return dossiers.ofNumber(number);
    }

    @GetMapping("/cockpit/instances/{processInstance}/dossier")
    @Operation(summary = "流程实例的线索卷宗")
    Dossiers.Dossier ofInstance(@PathVariable("processInstance") String processInstance) {
        return dossiers.ofInstance(processInstance);
    }

    @GetMapping("/tasklist/finished")
    @Operation(summary = "我办结的", description = "page 从 0 起，size 最大 100。")
    FinishedTasks.Page finished(@RequestParam(value = "page", defaultValue = "0") int page,
                                @RequestParam(value = "size", defaultValue = "20") int size) {
        if (page < 0 || page > 100_000 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("page 应为 0 至 100000，size 应为 1 至 " + LARGEST_PAGE);
        }
        return finished.page(page, size);
    }

    @GetMapping("/overview")
    @Operation(summary = "闭环概况", description = "市级人员看全市，分局人员只看本分局。")
    Overviews.Overview overview() {
        return overviews.now();
    }

    @GetMapping("/lookup")
    @Operation(summary = "查找线索和案件", description = "text 为案号、线索编号、当事人或者分局，可写几个词，中间用空格隔开；市级人员查全市，分局人员只查本分局。")
    Lookup.Answer lookup(@RequestParam("text") String text) {
        return lookup.find(text);
    }
}
