package org.bihuan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: case workflow of environmental enforcement, from alert to lawful end. */
@SpringBootApplication
public class Bihuan {

    public static void main(String[] args) {
        SpringApplication.run(Bihuan.class, args);
    }
}
