package org.nastavnik.roadmap.export;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What a roadmap may be taken away as. */
enum Format {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF(MediaType.APPLICATION_PDF_VALUE),
    ICS("text/calendar;charset=UTF-8");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /** What names of such files end in, without the dot. */
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As addresses have it: {@code docx}. */
    @Component
    static final class Named implements Converter<String, Format> {

        @Override
        public Format convert(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
