package org.bihuan.deliberation;

import java.time.Instant;
import java.util.List;

/**
 * Everything that the minutes of a deliberation (案件集体讨论笔录) say (Order 30 art. 52).
 *
 * @param authority  the authority whose heads deliberated
 * @param chair      name and post, like everybody here
 * @param present    heads who took part, the chair among them, in the order of the list of heads
 * @param absent     heads who did not, with the reason; those who recused themselves too
 * @param recusals   who asked to be recused, why, and who decided what, in all sittings
 * @param observers  officers who reported and had no vote
 * @param report     what was reported at the meeting, beside the file
 * @param opinions   each vote with its reasons, the chair's last
 * @param count      the votes in figures, in words
 * @param quorum     how many of how many heads voted, and how many had to
 * @param conclusion computed from the votes and confirmed by the chair
 * @param adjourned  earlier sittings that came to no vote, with the reason
 */
public record Minutes(String kind, String caseNumber, String title, String occasion, String authority, Instant heldAt, Instant closedAt,
                      String place, Person chair, Person recorder, List<Person> present, List<Absentee> absent, List<String> recusals,
                      List<Person> observers, Deliberations.File file, String reporter, String report, List<Opinion> opinions, String count, String quorum,
                      Deliberations.Conclusion conclusion, String resolution, List<String> adjourned, List<Signature> signatures) {

    public record Person(String name, String post) {
    }

    public record Absentee(String name, String post, String reason) {
    }

    /** @param choice in Chinese */
    public record Opinion(String name, String post, String choice, String text) {
    }

    /**
     * A member's or the recorder's signature.
     *
     * @param state      whether it was given, in Chinese
     * @param at         when; null where it is missing
     * @param correction what the person wanted to have corrected, or null
     * @param answer     what the chair made of it, or null
     */
    public record Signature(String name, String post, String state, Instant at, String correction, String answer) {
    }
}
