package org.bihuan;

import java.util.TimeZone;
import org.bihuan.engine.HouseClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: case workflow of environmental enforcement, from alert to lawful end. */
@SpringBootApplication
public class Bihuan {

    public static void main(String[] args) {
        // The engine stores its moments in the machine's local time: it must be the same on every node and after every move.
        TimeZone.setDefault(TimeZone.getTimeZone(HouseClock.ZONE));
        SpringApplication.run(Bihuan.class, args);
    }
}
