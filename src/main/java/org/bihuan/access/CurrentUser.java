package org.bihuan.access;

/** Who is logged in on this thread: over the public interface, the engine's REST interface, or Tasklist. */
public interface CurrentUser {

    /** The user id, or null where nobody is logged in (a job, a start-up step). */
    String id();

    /** @throws org.springframework.security.access.AccessDeniedException when nobody is logged in */
    Person person();

    /** Whether leads, cases and evidence of this branch are open to the user. Without a login the answer is no. */
    boolean maySee(String region);

    /** @throws org.springframework.security.access.AccessDeniedException in Chinese, naming nothing of what was asked for */
    void requireSee(String region);

    /**
     * The one branch the user is bound to, or null when the user sees the whole city.
     *
     * @throws org.springframework.security.access.AccessDeniedException for those to whom no lead or case is open: nobody
     *         logged in, an alert source, an enterprise's staff, designers and administrators
     */
    String boundRegion();
}
