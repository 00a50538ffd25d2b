package org.nastavnik.roadmap;

import org.nastavnik.platform.ServiceApplication;
import org.nastavnik.platform.eventstore.SchemaMigration;
import org.nastavnik.roadmap.document.Executor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializerBase;

/** The roadmap service, added to an application by being on its class path; and an application of its own. */
@AutoConfiguration
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class RoadmapService {

    /** Runs this service by itself. */
    public static void main(String... arguments) {
        ServiceApplication.run("roadmap-service", arguments);
    }

    /** An answer tells of executors in the words of the document. */
    @Bean
    JsonMapperBuilderCustomizer executorsInAnswers() {
        return json -> json.addModule(new SimpleModule("executors in answers")
                .addSerializer(Executor.class, new ToStringSerializerBase(Executor.class) {
                    @Override
                    public String valueToString(Object executor) {
                        return ((Executor) executor).text();
                    }
                }));
    }

    @Bean
    SchemaMigration roadmapSchema() {
        return new SchemaMigration("roadmap");
    }
}
