package org.nastavnik.platform.personaldata;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;

/** Where in an event texts about persons stand, and whose they are, as {@link PersonalData} says. */
final class PersonalFields {

    private static final ClassValue<Map<String, Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Component> computeValue(Class<?> type) {
            Map<String, Component> components = new LinkedHashMap<>();
            for (RecordComponent one : type.getRecordComponents()) {
                Method accessor = one.getAccessor();
                accessor.setAccessible(true);
                components.put(
                        one.getName(),
                        new Component(accessor, one.getGenericType(), one.getAnnotation(PersonalData.class)));
            }
            return components;
        }
    };

    private static final ClassValue<Boolean> ANY = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return inspect(type, false, new ArrayDeque<>());
        }
    };

    private PersonalFields() {}

    /**
     * Whether there are any in events of this class.
     *
     * @throws IllegalStateException if it does not say of one whose it is
     */
    static boolean in(Class<?> event) {
        return ANY.get(event);
    }

    /**
     * To whom and where a text belongs.
     *
     * @param name under which the event is stored
     * @param trail names of components, keys of maps and numbers in lists that lead to the text
     */
    static Place at(Object event, String name, List<Object> trail) {
        Deque<Record> around = new ArrayDeque<>();
        List<String> field = new ArrayList<>();
        PersonalData mark = null;
        Object here = event;
        for (Object step : trail) {
            Object inside = here instanceof Optional<?> wrapped ? wrapped.orElse(null) : here;
            switch (inside) {
                case Record record -> {
                    Component component = component(record, step);
                    around.push(record);
                    field.add(step.toString());
                    mark = component.mark() == null ? mark : component.mark();
                    here = component.of(record);
                }
                case Map<?, ?> map -> here = map.get(step);
                case List<?> list -> here = step instanceof Integer n && n < list.size() ? list.get(n) : null;
                case null, default -> throw new IllegalStateException("No " + trail + " in " + event.getClass());
            }
        }
        if (mark == null) {
            throw unmarked(event.getClass(), field);
        }
        return new Place(subject(mark, around), about(mark, around), name + "/" + String.join(".", field));
    }

    /** Where in this event a subject is said to be about several persons, whether or not anything is said there. */
    static List<Place> shared(Object event, String name) {
        return COMPONENTS.get(event.getClass()).entrySet().stream()
                .filter(one ->
                        one.getValue().mark() != null && one.getValue().mark().about().length > 0)
                .map(one -> at(event, name, List.of(one.getKey())))
                .toList();
    }

    private static Component component(Record record, Object name) {
        Component component = COMPONENTS.get(record.getClass()).get(name);
        if (component == null) {
            throw new IllegalStateException(record.getClass() + " has no component " + name);
        }
        return component;
    }

    private static UUID subject(PersonalData mark, Collection<Record> around) {
        return Arrays.stream(mark.value())
                .flatMap(name -> ids(name, around).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is named by " + mark));
    }

    private static Set<UUID> about(PersonalData mark, Collection<Record> around) {
        return Arrays.stream(mark.about())
                .flatMap(name -> ids(name, around).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Collection<UUID> ids(String name, Collection<Record> around) {
        return around.stream()
                .map(record -> Optional.ofNullable(
                                COMPONENTS.get(record.getClass()).get(name))
                        .map(component -> component.of(record))
                        .orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .map(PersonalFields::ids)
                .orElse(List.of());
    }

    private static Collection<UUID> ids(Object value) {
        return switch (value) {
            case UUID id -> List.of(id);
            case Optional<?> maybe -> maybe.map(PersonalFields::ids).orElse(List.of());
            case Collection<?> many -> many.stream().map(UUID.class::cast).toList();
            default -> throw new IllegalStateException("No id is " + value.getClass());
        };
    }

    private static boolean inspect(Type type, boolean marked, Deque<Class<?>> around) {
        return switch (type) {
            case Class<?> personal
            when personal == Personal.class -> {
                if (!marked) {
                    throw unmarked(around.getLast(), List.of());
                }
                yield true;
            }
            case Class<?> record
            when record.isRecord() && !around.contains(record) -> {
                around.push(record);
                boolean any = false;
                for (Component one : COMPONENTS.get(record).values()) {
                    PersonalData mark = one.mark();
                    if (mark != null) {
                        names(mark, around);
                    }
                    any |= inspect(one.type(), marked || mark != null, around);
                }
                around.pop();
                yield any;
            }
            case ParameterizedType of -> {
                boolean any = false;
                for (Type argument : of.getActualTypeArguments()) {
                    any |= inspect(argument, marked, around);
                }
                yield any;
            }
            default -> false;
        };
    }

    /** A record that others hold may name components that only some of them have: one of the names is enough. */
    private static void names(PersonalData mark, Collection<Class<?>> around) {
        Set<String> known = new HashSet<>();
        around.forEach(record -> known.addAll(COMPONENTS.get(record).keySet()));
        if (Arrays.stream(mark.value()).noneMatch(known::contains)) {
            throw new IllegalStateException(mark + " names no component of " + around);
        }
    }

    private static IllegalStateException unmarked(Class<?> event, List<String> field) {
        return new IllegalStateException(
                event + " does not say by @PersonalData whose " + String.join(".", field) + " is");
    }

    private record Component(
            Method accessor, Type type, @Nullable PersonalData mark) {

        @Nullable
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot read " + accessor, e);
            }
        }
    }
}
