package org.bihuan.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The notices of whoever is logged in; nobody reads another's. */
@RestController
@RequestMapping("/api/notices")
@Tag(name = "通知")
class NoticeController {

    private static final int LARGEST_PAGE = 200;

    private final NoticeRows rows;
    private final CurrentUser user;
    private final Clock clock;

    NoticeController(NoticeRows rows, CurrentUser user, Clock clock) {
        this.rows = rows;
        this.user = user;
        this.clock = clock;
    }

    record NoticePage(List<NoticeRow.View> items, long total, int page, int size) {
    }

    @GetMapping
    @Operation(summary = "我的通知，新的在前")
    NoticePage list(@RequestParam(defaultValue = "false") boolean unread, @RequestParam(defaultValue = "0") int page,
                    @RequestParam(defaultValue = "20") int size) {
        if (page < 0) {
            throw Problem.invalid("/page", "不能小于 0");
        }
        if (size < 1 || size > LARGEST_PAGE) {
            throw Problem.invalid("/size", "应在 1 到 " + LARGEST_PAGE + " 之间");
        }
        PageRequest wanted = PageRequest.of(page, size);
        Page<NoticeRow> found = unread ? rows.findByUserIdAndReadAtIsNullOrderByIdDesc(user.id(), wanted)
                : rows.findByUserIdOrderByIdDesc(user.id(), wanted);
        return new NoticePage(found.map(row -> row.view(clock.getZone())).getContent(), found.getTotalElements(), page, size);
    }

    @GetMapping("/count")
    @Operation(summary = "未读通知的件数")
    Map<String, Long> count() {
        return Map.of("unread", rows.countByUserIdAndReadAtIsNull(user.id()));
    }

    @PostMapping("/{id}/read")
    @Operation(summary = "标为已读")
    @Transactional
    public Map<String, Long> read(@PathVariable long id) {
        if (!rows.existsByIdAndUserId(id, user.id())) {
            throw new NoSuchElementException("没有这条通知");
        }
        rows.read(id, user.id(), clock.instant());
        return count();
    }

    @PostMapping("/read-all")
    @Operation(summary = "全部标为已读")
    @Transactional
    public Map<String, Long> readAll() {
        rows.readAll(user.id(), clock.instant());
        return count();
    }
}
