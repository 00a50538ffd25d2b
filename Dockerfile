# One of the five services, from the jar that the build has made:
#   mvn -DskipTests package
#   docker build --build-arg SERVICE=roadmap-service -t nastavnik/roadmap-service .

FROM eclipse-temurin:25-jre AS layers
ARG SERVICE
WORKDIR /jar
COPY ${SERVICE}/target/${SERVICE}-*-app.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin nastavnik
WORKDIR /app
# What changes seldom comes first, so that a new version moves little more than our own classes.
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
COPY deploy/healthy ./
USER 10001
ENV JAVA_TOOL_OPTIONS="--enable-native-access=ALL-UNNAMED -XX:MaxRAMPercentage=65 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 CMD ["bash", "/app/healthy"]
ENTRYPOINT ["java", "-jar", "/app/app.jar"]
