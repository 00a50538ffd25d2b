package org.nastavnik.participants.base;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.nastavnik.contracts.participants.Level;

/** What somebody wants to learn or can teach, and up to which level. */
record Subject(
        @NotBlank @Size(max = 200) String topic, @NotNull Level level) {}
