package org.nastavnik.monitoring.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.nastavnik.testing.OverHttp;
import org.springframework.test.context.TestPropertySource;

/** A test that does to the event store what nobody may, and therefore shares it with none but its like. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OverHttp
@TestPropertySource(properties = "nastavnik.audit.origin=test.nastavnik.local/audit")
@interface OnOwnLog {}
