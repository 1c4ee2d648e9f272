package org.bihuan.deliberation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bihuan.access.Complaints;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Problem;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Deliberations over the public interface: what the members read, and the change of the own vote as long as the vote is open. */
@RestController
@RequestMapping("/api/deliberations")
@Tag(name = "deliberations", description = "集体审议")
class DeliberationController {

    private static final int MOST = 50;
    private static final int LONGEST_OPINION = 2000;

    record Ballot(Choice choice, String opinion) {
    }

    private final DeliberationBook book;
    private final DeliberationDesk desk;
    private final DeliberationSheet sheet;
    private final CurrentUser user;

    DeliberationController(DeliberationBook book, DeliberationDesk desk, DeliberationSheet sheet, CurrentUser user) {
        this.book = book;
        this.desk = desk;
        this.sheet = sheet;
        this.user = user;
    }

    @GetMapping("/mine")
    @Operation(summary = "我参加的集体审议", description = "最近 50 次。")
    List<DeliberationSheet.Line> mine() {
        return sheet.mine(user.person().userId(), MOST);
    }

    @GetMapping("/{id}")
    @Operation(summary = "集体审议", description = "他人的表决在表决结束后才显示给成员和记录人；其他人只看到结论。")
    DeliberationSheet.Page one(@PathVariable("id") long id) {
        Optional<Deliberation> found = book.find(id);
        if (found.filter(one -> user.maySee(one.region())).isEmpty()) {
            if (found.isEmpty() && user.boundRegion() == null) {
                throw new NoSuchElementException("没有这次集体审议");
            }
            throw new AccessDeniedException("您无权查看这次集体审议，或者编号有误");
        }
        return sheet.page(id, user.id());
    }

    @PutMapping("/{id}/votes/mine")
    @Operation(summary = "修改我的表决", description = "表决结束以前可以修改；原来的表决留存，不再计入。")
    DeliberationSheet.Page change(@PathVariable("id") long id, @RequestBody Ballot ballot) {
        one(id);
        Complaints complaints = new Complaints();
        complaints.required(ballot.choice(), "/choice");
        if (complaints.check(ballot.opinion() != null && !ballot.opinion().isBlank(), "/opinion", "请写明意见")) {
            complaints.check(ballot.opinion().strip().length() <= LONGEST_OPINION, "/opinion", "不能超过 " + LONGEST_OPINION + " 个字");
        }
        complaints.throwIfAny();
        try {
            desk.changeVote(id, user.id(), ballot.choice(), ballot.opinion().strip());
        } catch (Refused e) {
            throw Problem.conflict(e.getMessage());
        }
        return one(id);
    }
}
