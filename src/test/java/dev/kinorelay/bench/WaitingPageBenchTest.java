package dev.kinorelay.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.kinorelay.Kinorelay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The whole program with 20,000 changes that wait: each page that tells of them, made and sent. */
@Tag("bench")
@SpringBootTest(classes = Kinorelay.class)
@AutoConfigureMockMvc
@DirtiesContext
class WaitingPageBenchTest {

    private static final int TIMES = 200;
    private static final double LIMIT = 100;
    private static final Figures FIGURES = new Figures(System.out);

    @Autowired
    private MockMvc pages;

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) throws IOException {
        Path folder = DeliveryBench.filled(DeliveryBench.WAITING);
        registry.add("kinorelay.data", () -> folder.resolve("data").toString());
        registry.add("kinorelay.inbox.folder", () -> folder.resolve("inbox").toString());
        registry.add("kinorelay.admin.password", () -> "correct-horse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/waiting", "/waiting/live", "/waiting/me/trakt?shelf=ratings", "/accounts", "/"})
    void aPageStaysQuickWhenMuchWaits(String path) throws Exception {
        double[] millis = new double[TIMES];
        for (int i = -50; i < TIMES; i++) {
            long began = System.nanoTime();
            pages.perform(get(path).with(user("admin"))).andExpect(status().isOk());
            if (i >= 0) {
                millis[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(millis);
        double p95 = millis[TIMES * 95 / 100];
        FIGURES.most("p95 of " + path + " with 20,000 that wait", p95, LIMIT, "ms");
        assertThat(p95).isLessThan(LIMIT);
    }
}
