package org.nastavnik.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;
import org.nastavnik.testing.TransparentSeals;
import tools.jackson.databind.json.JsonMapper;

/** Events whose texts are sealed on their way to the store, and opened on their way back. */
class SealedEventsTest {

    private static final UUID ANNA = UUID.fromString("0198c0de-0000-7000-8000-0000000000a1");
    private static final UUID BORIS = UUID.fromString("0198c0de-0000-7000-8000-0000000000b2");

    private static final Told TOLD = new Told(
            ANNA,
            Personal.of("Анна"),
            Optional.of(Personal.of("anna@example.org")),
            List.of(new Wish(Personal.of("ИКТ"), 3), new Wish(Personal.of("речь"), 5)),
            Map.of("q1", Personal.of("да")),
            List.of(new Helper(BORIS, Personal.of("Борис"))));

    private final JsonMapper json =
            JsonMapper.builder().addModule(SealedEvents.module()).build();
    private final SealedEvents events = new SealedEvents(new TransparentSeals());

    @Test
    void everyTextIsSealedWhereverItStands() {
        assertThat(write(TOLD))
                .doesNotContain("Анна", "anna@", "ИКТ", "речь", "\"да\"", "Борис")
                .contains("\"p1:" + ANNA + ":test.told/name:", "\"p1:" + ANNA + ":test.told/mail:")
                .contains("{\"topic\":\"p1:" + ANNA + ":test.told/wishes.topic:")
                .contains("{\"q1\":\"p1:" + ANNA + ":test.told/words:")
                .contains("\"p1:" + BORIS + ":test.told/helpers.name:");
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(read(write(TOLD))).isEqualTo(TOLD);
    }

    @Test
    void whatWasReadIsWrittenAgainAsItWasSealed() {
        String written = write(TOLD);
        SealedEvents shut = new SealedEvents(PersonalTexts.SHUT);
        Object read = shut.read(json.readerFor(Told.class), written.getBytes(UTF_8), "test.told");
        assertThat(new String(shut.write(json.writer(), read, "test.told"), UTF_8))
                .isEqualTo(written);
    }

    @Test
    void aTextMovedToSomebodyElseDoesNotOpen() {
        String moved = write(TOLD).replaceFirst("\"person\":\"" + ANNA, "\"person\":\"" + BORIS);
        assertThatThrownBy(() -> read(moved).name().text()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTextMovedToAnotherFieldDoesNotOpen() {
        String moved = write(TOLD).replace("test.told/name", "test.told/mail");
        assertThatThrownBy(() -> read(moved).name().text()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasStoredBeforeTextsWereSealedIsReadAsItIs() {
        String clear = """
            {"person":"%s","name":"Анна","mail":null,"wishes":[],"words":{},"helpers":[]}\
            """.formatted(ANNA);
        assertThat(read(clear).name().text()).isEqualTo("Анна");
    }

    /** Whoever writes what looks like a seal has written a text like any other. */
    @Test
    void aTextThatLooksSealedIsSealed() {
        Personal feigned = Personal.of("p1:" + ANNA + ":test.told/name:");
        Told told = new Told(ANNA, feigned, Optional.empty(), List.of(), Map.of(), List.of());
        assertThat(read(write(told)).name()).isEqualTo(feigned);
    }

    @Test
    void doesNotShowInLogs() {
        assertThat(TOLD.toString()).doesNotContain("Анна", "anna@", "ИКТ");
    }

    @Test
    void findsOutWhoseNobodySaysATextIs() {
        assertThat(SealedEvents.concerns(Told.class)).isTrue();
        assertThat(SealedEvents.concerns(Silent.class)).isFalse();
        assertThatThrownBy(() -> SealedEvents.concerns(Nobodys.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SealedEvents.concerns(Misnamed.class)).isInstanceOf(IllegalStateException.class);
    }

    private String write(Told told) {
        return new String(events.write(json.writer(), told, "test.told"), UTF_8);
    }

    private Told read(String written) {
        return (Told) events.read(json.readerFor(Told.class), written.getBytes(UTF_8), "test.told");
    }

    record Told(
            UUID person,
            @PersonalData("person") Personal name,
            @PersonalData("person") Optional<Personal> mail,
            @PersonalData("person") List<Wish> wishes,
            @PersonalData("person") Map<String, Personal> words,
            List<Helper> helpers) {}

    record Wish(Personal topic, int level) {}

    record Helper(UUID id, @PersonalData("id") Personal name) {}

    record Silent(UUID person, String code) {}

    record Nobodys(UUID person, Personal name) {}

    record Misnamed(UUID person, @PersonalData("teacher") Personal name) {}
}
