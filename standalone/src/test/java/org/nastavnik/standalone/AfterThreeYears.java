package org.nastavnik.standalone;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.nastavnik.testing.TestMasterKey;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The whole platform on New Year's Day of 2025, after the {@link ThreeYears} of the sample, lived once for all these tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Standalone.class, ThreeYears.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        args = "--empty",
        properties = {"nastavnik.admin.password=" + ThreeYears.PASSWORD, "mentoring.master.key=" + TestMasterKey.WRITTEN
        })
@interface AfterThreeYears {}
