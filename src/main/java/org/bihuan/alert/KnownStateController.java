package org.bihuan.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.bihuan.access.Branches;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Role;
import org.bihuan.enterprise.Enterprises;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Known states are declared and revoked by the watch room alone: one of them can silence the alerts of every other system, so
 * no source may say of its own accord that what others report is explained.
 */
@RestController
@RequestMapping("/api/known-states")
@Tag(name = "已知状态", description = "校准、维护、申报停运、停电、网络中断和数据标记：所覆盖的报警不开线索")
class KnownStateController {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(long id, KnownStateKind kind, String kindName, DataMark mark, String enterprise, String region, String outlet, String device,
                String source, OffsetDateTime from, OffsetDateTime to, String reason, String declaredBy, OffsetDateTime declaredAt,
                String revokedBy, OffsetDateTime revokedAt, String revokeReason, List<String> withdrawnLeads) {
    }

    private static final int MAX_BODY = 64 * 1024;
    private static final int MAX_PAGE_SIZE = 200;

    private final KnownStates states;
    private final Enterprises enterprises;
    private final Branches branches;
    private final CurrentUser user;
    private final Clock clock;

    KnownStateController(KnownStates states, Enterprises enterprises, Branches branches, CurrentUser user, Clock clock) {
        this.states = states;
        this.enterprises = enterprises;
        this.branches = branches;
        this.user = user;
        this.clock = clock;
    }

    @Operation(summary = "登记已知状态", description = "企业、区县都不填为全平台。报警全部被覆盖的在办线索随即撤回，编号在 withdrawnLeads 中。")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    View declare(HttpServletRequest request) throws IOException {
        Rights.requireOneOf(user, Role.PLATFORM_OPERATOR);
        KnownState state = KnownStateReader.read(body(request), user.id(), clock.instant(), enterprises::find,
                region -> branches.find(region).isPresent());
        KnownStates.Declared declared = states.declare(state);
        return view(declared.state(), declared.withdrawnLeads());
    }

    @Operation(summary = "撤销已知状态", description = "状态不实时撤销：它筛除的报警重新筛查，撤回的线索随之重新打开。")
    @PostMapping(path = "/{id}/revoke", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Integer> revoke(@PathVariable long id, HttpServletRequest request) throws IOException {
        Rights.requireOneOf(user, Role.PLATFORM_OPERATOR);
        return Map.of("released", states.revoke(id, KnownStateReader.reason(body(request)), user.id()));
    }

    @Operation(summary = "列出已知状态", description = "最新的在前")
    @GetMapping
    Map<String, Object> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Rights.requireOneOf(user, Role.PLATFORM_OPERATOR, Role.ALERT_SOURCE, Role.SUPERVISOR, Role.DETACHMENT_REVIEWER);
        if (page < 0 || size < 1 || size > MAX_PAGE_SIZE) {
            throw new RequestRefused(400, "", "page 不能小于 0，size 应在 1 至 " + MAX_PAGE_SIZE + " 之间");
        }
        return Map.of("page", page, "size", size, "items", states.list(page, size).stream().map(s -> view(s, null)).toList());
    }

    private static Map<String, Object> body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new RequestRefused(413, "", "正文过长");
        }
        return AlertBody.object(body);
    }

    private View view(KnownState s, List<String> withdrawn) {
        return new View(s.id(), s.kind(), s.kind().label(), s.mark(), s.uscc(), s.region(), s.outlet(), s.device(), s.source(), local(s.from()),
                local(s.to()), s.reason(), s.declaredBy(), local(s.declaredAt()), s.revokedBy(), local(s.revokedAt()), s.revokeReason(),
                withdrawn);
    }

    private OffsetDateTime local(Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
