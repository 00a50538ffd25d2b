package org.nastavnik.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The reference for the start and the memory: a web application with nothing in it but its health. */
@SpringBootApplication
public class Empty {

    /** Starts it. */
    public static void main(String... arguments) {
        SpringApplication.run(Empty.class, arguments);
    }
}
