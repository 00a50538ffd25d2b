package org.nastavnik.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer as a whole before it is sent, so that its length is known: then it goes out in one piece, where one in
 * chunks takes a second for its end, and with each a call of the operating system at both ends. Answers are a page of a list
 * at most; what is longer is streamed by whoever writes it, and does not come this way.
 */
final class JsonOfKnownLength extends JacksonJsonHttpMessageConverter {

    JsonOfKnownLength(JsonMapper json) {
        super(json);
    }

    @Override
    protected void writeInternal(
            Object object, ResolvableType type, HttpOutputMessage answer, @Nullable Map<String, Object> hints)
            throws IOException {
        var written = new ByteArrayOutputStream();
        super.writeInternal(object, type, new Written(answer.getHeaders(), written), hints);
        answer.getHeaders().setContentLength(written.size());
        written.writeTo(answer.getBody());
    }

    private record Written(HttpHeaders headers, OutputStream body) implements HttpOutputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public OutputStream getBody() {
            return body;
        }
    }
}
