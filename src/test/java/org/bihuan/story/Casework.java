package org.bihuan.story;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bihuan.engine.HouseClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * A case on its way through the bureau: everybody sits at a browser of his own, logged in once, and whoever is next opens his
 * task. What the engine does by itself happens in between.
 */
@Component
class Casework {

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final HouseClock clock;
    private final Map<String, Officer> bureau = new TreeMap<>();
    /** Who sat at a screen, and the kinds of forms that were filled in at one. */
    private final Set<String> seen = new TreeSet<>();
    private Chromium chromium;
    private int port;
    private City city;
    private Path pictures;
    private String subject;
    private boolean stopped;

    Casework(RuntimeService runtime, ManagementService jobs, HouseClock clock) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The people come to their desks, and their pictures of this case go there. */
    City opens(Chromium browsers, int at, Path folder) {
        chromium = browsers;
        port = at;
        pictures = folder;
        city = new City(at);
        return city;
    }

    /** The number of what is worked on from now on: a lead's, or the case's once it is filed. */
    Casework of(String number) {
        subject = number;
        return this;
    }

    /** It is today, and time goes by. */
    void today() {
        clock.run();
        stopped = false;
        subject = null;
    }

    /** It is this day and minute in Handan, and what was due until then has happened. */
    Casework day(String day, String minute) {
        clock.stopAt(LocalDate.parse(day).atTime(LocalTime.parse(minute)).atZone(HouseClock.ZONE).toInstant());
        stopped = true;
        goOn();
        return this;
    }

    Officer person(String user) {
        return bureau.computeIfAbsent(user, one -> Officer.logsIn(chromium, port, one, pictures)).picturesIn(pictures);
    }

    /** Somebody who watches in Cockpit. */
    Officer supervisor(String user) {
        return bureau.computeIfAbsent(user + " in Cockpit", desk -> Officer.watches(chromium, port, user, pictures)).picturesIn(pictures);
    }

    /**
     * The task of that key, open before the person whose it is. Everybody sits at a screen, and every kind of form is filled in at one;
     * what comes again, the third vote and the second receipt, goes over the engine's own interface, which is the same form at a fraction
     * of the time. With {@code -Dbihuan.story.screen=always} that too is done at the screen.
     */
    Desk task(String user, String key, String name) throws Exception {
        if (stopped) {
            clock.stopAt(clock.instant().plus(Duration.ofMinutes(1)));
        }
        goOn();
        String task = city.task(user, subject, key);
        boolean unseen = seen.add(key) | seen.add(user);
        return unseen || "always".equals(System.getProperty("bihuan.story.screen")) ? person(user).opens(task, name)
                : new FilledForm(city, user, task, () -> person(user).opens(task, name));
    }

    /** Continues what the engine put off, and rings the timers that are due. */
    private void goOn() {
        if (subject == null) {
            return;
        }
        List<Job> due = due();
        while (!due.isEmpty()) {
            jobs.executeJob(due.get(0).getId());
            due = due();
        }
    }

    private List<Job> due() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(subject).list().stream().map(ProcessInstance::getId)
                .flatMap(id -> jobs.createJobQuery().processInstanceId(id).executable().list().stream()).toList();
    }
}
