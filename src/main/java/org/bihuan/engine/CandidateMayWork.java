package org.bihuan.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.access.Role;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Who may claim and complete a task: its assignee; while it has none, the members of its candidate groups. That they
 * belong to its branch is the tenant check's business. This replaces the grant row that the engine would otherwise
 * write for each candidate group of each task.
 *
 * <p>People work through forms: what they fill in is checked and recorded by a room. The engine's other ways to start a process or to
 * end a task take any variables from whoever has the right, and some begin at any step; they are nobody's.
 */
class CandidateMayWork extends AuthorizationCommandChecker {

    private static final Set<String> BRANCH_WORK = Set.of(Role.BRANCH_OFFICER.group(), Role.BRANCH_HEAD.group());

    @Override
    public void checkCreateProcessInstance(ProcessDefinition process) {
        if (somebodyActs() && !(command() instanceof SubmitStartFormCmd)) {
            throw new AuthorizationException("流程只能通过它的表单发起");
        }
        super.checkCreateProcessInstance(process);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        Authentication who = Context.getCommandContext().getAuthentication();
        if (somebodyActs()) {
            Command<?> command = command();
            if (!(command instanceof SubmitTaskFormCmd || command instanceof ClaimTaskCmd && who.getUserId().equals(userOf(command)))) {
                throw new AuthorizationException("任务只能由本人签收，通过它的表单办结");
            }
        }
        if (who == null || !mayWork(task, who)) {
            super.checkTaskWork(task);
        }
    }

    /** Whoever cannot get on with a task gives it back to those who may claim it, or the head does. */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        Authentication who = Context.getCommandContext().getAuthentication();
        boolean givesBack = somebodyActs() && command() instanceof AssignTaskCmd && userOf(command()) == null;
        if (!givesBack || !mayGiveBack(task, who)) {
            super.checkTaskAssign(task);
        }
    }

    private static boolean somebodyActs() {
        Authentication who = Context.getCommandContext().getAuthentication();
        return who != null && who.getUserId() != null && Context.getCommandContext().isAuthorizationCheckEnabled();
    }

    private static Command<?> command() {
        return Context.getCommandInvocationContext().getCommand();
    }

    /** Whom the command is about; it tells nobody otherwise. */
    private static String userOf(Command<?> command) {
        return (String) new DirectFieldAccessor(command).getPropertyValue("userId");
    }

    private static boolean mayWork(TaskEntity task, Authentication who) {
        return task.getAssignee() != null ? task.getAssignee().equals(who.getUserId()) : isCandidate(task, who);
    }

    /** A task that only its assignee can do is not given back, as nobody could claim it. */
    private static boolean mayGiveBack(TaskEntity task, Authentication who) {
        Set<String> candidates = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(group -> group != null).collect(Collectors.toSet());
        List<String> groups = who.getGroupIds() == null ? List.of() : who.getGroupIds();
        return !candidates.isEmpty() && (who.getUserId().equals(task.getAssignee()) || groups.contains(Role.BUREAU_HEAD.group())
                || groups.contains(Role.BRANCH_HEAD.group()) && candidates.stream().anyMatch(BRANCH_WORK::contains));
    }

    private static boolean isCandidate(TaskEntity task, Authentication who) {
        List<String> groups = who.getGroupIds();
        for (IdentityLink link : task.getCandidates()) {
            if (link.getGroupId() != null && groups != null && groups.contains(link.getGroupId())
                    || link.getUserId() != null && link.getUserId().equals(who.getUserId())) {
                return true;
            }
        }
        return false;
    }
}
