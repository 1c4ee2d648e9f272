package org.bihuan.dossier;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.bihuan.access.CurrentUser;
import org.bihuan.access.Person;
import org.bihuan.access.Role;
import org.bihuan.dossier.DossierOwner.Dossier;
import org.bihuan.dossier.Evidences.Evidence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may see what is in a dossier, and add and strike out evidence. The bureau's people go by branch; an enterprise's staff add to open dossiers
 * about their own enterprise and see there what they added themselves.
 */
@Component
class DossierDoor {

    private final ObjectProvider<DossierOwner> owners;
    private final CurrentUser user;

    DossierDoor(ObjectProvider<DossierOwner> owners, CurrentUser user) {
        this.owners = owners;
        this.user = user;
    }

    /**
     * The dossier, if it is open to the user.
     *
     * @throws AccessDeniedException  for another branch's; a person of one branch is not told whether such a number exists
     * @throws NoSuchElementException when a person of the whole city asks for a number that does not exist
     */
    Dossier enter(String number) {
        Person person = user.person();
        Optional<Dossier> dossier = owners.stream().flatMap(owner -> owner.find(number).stream()).findFirst();
        return dossier.filter(found -> visible(found, person)).orElseThrow(() -> dossier.isEmpty() && user.boundRegion() == null
                ? new NoSuchElementException("没有编号为“" + number + "”的线索或案件")
                : new AccessDeniedException("您无权查看这份卷宗，或者编号有误"));
    }

    private boolean visible(Dossier dossier, Person person) {
        return fromEnterprise(person) ? person.enterprise() != null && person.enterprise().equals(dossier.uscc())
                : user.maySee(dossier.region());
    }

    /** The dossier, if it is open to the user and the user is of the bureau: an enterprise gets its documents by service. */
    Dossier enterAsBureau(String number) {
        if (fromEnterprise(user.person())) {
            throw new AccessDeniedException("您无权查看这份卷宗，或者编号有误");
        }
        return enter(number);
    }

    /** The dossier, if the user may add files to it: those who only watch (督察) and administrators may not. */
    Dossier enterToAdd(String number) {
        Dossier dossier = enter(number);
        Person person = user.person();
        if (fromEnterprise(person) && !dossier.open()) {
            throw new AccessDeniedException("这条线索已经办结，不能再补充材料");
        }
        if (person.roles().stream().noneMatch(DossierDoor::addsEvidence)) {
            throw new AccessDeniedException("您的角色只能查看，不能上传材料");
        }
        return dossier;
    }

    private static boolean addsEvidence(Role role) {
        return switch (role) {
            case ENTERPRISE_USER, PLATFORM_OPERATOR, BRANCH_OFFICER, BRANCH_HEAD, DETACHMENT_REVIEWER, CASE_REVIEWER, LEGAL_REVIEWER,
                 HEARING_CHAIR -> true;
            default -> false;
        };
    }

    /** The dossier, if the user may correct that document: the one who issued it, or the head of the bureau. */
    Dossier enterToCorrect(String number, Documents.Issued document) {
        Dossier dossier = enterAsBureau(number);
        Person person = user.person();
        if (!person.has(Role.BUREAU_HEAD) && !person.userId().equals(document.by())) {
            throw new AccessDeniedException("只有签发人和局主要负责人可以更正这份文书");
        }
        return dossier;
    }

    boolean maySee(Evidence evidence) {
        Person person = user.person();
        return !fromEnterprise(person) || person.userId().equals(evidence.uploadedBy());
    }

    void requireSee(Evidence evidence) {
        if (!maySee(evidence)) {
            throw new AccessDeniedException("您无权查看这份材料");
        }
    }

    /** The one who uploaded it, or a head of its branch. */
    void requireStrikeOut(Evidence evidence) {
        requireSee(evidence);
        Person person = user.person();
        boolean headOfItsBranch = person.has(Role.BRANCH_HEAD) && evidence.region().equals(person.region());
        if (!person.userId().equals(evidence.uploadedBy()) && !headOfItsBranch) {
            throw new AccessDeniedException("只有上传人和本分局负责人可以作废这份材料");
        }
    }

    private static boolean fromEnterprise(Person person) {
        return person.has(Role.ENTERPRISE_USER);
    }
}
