package org.bihuan.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.access.Accounts;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What an officer reads when a task could not be claimed or submitted, in Tasklist or over the engine's REST interface: a
 * sentence to act on, in Chinese, instead of the engine's own error. The answer stays in the engine's shape
 * ({@code type}, {@code message}) and adds {@code errors} by field.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class TaskAnswers extends OncePerRequestFilter {

    private static final Pattern WORK = Pattern.compile("^(?:/engine-rest|/camunda/api/engine)(?:/engine/[^/]+)?/(?:"
            + "task/([^/]+)/(submit-form|complete|claim|unclaim|resolve|delegate|assignee)|process-definition/.+/(submit-form|start))$");
    private static final Pattern CONCURRENT = Pattern.compile("ENGINE-03005|OptimisticLock|DataIntegrityViolation|DuplicateKey"
            + "|CannotAcquireLock|PessimisticLock|Deadlock|concurrently");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(HouseClock.ZONE);
    private static final String REFRESH = "请刷新任务列表。";

    /** The rejection of the form submitted on this thread; the engine's answer carries only its text. */
    private static final ThreadLocal<FormRejected> REJECTED = new ThreadLocal<>();

    private record Answer(int status, String type, String message, List<FieldError> errors) {

        Answer(int status, String type, String message) {
            this(status, type, message, List.of());
        }
    }

    private final TaskService tasks;
    private final HistoryService history;
    private final Flow flow;
    private final Accounts accounts;
    private final People people;
    private final ObjectMapper json;

    TaskAnswers(TaskService tasks, HistoryService history, Flow flow, Accounts accounts, People people, ObjectMapper json) {
        this.tasks = tasks;
        this.history = history;
        this.flow = flow;
        this.accounts = accounts;
        this.people = people;
        this.json = json;
    }

    static void rejected(FormRejected rejection) {
        REJECTED.set(rejection);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !WORK.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher work = WORK.matcher(request.getRequestURI());
        work.matches();
        // Asked before, because a refusal may end the session.
        Optional<Accounts.Login> user = user(request);
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        REJECTED.remove();
        try {
            chain.doFilter(request, kept);
            if (kept.getStatus() < 400 || kept.getStatus() == HttpServletResponse.SC_UNAUTHORIZED || kept.isCommitted() || user.isEmpty()) {
                kept.copyBodyToResponse();
                return;
            }
            Answer answer = answer(kept, work.group(1), user.get());
            kept.resetBuffer();
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("type", answer.type());
            body.put("message", answer.message());
            body.put("errors", answer.errors());
            byte[] bytes = json.writeValueAsBytes(body);
            response.setStatus(answer.status());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } finally {
            REJECTED.remove();
        }
    }

    private Optional<Accounts.Login> user(HttpServletRequest request) {
        String id = accounts.currentUserId();
        HttpSession session = request.getSession(false);
        return id != null ? accounts.login(id) : session == null ? Optional.empty() : accounts.userOf(session).flatMap(accounts::login);
    }

    private Answer answer(ContentCachingResponseWrapper kept, String taskId, Accounts.Login user) {
        FormRejected rejected = REJECTED.get();
        if (rejected != null) {
            // What concerns no field cannot be mended by filling it in otherwise.
            boolean aboutFields = rejected.errors().stream().anyMatch(error -> !error.pointer().isEmpty());
            return new Answer(400, "FormRejected", (aboutFields ? "内容还需要改正：\n" : "") + rejected.getMessage(), rejected.errors());
        }
        String said = said(kept);
        if (taskId != null) {
            Optional<Answer> aboutTask = aboutTask(taskId, user);
            if (aboutTask.isPresent()) {
                return aboutTask.get();
            }
        }
        if (CONCURRENT.matcher(said).find()) {
            return new Answer(409, "Conflict", "内容刚刚被别人改过，这次提交没有保存。" + REFRESH);
        }
        if (kept.getStatus() == 403 || said.contains("AccessDenied") || said.contains("AuthorizationException")) {
            return new Answer(403, "Forbidden", taskId == null ? "您没有发起这个流程的权限。" : "您没有办理这项任务的权限。");
        }
        if (said.contains("suspended")) {
            return new Answer(409, "Suspended", "这项任务已被暂停，暂时不能办理。");
        }
        if (said.contains("这项任务要通过它的表单办结")) {
            return new Answer(400, "FormRequired", "这项任务要通过它的表单办结。");
        }
        if (kept.getStatus() < 500) {
            return new Answer(kept.getStatus(), "BadRequest", kept.getStatus() == 404 ? "没有找到，" + REFRESH : "提交的内容无法读取，请检查后重新提交。");
        }
        return new Answer(500, "Error", "系统内部错误，这次提交没有保存。请稍后再试；若仍出现，请告知系统管理员。");
    }

    /** What became of the task, as far as the user may know it. */
    private Optional<Answer> aboutTask(String taskId, Accounts.Login user) {
        Task open = flow.inOneCommand(() -> tasks.createTaskQuery().taskId(taskId).singleResult());
        if (open != null) {
            if (open.getAssignee() != null && !open.getAssignee().equals(user.userId()) && maySee(open.getTenantId(), user)) {
                return Optional.of(new Answer(409, "Claimed", "这项任务已由" + name(open.getAssignee()) + "签收，只有签收人可以办理。" + REFRESH));
            }
            return open.getTenantId() == null || user.branches().contains(open.getTenantId()) ? Optional.empty() : Optional.of(gone());
        }
        HistoricTaskInstance past = flow.inOneCommand(() -> history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult());
        if (past == null || !maySee(past.getTenantId(), user)) {
            return Optional.of(gone());
        }
        if ("completed".equals(past.getDeleteReason())) {
            return Optional.of(new Answer(409, "Completed", "这项任务已由" + name(past.getAssignee()) + "于 "
                    + MOMENT.format(past.getEndTime().toInstant()) + " 办结，这次提交没有保存。" + REFRESH));
        }
        return Optional.of(new Answer(409, "Withdrawn", "这项任务已经撤回（线索已撤销、合并或转办，或者案件已终止），不用再办，这次提交没有保存。" + REFRESH));
    }

    private static Answer gone() {
        return new Answer(404, "NotFound", "没有这项任务，可能已经办结或撤回。" + REFRESH);
    }

    private static boolean maySee(String tenant, Accounts.Login user) {
        return user.groups().stream().map(Role::ofGroup).flatMap(Optional::stream).anyMatch(Role::seesCases)
                && (tenant == null || user.branches().contains(tenant));
    }

    private String name(String userId) {
        return userId == null ? "同事" : " " + people.find(userId).map(Person::name).orElse(userId) + " ";
    }

    /** Type and message of the engine's answer. */
    private String said(ContentCachingResponseWrapper kept) {
        try {
            JsonNode body = json.readTree(kept.getContentAsByteArray());
            return body.path("type").asText() + " " + body.path("message").asText();
        } catch (IOException e) {
            return "";
        }
    }
}
