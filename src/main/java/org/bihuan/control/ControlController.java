package org.bihuan.control;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.bihuan.access.Complaints;
import org.bihuan.access.Items;
import org.bihuan.access.Role;
import org.bihuan.dossier.EvidenceDownload;
import org.bihuan.dossier.Evidences;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api")
@Tag(name = "应急响应与生产调控", description = "响应令、各企业的措施和确认，调控比例的版本和逐步解释，运行数据与措施的比对")
class ControlController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_READINGS = 10_000;
    private static final int MOST_ON_PAGE = 500;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_PLACE = 300;
    private static final int MOST_FILES = 10;

    record Confirmation(String note) {
    }

    record ProofBody(Long measure, String said, String keptAt) {
    }

    record OpinionBody(String said) {
    }

    /** @param mayImport whether the user may import a version */
    record Versions(boolean mayImport, List<ControlPages.VersionLine> versions) {
    }

    private final ControlPages pages;
    private final Responses responses;
    private final RatioVersions versions;
    private final RunningWatch running;
    private final Uploads uploads;
    private final Items items;
    private final Evidences evidences;

    ControlController(ControlPages pages, Responses responses, RatioVersions versions, RunningWatch running, Uploads uploads, Items items, Evidences evidences) {
        this.pages = pages;
        this.responses = responses;
        this.versions = versions;
        this.running = running;
        this.uploads = uploads;
        this.items = items;
        this.evidences = evidences;
    }

    @Operation(summary = "应急响应", description = "最近 200 项响应令和确认进度；企业用户只见涉及本企业的。")
    @GetMapping("/responses")
    List<ControlPages.OrderLine> orders() {
        return pages.orders();
    }

    @Operation(summary = "一项响应", description = "命令、各分局进度、各企业的措施（page 从 0 起，size 最多 500）；分局人员只见本辖区的。")
    @GetMapping("/responses/{id}")
    ControlPages.OrderPage order(@PathVariable long id, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "100") int size) {
        requirePage(page, size);
        return pages.order(id, page, size);
    }

    private static void requirePage(int page, int size) {
        if (page < 0 || page > 100_000 || size < 1 || size > MOST_ON_PAGE) {
            throw new IllegalArgumentException("page 应不小于 0，size 应在 1 与 " + MOST_ON_PAGE + " 之间");
        }
    }

    @Operation(summary = "确认措施", description = "企业用户代表本企业确认已知晓并执行响应的措施；一项响应确认一次。")
    @PostMapping(path = "/responses/{id}/confirmation", consumes = MediaType.APPLICATION_JSON_VALUE)
    void confirm(@PathVariable long id, @RequestBody Confirmation body) {
        confirm(id, body, List.of());
    }

    @Operation(summary = "确认措施并上传证明文件", description = "同上，另附照片、录像、电量曲线等文件，一次最多 " + MOST_FILES + " 个，每个不超过 500 MB。")
    @PostMapping(path = "/responses/{id}/confirmation", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    void confirm(@PathVariable long id, @RequestParam(required = false) String note, @RequestPart(name = "file", required = false) List<MultipartFile> files) {
        confirm(id, new Confirmation(note), files == null ? List.of() : files);
    }

    private void confirm(long id, Confirmation body, List<MultipartFile> files) {
        String uscc = pages.own().uscc();
        Complaints complaints = new Complaints();
        complaints.check(body.note() == null || fits(body.note(), LONGEST), "/note", "最多 " + LONGEST + " 个字");
        few(files, complaints);
        complaints.throwIfAny();
        responses.confirm(id, uscc, body.note(), files, user());
    }

    private static void few(List<MultipartFile> files, Complaints complaints) {
        complaints.check(files.size() <= MOST_FILES, "/file", "一次最多 " + MOST_FILES + " 个文件，其余的请再提交一次");
    }

    @Operation(summary = "提交落实证明", description = "对一项措施说明如何落实，以及照片、录像、电量曲线存放在哪里（编号或者平台位置）；可以提交多次。要上传文件的，以 multipart 提交。")
    @PostMapping(path = "/responses/{id}/proofs", consumes = MediaType.APPLICATION_JSON_VALUE)
    void prove(@PathVariable long id, @RequestBody ProofBody body) {
        prove(id, body, List.of());
    }

    @Operation(summary = "上传落实证明", description = "同上，另附照片、录像、电量曲线等文件，一次最多 " + MOST_FILES + " 个，每个不超过 500 MB；附了文件的，keptAt 可以不填。")
    @PostMapping(path = "/responses/{id}/proofs", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    void prove(@PathVariable long id, @RequestParam(required = false) Long measure, @RequestParam(required = false) String said,
               @RequestParam(required = false) String keptAt, @RequestPart(name = "file", required = false) List<MultipartFile> files) {
        prove(id, new ProofBody(measure, said, keptAt), files == null ? List.of() : files);
    }

    private void prove(long id, ProofBody body, List<MultipartFile> files) {
        String uscc = pages.own().uscc();
        Complaints complaints = new Complaints();
        complaints.required(body.measure(), "/measure");
        complaints.check(body.said() != null && !body.said().isBlank() && fits(body.said(), LONGEST), "/said", "如何落实：必填，最多 " + LONGEST + " 个字");
        String keptAt = body.keptAt() == null || body.keptAt().isBlank() ? null : body.keptAt();
        complaints.check(keptAt != null || !files.isEmpty(), "/keptAt", "存放在哪里：没有上传文件的必填，写明照片、录像或者电量曲线存放在哪里");
        complaints.check(keptAt == null || fits(keptAt, LONGEST_PLACE), "/keptAt", "存放在哪里：最多 " + LONGEST_PLACE + " 个字");
        few(files, complaints);
        complaints.throwIfAny();
        responses.prove(id, uscc, body.measure(), body.said(), keptAt, files, user());
    }

    @Operation(summary = "下载证明文件", description = "企业随确认或者证明上传的文件；权限与企业一页相同，企业用户可看本企业的。")
    @GetMapping("/responses/{id}/files/{file}")
    void file(@PathVariable long id, @PathVariable long file, HttpServletResponse response) throws IOException {
        EvidenceDownload.send(evidences, pages.file(id, file), response);
    }

    private static boolean fits(String text, int longest) {
        return text.length() <= longest && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }

    private String user() {
        return uploads.require("只有企业用户可以代表本企业办理", Role.ENTERPRISE_USER);
    }

    @Operation(summary = "企业的应急措施", description = "当前生效的最严响应、历次响应的措施与证明、清单措施、未落实的记录；权限与企业一页相同，企业用户可看本企业。")
    @GetMapping("/enterprises/{uscc}/measures")
    ControlPages.MeasuresPage measures(@PathVariable String uscc) {
        return pages.measures(uscc);
    }

    @Operation(summary = "生产调控版本", description = "最新的在前；企业用户只见已征求意见且涉及本企业的。")
    @GetMapping("/production-control")
    Versions ratioVersions() {
        return new Versions(uploads.may(Role.DETACHMENT_REVIEWER), pages.versions());
    }

    @Operation(summary = "一版生产调控", description = "各企业的比例和计算步骤（page 从 0 起，size 最多 500）、企业意见；分局人员只见本辖区的。")
    @GetMapping("/production-control/{id}")
    ControlPages.VersionPage version(@PathVariable long id, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "100") int size) {
        requirePage(page, size);
        return pages.version(id, page, size);
    }

    @Operation(summary = "导入一版生产调控", description = """
            文件为 UTF-8 的 CSV 或者 XLSX（第一张表），首行为表头；正文或者 multipart 的 file 部分。一家企业一行。
            必填列：统一社会信用代码、绩效等级、工序、计量单位（生产线/炉窑/设备/小时/全厂）、数量。选填列：传输通道、主城区（是/否）、区县排名（1 至 20）。
            逐行报告，比例随即按决策表算出并连同输入保存；之后在 Tasklist“提出调控方案”。需要支队审核。""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = {@Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))})
    @PostMapping(path = "/production-control", consumes = {"text/csv", XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    RatioVersions.Imported importRatios(HttpServletRequest request, @RequestParam String name) throws IOException, ServletException {
        String who = uploads.require("没有导入生产调控方案的权限", Role.DETACHMENT_REVIEWER);
        return versions.take(Uploads.file(request), Uploads.name(name), who);
    }

    @Operation(summary = "对方案提出意见", description = "企业用户在意见征求截止之前代表本企业提出。")
    @PostMapping(path = "/production-control/{id}/opinions", consumes = MediaType.APPLICATION_JSON_VALUE)
    void object(@PathVariable long id, @RequestBody OpinionBody body) {
        String uscc = pages.own().uscc();
        Complaints complaints = new Complaints();
        complaints.check(body.said() != null && !body.said().isBlank() && fits(body.said(), LONGEST), "/said", "必填，最多 " + LONGEST + " 个字");
        complaints.throwIfAny();
        versions.object(id, uscc, body.said(), user());
    }

    @Operation(summary = "企业的调控比例", description = "at 为带时区的时间，不填为现在；逐步说明这一时刻的比例由哪一版、哪些输入和规则得出。")
    @GetMapping("/enterprises/{uscc}/control-ratio")
    ControlPages.RatioPage ratio(@PathVariable String uscc, @RequestParam(required = false) String at) {
        return pages.ratio(uscc, Uploads.moment(at, "/at"));
    }

    @Operation(summary = "上报运行数据", description = "正文为 JSON 数组，一次最多 10000 条：某企业某工序在 from 至 to 运行了几个计量单位（seenBy：METER 计量，VIDEO 视频）。"
            + "与当时生效的最严响应措施和调控比例比对，超出的形成管控措施未落实或者停限产视频报警。source 与 sourceEventId 相同的只计一次。工序名称与这家企业的措施、比例都不相符的照收，在 warnings 中提示。")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
            array = @ArraySchema(schema = @Schema(implementation = RunningReading.class)), examples = @ExampleObject(value = """
            [{"source": "meters", "sourceEventId": "2021-10-07-18", "enterprise": "91130434MA00000022", "process": "水泥磨",
              "from": "2021-10-07T18:00:00+08:00", "to": "2021-10-07T19:00:00+08:00", "running": 2, "seenBy": "METER", "evidence": "分表计电曲线"}]""")))
    @PostMapping(path = "/control/running", consumes = MediaType.APPLICATION_JSON_VALUE)
    RunningWatch.Report running(HttpServletRequest request) throws IOException {
        String who = uploads.require("没有上报运行数据的权限", Role.ALERT_SOURCE, Role.PLATFORM_OPERATOR);
        return running.take(items.read(request.getInputStream(), RunningReading.class, MOST_READINGS), who);
    }
}
