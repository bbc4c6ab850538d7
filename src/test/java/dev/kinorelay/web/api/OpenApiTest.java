package dev.kinorelay.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kinorelay.web.Staged;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The written description against what the program answers, both ways. */
@Staged
class OpenApiTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;
    @Autowired
    private ObjectMapper json;

    private JsonNode described;

    @BeforeEach
    void read() throws IOException {
        described = json.readTree(new ClassPathResource("api/openapi.json").getInputStream());
    }

    @Test
    void describesEveryAddressAndNoOther() {
        Set<String> written = new TreeSet<>();
        described.get("paths").properties().forEach(path -> path.getValue().fieldNames()
                .forEachRemaining(
                        method -> written.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(written).isEqualTo(answered().keySet());
    }

    @Test
    void describesEveryQueryParameterAndNoOther() {
        answered().forEach((address, methods) -> {
            Set<String> written = values(operation(address).path("parameters"), "query");
            Set<String> real = methods.stream().flatMap(OpenApiTest::queries)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(written).as(address).isEqualTo(real);
        });
    }

    @Test
    void describesEveryFieldOfEveryRecordAndNoOther() {
        Set<Class<?>> records = new java.util.HashSet<>();
        answered().values().stream().flatMap(List::stream).forEach(method -> {
            collect(method.getReturnType().getGenericParameterType(), records);
            Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                    .forEach(parameter -> collect(parameter.getGenericParameterType(), records));
        });
        assertThat(records).isNotEmpty()
                .allSatisfy(type -> assertThat(fields(described.at("/components/schemas/" + type.getSimpleName())))
                        .as(type.getSimpleName())
                        .isEqualTo(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                                .collect(Collectors.toSet())));
        Set<String> names = records.stream().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        names.add("Problem");
        assertThat(named(described.at("/components/schemas"))).isEqualTo(names);
    }

    @Test
    void namesEachStateThereIs() {
        assertThat(enumOf("RunAccount", "state")).isEqualTo(names(dev.kinorelay.domain.Run.State.values()));
        assertThat(enumOf("RunChange", "state")).isEqualTo(names(dev.kinorelay.domain.Parcel.State.values()));
        assertThat(enumOf("ShareWish", "form")).isEqualTo(names(dev.kinorelay.ledger.Shares.Form.values()));
        assertThat(enumOf("RunChange", "verb")).isEqualTo(names(dev.kinorelay.domain.Verb.values()));
        assertThat(enumOf("AccountStanding", "condition")).isEqualTo(names(dev.kinorelay.web.Condition.values()));
        assertThat(enumOf("AccountConnection", "state"))
                .isEqualTo(names(dev.kinorelay.service.LinkStep.State.values()));
        assertThat(enumOf("CatalogueStanding", "state"))
                .isEqualTo(names(dev.kinorelay.flow.desk.CatalogueDesk.State.values()));
        assertThat(enumOf("Pipeline", "state")).isEqualTo(names(dev.kinorelay.flow.desk.PipelineCard.State.values()));
    }

    @Test
    void pointsOnlyToPartsThatExist() {
        List<String> pointers = described.findValuesAsText("$ref");
        assertThat(pointers).isNotEmpty()
                .allSatisfy(pointer -> assertThat(described.at(pointer.substring(1)).isMissingNode())
                        .as(pointer).isFalse());
    }

    private Map<String, List<HandlerMethod>> answered() {
        Map<String, List<HandlerMethod>> found = new TreeMap<>();
        mapping.getHandlerMethods().forEach((info, method) -> addresses(info)
                .forEach(address -> found.merge(address, List.of(method),
                        (one, other) -> Stream.of(one, other).flatMap(List::stream).toList())));
        return found;
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        return info.getPatternValues().stream().filter(path -> path.startsWith("/api/v1/"))
                .flatMap(path -> info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }

    private JsonNode operation(String address) {
        String[] parts = address.split(" ");
        return described.get("paths").get(parts[1]).get(parts[0].toLowerCase(java.util.Locale.ROOT));
    }

    private static Stream<String> queries(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).flatMap(OpenApiTest::queries);
    }

    private static Stream<String> queries(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
        Class<?> type = parameter.getParameterType();
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return type.equals(MultipartFile.class) ? Stream.empty() : Stream.of(parameter.getParameterName());
        }
        boolean form = type.isRecord() && parameter.getParameterAnnotations().length == 0;
        return form ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName) : Stream.empty();
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(part -> collect(part, records));
        } else if (type instanceof Class<?> record && record.isRecord() && records.add(record)) {
            Arrays.stream(record.getRecordComponents()).forEach(part -> collect(part.getGenericType(), records));
        }
    }

    private Set<String> enumOf(String schema, String field) {
        Set<String> names = new TreeSet<>();
        described.at("/components/schemas/" + schema + "/properties/" + field + "/enum")
                .forEach(name -> names.add(name.asText()));
        return names;
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> fields(JsonNode schema) {
        return named(schema.path("properties"));
    }

    private static Set<String> named(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> values(JsonNode parameters, String where) {
        Set<String> names = new TreeSet<>();
        parameters.forEach(parameter -> {
            if (parameter.path("in").asText().equals(where)) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }
}
