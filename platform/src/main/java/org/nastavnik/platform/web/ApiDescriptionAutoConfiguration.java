package org.nastavnik.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The description of the API, for programs at {@code /v3/api-docs}, for people at {@code /swagger-ui.html}. */
@AutoConfiguration
class ApiDescriptionAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addAnnotationsToIgnore(Asked.class).addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    ApiDescription apiDescription() {
        return new ApiDescription();
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Nastavnik")
                        .description("Plans, runs and proves an institution's mentoring programme.")
                        .version(Optional.ofNullable(getClass().getPackage().getImplementationVersion())
                                .orElse("development")))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("bearer"))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT"))
                        .addResponses(
                                ApiDescription.PROBLEM,
                                new ApiResponse()
                                        .description("It was not done; the problem's type says why")
                                        .content(new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType()
                                                                .schema(new Schema<>()
                                                                        .$ref(Problem.class.getSimpleName()))))));
    }

    /** Problem details as {@link Problems} tells them, by RFC 9457; here for the description alone. */
    record Problem(
            URI type,
            String title,
            int status,
            String detail,
            @Nullable URI instance,
            List<Wrong> errors) {

        /** Where it is wrong: a field of the body, or a place in a file. */
        record Wrong(
                @Nullable String pointer,
                @Nullable Integer row,
                @Nullable Integer column,
                String message) {}
    }
}
