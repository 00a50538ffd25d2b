package org.nastavnik.platform.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.nastavnik.platform.eventstore.EventNames;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/** The processing groups there are in this application, by name. */
final class ProcessingGroups implements Iterable<Group> {

    private final Map<String, Group> groups = new TreeMap<>();

    private ProcessingGroups(Collection<Group> groups) {
        groups.forEach(group -> this.groups.put(group.name(), group));
    }

    /** Those that {@link ProcessingGroup} puts the application's beans in. The beans themselves are not made for that. */
    static ProcessingGroups of(ListableBeanFactory beans, EventNames names) {
        Map<String, List<Class<?>>> handlers = new TreeMap<>();
        for (String bean : beans.getBeanDefinitionNames()) {
            Class<?> proxied = beans.getType(bean, false);
            if (proxied != null) {
                Class<?> type = ClassUtils.getUserClass(proxied);
                nameFor(type)
                        .ifPresent(name -> handlers.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(type));
            }
        }
        return new ProcessingGroups(handlers.entrySet().stream()
                .map(group -> Group.of(group.getKey(), group.getValue(), names))
                .toList());
    }

    /** The name of the group that the annotation, or one annotated with it, puts this class in. */
    static Optional<String> nameFor(Class<?> type) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, ProcessingGroup.class))
                .map(ProcessingGroup::value);
    }

    Set<String> names() {
        return groups.keySet();
    }

    Optional<Group> named(String name) {
        return Optional.ofNullable(groups.get(name));
    }

    Set<String> schemas() {
        return groups.values().stream().map(Group::schema).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Iterator<Group> iterator() {
        return groups.values().iterator();
    }
}
