package org.bihuan.dossier;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.dossier.DocumentTemplates.Template;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The templates of documents over the public interface, for process designers: which there are, down, up. */
@RestController
@RequestMapping("/api/templates")
class TemplateController {

    /**
     * A version of a template.
     *
     * @param version    0 for one that comes with the product
     * @param validFrom  it serves documents of this day and later, until the next
     * @param uploadedBy name, or null for one that comes with the product, likewise {@code uploadedAt}
     */
    record Version(int version, LocalDate validFrom, String uploadedBy, Instant uploadedAt) {
    }

    /**
     * A type of document.
     *
     * @param required tags that its templates must have, in Chinese
     * @param optional tags that they may have
     * @param versions the one that serves last first; empty where there is none yet
     */
    record Kind(String type, String name, List<String> required, List<String> optional, List<Version> versions) {
    }

    private final DocumentTemplates templates;
    private final CurrentUser user;
    private final People people;
    private final Clock clock;

    TemplateController(DocumentTemplates templates, CurrentUser user, People people, Clock clock) {
        this.templates = templates;
        this.user = user;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "文书模板清单：每种文书的必备标记、可选标记和各版模板")
    List<Kind> list() {
        requireDesigner();
        return Stream.of(DocumentType.values()).map(type -> new Kind(type.name(), type.label(),
                type.required().stream().map(DocumentItem::label).toList(), type.optional().stream().map(DocumentItem::label).toList(),
                templates.of(type).stream().map(this::version).toList())).toList();
    }

    @GetMapping("/{type}")
    @Operation(summary = "下载某日适用的文书模板（.docx）")
    void download(@PathVariable("type") String type, @RequestParam(value = "on", required = false) LocalDate on, HttpServletResponse response)
            throws IOException {
        requireDesigner();
        Template template = templates.get(type(type), on == null ? LocalDate.now(clock) : on);
        byte[] content = templates.content(template);
        response.setContentType(DossierFiles.DOCX);
        response.setContentLength(content.length);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("模板 " + template.type().label() + ".docx", StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(content);
    }

    @PutMapping("/{type}")
    @Operation(summary = "上传新版文书模板（请求正文为 .docx），自 validFrom 起制作的文书使用；已签发的文书不变")
    Version upload(@PathVariable("type") String type, @RequestParam(value = "validFrom", required = false) LocalDate validFrom,
                   HttpServletRequest request) throws IOException {
        Person designer = requireDesigner();
        byte[] file = request.getInputStream().readNBytes(TemplateCheck.LARGEST + 1);
        return version(templates.upload(type(type), file, validFrom == null ? LocalDate.now(clock) : validFrom, designer.userId()));
    }

    private Person requireDesigner() {
        Person person = user.person();
        if (!person.has(Role.PROCESS_DESIGNER)) {
            throw new AccessDeniedException("只有流程设计人员可以查看和修改文书模板");
        }
        return person;
    }

    private static DocumentType type(String name) {
        return Stream.of(DocumentType.values()).filter(type -> type.name().equals(name)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("没有这种文书：" + name + "；可用 " + List.of(DocumentType.values())));
    }

    private Version version(Template template) {
        String by = template.uploadedBy();
        return new Version(template.version(), template.validFrom(), by == null ? null : people.find(by).map(Person::name).orElse(by),
                template.uploadedAt());
    }
}
