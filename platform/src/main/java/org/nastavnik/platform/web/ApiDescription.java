package org.nastavnik.platform.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.web.ApiDescriptionAutoConfiguration.Problem;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Tells springdoc what it cannot see for itself: that a command which is {@link Asked} for is the body, the address and
 * {@code If-Match} together; what is answered where something is created; who may ask; and whose resource it is.
 */
final class ApiDescription implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    /** The response that tells of a problem, by its name among the components. */
    static final String PROBLEM = "problem";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String ID = "id";
    private static final String SEQ = "seq";

    /** Schemas that commands consist of, until the description is complete. */
    private final Map<String, Schema<?>> parts = new ConcurrentHashMap<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        String[] place = method.getBeanType().getPackageName().split("\\.", -1);
        operation.setTags(List.of(place[place.length - 2] + ": " + place[place.length - 1]));
        asked(method).ifPresent(type -> describe(type, operation, method));
        rule(method).ifPresent(rule -> operation.setDescription(allowed(rule)));
        if (method.getMethod().getGenericReturnType().getTypeName().contains(Created.class.getName())) {
            ApiResponse created =
                    Objects.requireNonNull(operation.getResponses().remove("200"));
            created.addHeaderObject("Location", new Header().schema(new StringSchema()));
            operation.getResponses().addApiResponse("201", created.description("Created"));
        }
        operation.getResponses().addApiResponse("4XX", new ApiResponse().$ref(PROBLEM));
        return operation;
    }

    @Override
    public void customise(OpenAPI api) {
        parts.forEach(api.getComponents()::addSchemas);
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
    }

    private void describe(Class<?> command, Operation operation, HandlerMethod method) {
        ResolvedSchema resolved = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(command).resolveAsRef(false));
        resolved.referencedSchemas.forEach((name, part) -> {
            if (!name.equals(command.getSimpleName())) {
                parts.put(name, part);
            }
        });
        Schema<?> body = resolved.schema;
        Map<String, Schema<?>> components = properties(body);
        List<String> required = new ArrayList<>(Objects.requireNonNullElse(body.getRequired(), List.of()));
        variables(method).forEach(variable -> {
            Schema<?> schema =
                    Optional.<Schema<?>>ofNullable(components.remove(variable)).orElseGet(StringSchema::new);
            operation.addParametersItem(
                    new Parameter().in("path").name(variable).required(true).schema(schema));
            required.remove(variable);
        });
        if (components.remove(SEQ) != null) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("If-Match")
                    .description("The ETag of what was read; 412 if it has changed since")
                    .schema(new StringSchema()));
            required.remove(SEQ);
        }
        required.remove(ID);
        if (!components.isEmpty()) {
            body.setRequired(required.isEmpty() ? null : required);
            operation.setRequestBody(new RequestBody()
                    .required(!required.isEmpty())
                    .content(new Content().addMediaType("application/json", new MediaType().schema(body))));
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // As swagger-core declares it.
    private static Map<String, Schema<?>> properties(Schema schema) {
        return (Map<String, Schema<?>>) Objects.requireNonNullElseGet(schema.getProperties(), HashMap::new);
    }

    private static Optional<Class<?>> asked(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(Asked.class))
                .<Class<?>>map(MethodParameter::getParameterType)
                .findFirst();
    }

    private static Optional<AllowedTo> rule(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(AllowedTo.class))
                .or(() -> asked(method).map(command -> command.getAnnotation(AllowedTo.class)));
    }

    private static String allowed(AllowedTo rule) {
        return rule.value().length == 0
                ? "For whoever has signed in."
                : Arrays.stream(rule.value()).map(Enum::name).collect(Collectors.joining(", ", "For ", "."));
    }

    private static List<String> variables(HandlerMethod method) {
        return Stream.of(method.getBeanType(), method.getMethod())
                .map(place -> AnnotatedElementUtils.findMergedAnnotation(place, RequestMapping.class))
                .filter(Objects::nonNull)
                .flatMap(mapping -> Arrays.stream(mapping.path()))
                .flatMap(path -> VARIABLE.matcher(path).results())
                .map((MatchResult variable) -> variable.group(1))
                .distinct()
                .toList();
    }
}
