package org.bihuan.deliberation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the bureau treated a case otherwise than the like, and why: for those who supervise it (行政处罚法 art. 5). */
@RestController
@RequestMapping("/api/departures")
@Tag(name = "deliberations")
class DepartureController {

    private static final int LARGEST_PAGE = 200;
    /** The branches' heads see their own branch alone. */
    private static final Set<Role> SUPERVISING = Set.of(Role.SUPERVISOR, Role.BUREAU_HEAD, Role.LEGAL_REVIEWER, Role.CASE_REVIEWER, Role.BRANCH_HEAD);

    /**
     * @param departure      in what the proposal is not how the like was treated
     * @param reason         why; null until it was reported
     * @param conclusionName how the heads decided on it, in Chinese; null until then
     */
    record Line(long deliberation, String caseNumber, String title, String kindName, String region, String branch, String proposal, String departure,
                String reason, String reporter, Instant openedAt, Instant reportedAt, String conclusionName, Long minutesDocument) {
    }

    record Lines(List<Line> items, int page, int size, long total) {
    }

    private final DeliberationBook book;
    private final Boards boards;
    private final Branches branches;
    private final CurrentUser user;

    DepartureController(DeliberationBook book, Boards boards, Branches branches, CurrentUser user) {
        this.book = book;
        this.boards = boards;
        this.branches = branches;
        this.user = user;
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "与可比案件不同的处理", description = "集体审议的处理建议与可比案件不同的案件和理由，新的在前；供督察、局领导、法制和案件审核，分局负责人只看本分局。")
    Lines list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || page > 100_000 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("page 应为 0 至 100000，size 应为 1 至 " + LARGEST_PAGE);
        }
        Person person = user.person();
        if (SUPERVISING.stream().noneMatch(person::has)) {
            throw new AccessDeniedException("您的角色不能查看与可比案件不同的处理");
        }
        List<String> open = branches.all().stream().map(Branch::region).filter(user::maySee).toList();
        return new Lines(book.departing(open, page, size).stream().map(this::line).toList(), page, size, book.countDeparting(open));
    }

    private Line line(Deliberation one) {
        Optional<Sitting> sitting = book.lastSitting(one.id()).filter(last -> last.reportedAt() != null);
        return new Line(one.id(), one.caseNumber(), one.title(), one.kind().label(), one.region(), branches.get(one.region()).branchName(), one.file().proposal(),
                one.departure(), sitting.map(Sitting::departureReason).orElse(null), sitting.map(last -> boards.name(last.reporter())).orElse(null),
                one.openedAt(), sitting.map(Sitting::reportedAt).orElse(null), one.ending(), one.minutesDocument());
    }
}
