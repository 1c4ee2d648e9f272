package org.bihuan.enterprise;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.BiFunction;
import org.bihuan.access.CsvFile;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.ImportReport;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.util.WebUtils;

@RestController
@RequestMapping("/api/enterprises")
@Tag(name = "企业名录")
class EnterpriseController {

    private static final String FILE_RULES = """
            文件为 UTF-8（有无 BOM 均可）的 CSV，首行为表头，列的先后不限；最多 20,000 行、10 MB。可作为 text/csv 正文，或作为 multipart 的 file 部分提交。
            逐行报告：ADDED 新增、UPDATED 更新、UNCHANGED 未变、REJECTED 拒收（注明列与原因）；合格的行照常入库。
            文件中没有的选填列，已登记的内容不变。需要平台值守员或系统管理员。

            """;
    private static final String CSV = "text/csv";
    private static final String FILE = "file";
    private static final int LONGEST_SEARCH = 100;
    private static final int MOST_HITS = 200;

    private final EnterprisePages pages;
    private final RegisterImport imports;
    private final OperatorImport operators;
    private final CurrentUser user;

    EnterpriseController(EnterprisePages pages, RegisterImport imports, OperatorImport operators, CurrentUser user) {
        this.pages = pages;
        this.imports = imports;
        this.operators = operators;
        this.user = user;
    }

    @GetMapping
    @Operation(summary = "查找企业", description = "按名称的一部分或信用代码的开头查找；只列出登录人有权查看的企业。page 从 0 起，size 为 1 至 200。")
    EnterprisePages.Hits find(@RequestParam(required = false) String q, @RequestParam(required = false) String region,
                              @RequestParam(required = false) String trade, @RequestParam(defaultValue = "0") int page,
                              @RequestParam(defaultValue = "20") int size) {
        if (page < 0 || size < 1 || size > MOST_HITS) {
            throw new IllegalArgumentException("page 应不小于 0，size 应在 1 与 200 之间");
        }
        checkSearch(q, region);
        Trade wanted = trade == null || trade.isBlank() ? null
                : Trade.of(trade).orElseThrow(() -> new IllegalArgumentException("trade 不是行业目录中的代码或名称"));
        return pages.find(q, region == null || region.isBlank() ? null : region, wanted, page, size);
    }

    static void checkSearch(String q, String region) {
        if (hasControl(q) || hasControl(region) || q != null && q.length() > LONGEST_SEARCH) {
            throw new IllegalArgumentException("查找内容最多 100 个字，且不能含有控制字符");
        }
    }

    private static boolean hasControl(String text) {
        return text != null && text.chars().anyMatch(Character::isISOControl);
    }

    @GetMapping("/{uscc}")
    @Operation(summary = "企业一页", description = "企业的登记信息、排放口、设备，以及其他环节的有关情况。")
    EnterprisePages.Page page(@PathVariable String uscc) {
        return pages.page(uscc);
    }

    @PostMapping(path = "/import", consumes = {CSV, MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    @CsvUpload
    @Operation(summary = "导入企业", description = FILE_RULES + """
            必填列：统一社会信用代码、企业名称（200 字以内）、行业（目录中的名称或代码）、所属区县（名称或六位代码）。
            选填列：地址（300 字以内）、经度、纬度（GCJ-02，邯郸市范围内，要么都填要么都不填）、重点排污单位（是/否）、备注（500 字以内）。""")
    ImportReport enterprises(HttpServletRequest request) throws IOException, ServletException {
        return take(request, imports::enterprises);
    }

    @PostMapping(path = "/outlets/import", consumes = {CSV, MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    @CsvUpload
    @Operation(summary = "导入排放口", description = FILE_RULES + """
            必填列：统一社会信用代码（已登记的企业）、排放口编号（64 字以内，企业内唯一）、排放口名称（100 字以内）、介质（大气/水，或 AIR/WATER）。""")
    ImportReport outlets(HttpServletRequest request) throws IOException, ServletException {
        return take(request, imports::outlets);
    }

    @PostMapping(path = "/devices/import", consumes = {CSV, MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    @CsvUpload
    @Operation(summary = "导入设备", description = FILE_RULES + """
            必填列：设备编号（64 字以内，全市唯一）、统一社会信用代码（已登记的企业）、设备类型（监测设备/分表计电/摄像头/门禁/焚烧炉，
            或 MONITOR/ELECTRICITY_METER/CAMERA/GATE/FURNACE）、设备名称（100 字以内；焚烧炉写炉号，如“1号焚烧炉”）。
            选填列：排放口编号（该企业已登记的）、运维单位信用代码、运维单位名称（运维单位第一次出现时必填）。
            运维单位正在禁止从业的，该行照常入库并在 warnings 中提示。""")
    ImportReport devices(HttpServletRequest request) throws IOException, ServletException {
        return take(request, imports::devices);
    }

    @PostMapping(path = "/permits/import", consumes = {CSV, MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    @CsvUpload
    @Operation(summary = "导入排污许可证", description = FILE_RULES + """
            必填列：统一社会信用代码（已登记的企业）、排污许可证编号（64 字以内；延续的编号不变，按新的有效期更新）、有效期起、有效期止（如 2026-08-15）。
            有效期届满而没有登记新有效期的，系统记入企业行为；补登的有效期覆盖届满次日的，撤回。""")
    ImportReport permits(HttpServletRequest request) throws IOException, ServletException {
        return take(request, imports::permits);
    }

    @PostMapping(path = "/operators/import", consumes = {CSV, MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    @CsvUpload
    @Operation(summary = "导入运维单位", description = FILE_RULES + """
            必填列：运维单位信用代码、运维单位名称（200 字以内）、服务类型（生态环境监测/自动监测设备运行维护/污染防治设施运营/其他技术服务）。
            选填列：地址、法定代表人、联系电话。""")
    ImportReport operators(HttpServletRequest request) throws IOException, ServletException {
        return take(request, operators::operators);
    }

    @PostMapping(path = "/operators/staff/import", consumes = {CSV, MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    @CsvUpload
    @Operation(summary = "导入运维人员", description = FILE_RULES + """
            必填列：运维单位信用代码（已登记的）、身份证件号码、姓名、岗位。正在禁止从业的人员照常入库并在 warnings 中提示。""")
    ImportReport staff(HttpServletRequest request) throws IOException, ServletException {
        return take(request, operators::staff);
    }

    @PostMapping(path = "/operators/contracts/import", consumes = {CSV, MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    @CsvUpload
    @Operation(summary = "导入运维合同", description = FILE_RULES + """
            必填列：运维单位信用代码（已登记的）、合同编号、统一社会信用代码（已登记的企业）、合同起日、合同止日、服务内容。
            合同期与运维单位的禁止从业期间重叠的，拒收；此前已经登记、没有扩大的，照常入库并在 warnings 中提示应当终止。""")
    ImportReport contracts(HttpServletRequest request) throws IOException, ServletException {
        return take(request, operators::contracts);
    }

    @PostMapping(path = "/operators/penalties/import", consumes = {CSV, MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    @CsvUpload
    @Operation(summary = "导入运维单位处罚", description = FILE_RULES + """
            各地对运维单位的处罚。必填列：运维单位信用代码（已登记的）、处罚决定书文号、处罚机关、处罚日期、处罚事由。选填列：弄虚作假（是/否）。""")
    ImportReport penalties(HttpServletRequest request) throws IOException, ServletException {
        return take(request, operators::penalties);
    }

    private ImportReport take(HttpServletRequest request, BiFunction<byte[], String, ImportReport> into) throws IOException, ServletException {
        Person person = user.person();
        if (!person.has(Role.PLATFORM_OPERATOR) && !person.has(Role.SYSTEM_ADMIN)) {
            throw new AccessDeniedException("没有导入企业名录的权限");
        }
        return into.apply(file(request), person.userId());
    }

    /** The body, or the part {@code file}. At most one byte more than allowed is ever read, so that an endless body costs little. */
    private static byte[] file(HttpServletRequest request) throws IOException, ServletException {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (parts != null && parts.getFile(FILE) == null) {
            throw new MissingServletRequestPartException(FILE);
        }
        try (InputStream in = parts == null ? request.getInputStream() : parts.getFile(FILE).getInputStream()) {
            return in.readNBytes(CsvFile.MAX_BYTES + 1);
        }
    }

    /** How the file is described to callers: as the body, or as a part of it. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @RequestBody(required = true, content = {
        @Content(mediaType = CSV, schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE, schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(type = "object", requiredProperties = FILE),
                schemaProperties = @SchemaProperty(name = FILE, schema = @Schema(type = "string", format = "binary")))})
    private @interface CsvUpload {
    }
}
