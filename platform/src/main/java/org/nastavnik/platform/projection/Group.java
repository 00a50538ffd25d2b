package org.nastavnik.platform.projection;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.nastavnik.platform.eventstore.EventNames;
import org.nastavnik.platform.messaging.Automation;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * A processing group: handlers that follow the event store together, at a position and with dead letters of their own.
 *
 * @param handlers the classes whose methods handle its events
 * @param events the kinds of events that it handles
 */
record Group(String name, List<Class<?>> handlers, Set<Class<?>> events) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*\\.[a-z][a-z0-9.-]*");

    static Group of(String name, List<Class<?>> handlers, EventNames names) {
        return new Group(
                name,
                List.copyOf(handlers),
                handlers.stream().flatMap(type -> eventsOf(type, names)).collect(Collectors.toUnmodifiableSet()));
    }

    /** The kinds of events that the methods of this class handle. */
    static Stream<Class<?>> eventsOf(Class<?> type, EventNames names) {
        return annotated(type, EventHandler.class).stream()
                .map(Group::handledBy)
                .flatMap(handled -> names.kindsOf(handled).stream());
    }

    private static Class<?> handledBy(Method handler) {
        EventHandler said = AnnotatedElementUtils.findMergedAnnotation(handler, EventHandler.class);
        return said == null || said.payloadType() == Object.class ? handler.getParameterTypes()[0] : said.payloadType();
    }

    private static Set<Method> annotated(Class<?> type, Class<? extends java.lang.annotation.Annotation> by) {
        return MethodIntrospector.selectMethods(type, (MethodIntrospector.MetadataLookup<Boolean>)
                        method -> AnnotatedElementUtils.hasAnnotation(method, by) ? Boolean.TRUE : null)
                .keySet();
    }

    /** The service whose group it is, which is also the schema where it keeps its rows. */
    String schema() {
        return schemaOf(name);
    }

    static String schemaOf(String group) {
        return group.substring(0, Math.max(group.indexOf('.'), 0));
    }

    /** A policy rather than a projection. */
    boolean isAutomation() {
        return handlers.stream().anyMatch(Group::isAutomation);
    }

    private static boolean isAutomation(Class<?> type) {
        return AnnotatedElementUtils.hasAnnotation(type, Automation.class);
    }

    boolean isOfOneKind() {
        return handlers.stream().map(Group::isAutomation).distinct().count() == 1;
    }

    boolean isWellNamed() {
        return NAME.matcher(name).matches();
    }

    boolean forgets() {
        return handlers.stream()
                .anyMatch(type -> !annotated(type, ResetHandler.class).isEmpty());
    }

    Collection<String> eventNames(EventNames names) {
        return events.stream().map(names::nameOf).toList();
    }
}
