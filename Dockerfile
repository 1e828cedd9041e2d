# One image per service: docker build --build-arg SERVICE=ingest . (or enrich, or query).
# Plain instructions only, so that Docker 20.10's both builders take it.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build

# Dependencies first: this layer stays as it is until a pom.xml changes. A class without content takes each module
# through the whole build, so that everything the real build needs is fetched here.
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY article-events/pom.xml article-events/
COPY article-store/pom.xml article-store/
COPY end-to-end/pom.xml end-to-end/
COPY enrich-service/pom.xml enrich-service/
COPY ingest-service/pom.xml ingest-service/
COPY launcher/pom.xml launcher/
COPY local-stack/pom.xml local-stack/
COPY query-service/pom.xml query-service/
COPY recogniser-model/pom.xml recogniser-model/
COPY text-analysis/pom.xml text-analysis/
COPY docker/build docker/
RUN docker/build --dependencies

COPY article-events article-events
COPY article-store article-store
COPY enrich-service enrich-service
COPY ingest-service ingest-service
COPY local-stack local-stack
COPY query-service query-service
COPY recogniser-model recogniser-model
COPY text-analysis text-analysis
RUN docker/build

FROM eclipse-temurin:25-jre
# By number, so that an orchestrator can see that it is not root.
RUN useradd --system --uid 10001 --no-create-home --home-dir /app --shell /usr/sbin/nologin dateline
# Two arenas instead of eight per processor: malloc keeps less memory that nobody uses.
ENV MALLOC_ARENA_MAX=2
WORKDIR /app
COPY docker/ready docker/train /usr/local/bin/
ARG SERVICE
COPY --from=build /build/${SERVICE}-service/target/quarkus-app/ ./
COPY docker/java-options ./
RUN train ${SERVICE}
USER 10001
ENTRYPOINT ["java", "-XX:AOTCache=app.aot", "@java-options", "-jar", "quarkus-run.jar"]
