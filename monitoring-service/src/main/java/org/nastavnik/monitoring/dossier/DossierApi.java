package org.nastavnik.monitoring.dossier;

import java.util.Locale;
import java.util.UUID;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is stored about a person, for that person and whoever keeps the register. */
@RestController
@RequestMapping("/api/persons/{id}/personal-data")
class DossierApi {

    private final Dossiers dossiers;
    private final DossierPdf pdf;

    DossierApi(Dossiers dossiers, DossierPdf pdf) {
        this.dossiers = dossiers;
        this.pdf = pdf;
    }

    @GetMapping
    @AllowedTo({})
    ResponseEntity<Dossier> data(@PathVariable UUID id, Actor actor, Locale language) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(dossiers.of(id, actor, language));
    }

    /** The same to be read: {@code format=pdf}. */
    @GetMapping(params = "format=pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @AllowedTo({})
    ResponseEntity<byte[]> document(@PathVariable UUID id, Actor actor, Locale language) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.pdf\"")
                .body(pdf.of(dossiers.of(id, actor, language), language));
    }
}
