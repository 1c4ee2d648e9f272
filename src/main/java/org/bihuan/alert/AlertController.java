package org.bihuan.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.NoSuchElementException;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/alerts")
@Tag(name = "报警", description = "报警接收与查询")
class AlertController {

    /** An alert as answered, with how it was screened. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(String source, String sourceEventId, AlertKind kind, String kindName, String subKind, String enterprise, String region,
                String outlet, String device, String pollutant, String pollutantName, BigDecimal value, BigDecimal limit, String unit,
                Averaging averaging, OffsetDateTime occurredFrom, OffsetDateTime occurredTo, OffsetDateTime detectedAt,
                OffsetDateTime receivedAt, String summary, Map<String, Object> details, String state, AlertStore.Result outcome,
                String outcomeName, String reason, String rule, String ruleVersion, Grade grade, OffsetDateTime screenedAt, String lead) {
    }

    /** @param oldestSeconds how long the oldest pending alert has waited, or null where none does */
    record BacklogView(long pending, Long oldestSeconds, long failed) {
    }

    private final AlertIntake intake;
    private final AlertStore store;
    private final LeadRepository leads;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AlertController(AlertIntake intake, AlertStore store, LeadRepository leads, CurrentUser user, Clock clock,
                    ApplicationEventPublisher events) {
        this.intake = intake;
        this.store = store;
        this.leads = leads;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    @Operation(summary = "接收报警", description = "正文为 1 至 10000 条报警的 JSON 数组，或 application/x-ndjson（每行一条）。"
            + "合格的报警在应答前已提交入库；不合格的逐条说明；重复的（source 与 sourceEventId 相同）只计数。测量值保留六位小数。")
    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    AlertIntake.Report take(HttpServletRequest request) throws IOException {
        Rights.requireOneOf(user, Role.ALERT_SOURCE, Role.PLATFORM_OPERATOR);
        byte[] body = request.getInputStream().readNBytes(AlertBody.MAX_BYTES + 1);
        if (body.length > AlertBody.MAX_BYTES) {
            throw new RequestRefused(413, "", "正文不能超过 " + AlertBody.MAX_BYTES / 1024 / 1024 + " MB，未接收任何报警");
        }
        boolean lines = MediaType.APPLICATION_NDJSON.isCompatibleWith(MediaType.parseMediaType(request.getContentType()));
        return intake.take(lines ? AlertBody.lines(body) : AlertBody.array(body), user.id());
    }

    @Operation(summary = "查询一条报警", description = "报警、筛查结论（结论、理由、规则及版本）和所并入的线索编号")
    @GetMapping("/{source}/{sourceEventId}")
    View find(@PathVariable String source, @PathVariable String sourceEventId) {
        Person person = user.person();
        AlertStore.Stored stored = store.find(source, sourceEventId)
                .orElseThrow(() -> new NoSuchElementException("没有这条报警"));
        Alert a = stored.alert();
        requireMaySee(person, a);
        return new View(a.source(), a.sourceEventId(), a.kind(), a.kind().label(), a.subKind(), a.uscc(), a.region(), a.outlet(), a.device(),
                a.pollutant(), Pollutants.name(a.pollutant()), a.measured(), a.limit(), a.unit(), a.averaging(), local(a.occurredFrom()),
                local(a.occurredTo()), local(a.detectedAt()), local(a.receivedAt()), a.summary(), a.details(), stored.state(),
                stored.result(), stored.result() == null ? null : stored.result().label(), stored.reason(), stored.rule(),
                stored.ruleVersion(), stored.grade(), local(stored.screenedAt()),
                stored.leadId() == null ? null : leads.findById(stored.leadId()).map(Lead::number).orElse(null));
    }

    @Operation(summary = "查看积压", description = "待筛查条数、最久的等待秒数、处理失败条数")
    @GetMapping("/backlog")
    BacklogView backlog() {
        Rights.requireOneOf(user, Role.PLATFORM_OPERATOR, Role.ALERT_SOURCE, Role.SUPERVISOR, Role.SYSTEM_ADMIN);
        AlertStore.Backlog backlog = store.backlog();
        return new BacklogView(backlog.pending(),
                backlog.oldest() == null ? null : Math.max(0, Duration.between(backlog.oldest(), clock.instant()).toSeconds()),
                backlog.failed());
    }

    @Operation(summary = "重新筛查失败的报警", description = "把处理失败的报警放回积压，返回条数")
    @PostMapping("/backlog/retry")
    Map<String, Integer> retry() {
        Rights.requireOneOf(user, Role.PLATFORM_OPERATOR);
        int retried = store.retryFailed();
        events.publishEvent(new AlertIntake.AlertsCameIn());
        return Map.of("retried", retried);
    }

    /** The sender sees what it sent, an enterprise what is about it, everybody else what lies in the own branch. */
    private void requireMaySee(Person person, Alert alert) {
        boolean onlySource = person.roles().stream().allMatch(role -> role == Role.ALERT_SOURCE);
        boolean onlyEnterprise = person.roles().stream().allMatch(role -> role == Role.ENTERPRISE_USER);
        if (onlySource && !person.userId().equals(alert.receivedFrom())
                || onlyEnterprise && (person.enterprise() == null || !person.enterprise().equals(alert.uscc()))) {
            throw new AccessDeniedException("您无权查看这条报警");
        }
        if (!onlySource) {
            user.requireSee(alert.region());
        }
    }

    private OffsetDateTime local(Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
