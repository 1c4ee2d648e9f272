package org.bihuan.control;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.bihuan.access.Problem;
import org.bihuan.access.Role;
import org.bihuan.control.ReductionStore.ReductionList;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reduction-lists")
@Tag(name = "应急减排清单", description = "各企业在各级应急响应中的减排措施，逐版导入、确认")
class ReductionListController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The confirmed version that ends when a draft is confirmed. */
    record Replaced(int number, int enterprises, OffsetDateTime at) {
    }

    /** What was done, in one Chinese sentence. */
    record Done(String said) {
    }

    /**
     * @param validTo  null until another version follows
     * @param withdrawnAt when the draft was taken back; null unless it was
     * @param replaces for a draft the version that would end with its confirmation; null where none would
     * @param refused  for a draft why it cannot be confirmed; null where it can
     */
    record ListLine(long id, int number, String name, OffsetDateTime validFrom, OffsetDateTime validTo, int enterprises, boolean confirmed, String confirmedBy,
                    OffsetDateTime confirmedAt, OffsetDateTime withdrawnAt, Replaced replaces, String refused) {
    }

    /** @param mayImport whether the user may import a list; @param mayConfirm whether he may put one in force; @param mayWithdraw whether he may take a draft back */
    record Lists(boolean mayImport, boolean mayConfirm, boolean mayWithdraw, List<ListLine> lists) {
    }

    private final ReductionLists lists;
    private final Uploads uploads;
    private final Moments moments;

    ReductionListController(ReductionLists lists, Uploads uploads, Moments moments) {
        this.lists = lists;
        this.uploads = uploads;
        this.moments = moments;
    }

    @Operation(summary = "全部清单版本", description = "最新的在前；草稿另有 replaces（确认后到期的一版）或者 refused（为什么不能确认）。")
    @GetMapping
    Lists all() {
        uploads.require("没有查看应急减排清单的权限", Role.PLATFORM_OPERATOR, Role.DETACHMENT_REVIEWER, Role.BRANCH_HEAD, Role.BRANCH_OFFICER, Role.BUREAU_HEAD, Role.SUPERVISOR);
        return new Lists(uploads.may(Role.PLATFORM_OPERATOR), uploads.may(Role.DETACHMENT_REVIEWER), uploads.may(Role.PLATFORM_OPERATOR, Role.DETACHMENT_REVIEWER), lines());
    }

    private List<ListLine> lines() {
        List<ReductionList> all = lists.all();
        return all.stream().map(one -> {
            ReductionLists.Outcome outcome = one.draft() ? lists.outcome(one, all) : null;
            ReductionList former = outcome == null ? null : outcome.former();
            return new ListLine(one.id(), one.number(), one.name(), moments.here(one.validFrom()), moments.here(one.validTo()), lists.enterprises(one.id()),
                    one.confirmed(), one.confirmedBy(), moments.here(one.confirmedAt()), moments.here(one.withdrawnAt()), former == null ? null
                    : new Replaced(former.number(), lists.enterprises(former.id()), moments.here(outcome.from())), outcome == null ? null : outcome.refused());
        }).toList();
    }

    @Operation(summary = "导入一版清单", description = """
            文件为 UTF-8 的 CSV 或者 XLSX（第一张表），首行为表头；最多 20,000 行、10 MB；正文或者 multipart 的 file 部分。一家企业一项措施一行。
            必填列：统一社会信用代码、绩效等级（A+/A/B/B-/C/D/引领性/非引领性）、响应级别（黄色/橙色/红色）、工序、计量单位（生产线/炉窑/设备/小时/全厂）、数量。
            选填列：减排比例（0 至 100）或者参数、参数下限（两者填一种）、适用等级（几个用顿号隔开，不填为全部）、起始小时、截止小时（响应开始之后）。
            逐行报告，合格的行存为草稿；确认之前不生效。需要平台值守员。""")
    @RequestBody(required = true, content = {@Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))})
    @PostMapping(consumes = {"text/csv", XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    ReductionLists.Imported take(HttpServletRequest request, @RequestParam String name, @RequestParam String validFrom,
                                 @RequestParam(required = false) String validTo) throws IOException, ServletException {
        String who = uploads.require("没有导入应急减排清单的权限", Role.PLATFORM_OPERATOR);
        Instant from = Uploads.moment(validFrom, "/validFrom");
        if (from == null) {
            throw Problem.invalid("/validFrom", "必填");
        }
        return lists.take(Uploads.file(request), Uploads.name(name), from, Uploads.moment(validTo, "/validTo"), who);
    }

    @Operation(summary = "确认一版清单", description = "自其起时生效，起时已过的自确认之时生效；此前没有止时的一版到此为止，答复写明替换了哪一版；与其他版本的有效期重叠的不能确认。需要支队审核。")
    @PostMapping("/{id}/confirmation")
    Done confirm(@PathVariable long id) {
        return new Done(lists.confirm(id, uploads.require("没有确认应急减排清单的权限", Role.DETACHMENT_REVIEWER)));
    }

    @Operation(summary = "撤回一版草稿", description = "撤回后不能再确认，导入的内容留档；已经确认的不能撤回，由后一版替换。需要平台值守员或者支队审核。")
    @PostMapping("/{id}/withdrawal")
    Done withdraw(@PathVariable long id) {
        return new Done(lists.withdraw(id, uploads.require("没有撤回应急减排清单的权限", Role.PLATFORM_OPERATOR, Role.DETACHMENT_REVIEWER)));
    }
}
