package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DoorBodiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/hooks/anything/run/inbox", "/hooks/anything", "/hooks/anything/plex", "/hooks/good/run/inbox"})
    void nothingOfAStrangersBodyIsTouchedHoweverItIsAskedFor(String path) throws Exception {
        var stranger = mock(HttpServletRequest.class);
        when(stranger.getServletPath()).thenReturn(path);
        when(stranger.getMethod()).thenReturn("POST");
        when(stranger.getContentType()).thenReturn("multipart/form-data; boundary=x");

        var seen = behindTheDoor(stranger);

        assertThat(seen.getContentType()).isNull();
        assertThat(seen.getContentLengthLong()).isZero();
        assertThat(seen.getParts()).isEmpty();
        assertThat(seen.getPart("thumb")).isNull();
        assertThat(seen.getParameterMap()).isEmpty();
        assertThat(seen.getParameter("token")).isNull();
        assertThat(seen.getParameterNames().hasMoreElements()).isFalse();
        assertThat(seen.getInputStream().readAllBytes()).isEmpty();
        verify(stranger, never()).getInputStream();
        verify(stranger, never()).getReader();
        verify(stranger, never()).getParts();
        verify(stranger, never()).getParameter(any());
        verify(stranger, never()).getParameterMap();
        verify(stranger, never()).getParameterNames();
    }

    @Test
    void theWordsOfAServiceWithAGoodTokenAreReadAndCountForJson() throws Exception {
        var plex = new MockHttpServletRequest("POST", "/hooks/good/plex");
        plex.setServletPath("/hooks/good/plex");
        plex.setContentType("text/plain");
        plex.setContent("{}".getBytes(StandardCharsets.UTF_8));

        var seen = behindTheDoor(plex);

        assertThat(seen.getContentType()).isEqualTo("application/json");
        assertThat(seen.getInputStream().readAllBytes()).asString().isEqualTo("{}");
    }

    @Test
    void whatIsTooLargeIsAnsweredAndGoesNoFurther() throws Exception {
        var plex = new MockHttpServletRequest("POST", "/hooks/good/plex");
        plex.setServletPath("/hooks/good/plex");
        plex.setContent(new byte[4 * 1024 * 1024 + 1]);
        var answer = new MockHttpServletResponse();

        new DoorBodies("good"::equals).doFilter(plex, answer, (passed, response) -> {
            throw new IllegalStateException("it went on");
        });

        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(answer.getContentAsString()).contains("\"remedy\":");
    }

    @Test
    void otherPathsAreLeftAsTheyAre() throws Exception {
        var visitor = mock(HttpServletRequest.class);
        when(visitor.getServletPath()).thenReturn("/library");

        assertThat(behindTheDoor(visitor)).isSameAs(visitor);
    }

    private static HttpServletRequest behindTheDoor(HttpServletRequest request) throws Exception {
        var seen = new AtomicReference<HttpServletRequest>();
        new DoorBodies("good"::equals).doFilter(request, mock(HttpServletResponse.class),
                (passed, answer) -> seen.set((HttpServletRequest) passed));
        return seen.get();
    }
}
