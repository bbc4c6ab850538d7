package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyRoutesTest {

    @TempDir
    Path root;
    private Rig rig;
    private BodyRoutes routes;

    @BeforeEach
    void open() throws Exception {
        rig = new Rig(root);
        routes = new BodyRoutes(rig.camel);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"to: \"file:/etc\"", "toD: \"kamelet:guard\"", "bean: { beanType: java.lang.System }",
            "setBody: { constant: x }", "filter: { constant: true, steps: [ { to: \"log:x\" } ] }",
            "choice: { when: [ { constant: true, steps: [ { to: \"log:x\" } ] } ] }",
            "choice: { otherwise: { steps: [ { removeHeaders: { pattern: x } } ] } }"})
    void whatTheLintWouldMissIsRefusedInWhatCamelRead(String step) {
        var text = Rig.text("one", 1).replaceFirst("- to: .*", "- " + step);
        assertThat(routes.add("one", "1", text))
                .hasValueSatisfying(why -> assertThat(why).startsWith("A pipeline has no step"));
        assertThat(rig.camel.getRoutes()).isEmpty();
    }

    @Test
    void whatCamelRefusesLeavesNothingBehind() {
        assertThat(routes.add("one", "1", Rig.text("one", 1).replace("guard?removals=1", "nobody"))).isPresent();
        assertThat(routes.add("one", "1", Rig.text("one", 1))).isEmpty();
        assertThat(rig.camel.getRoute("one@1")).isNotNull();
        routes.remove("one", "1");
        assertThat(routes.add("one", "1", Rig.text("one", 1))).isEmpty();
    }
}
