package dev.kinorelay.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.kinorelay.web.Staged;
import dev.kinorelay.web.Visits;
import jakarta.servlet.DispatcherType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Each address × each way to come in. An address without a rule here fails. */
@Staged
class SecurityMatrixTest {

    private enum Rule {
        OPEN("/login", "/error", "/api/openapi.json", "/actuator/health/**", "/stremio/**", "/feeds/*/*"),
        KEY("/api/v1/**", "/actuator",
                "/actuator/prometheus"),
        LOGIN("/", "/today/live", "/inbox", "/runs", "/runs/*", "/runs/*/live",
                "/runs/*/rejected", "/runs/*/rejected.csv", "/runs/*/changes", "/runs/*/consent", "/runs/*/dismiss",
                "/questions/*/answer", "/library", "/library/export", "/pipelines", "/pipelines/*", "/pipelines/*/live",
                "/pipelines/*/run", "/settings", "/settings/password", "/settings/keys", "/settings/hooks",
                "/settings/keys/*/revoke", "/settings/persons", "/settings/backups", "/settings/backups/*",
                "/settings/look-ups",
                "/settings/look-ups/forget", "/settings/look-ups/catalogue/*",
                "/runs/*/undo", "/runs/*/cancel", "/runs/*/again", "/progress", "/runs/*/consent-all",
                "/runs/*/dismiss-all", "/pipelines/*/plan", "/accounts",
                "/accounts/live", "/accounts/connect",
                "/accounts/callback", "/accounts/connections/*", "/accounts/connections/*/live",
                "/accounts/connections/*/code", "/accounts/*/*/test",
                "/accounts/*/*/pause", "/accounts/*/*/resume", "/accounts/*/*/retry", "/accounts/*/*/remove",
                "/accounts/*/*/moments", "/accounts/*/*/restore", "/waiting", "/waiting/live", "/waiting/refused",
                "/waiting/x/x", "/waiting/*/*/retry", "/waiting/parcels/*/drop", "/unresolved", "/unresolved/*/pick",
                "/unresolved/*/enter", "/unresolved/ignore", "/unresolved/take-back", "/unresolved/retry",
                "/unresolved/retry-all", "/titles/*", "/titles/*/split", "/pictures/*/*/*/*", "/share",
                "/share/*/revoke");

        private final List<String> paths;

        Rule(String... paths) {
            this.paths = List.of(paths);
        }

        boolean holds(Address address) {
            return paths.stream().anyMatch(path -> new AntPathMatcher().match(path, address.path()));
        }
    }

    @Autowired
    private Collection<RequestMappingInfoHandlerMapping> mappings;
    @Autowired
    private MockMvc pages;
    @Autowired
    private Visits visits;

    private record Address(HttpMethod method, String path) {}

    @Test
    void everyAddressHasARule() {
        assertThat(addresses()).isNotEmpty().allSatisfy(address -> assertThat(Rule.values()).as("%s", address)
                .filteredOn(rule -> rule.holds(address)).hasSize(1));
    }

    @Test
    void whoHasNoLoginSeesNothing() throws Exception {
        for (Address address : addresses()) {
            MockHttpServletResponse answer = ask(address, csrf());
            if (Rule.OPEN.holds(address)) {
                assertThat(answer.getStatus()).as("%s", address).isNotIn(401, 403);
            } else if (Rule.KEY.holds(address)) {
                assertThat(answer.getStatus()).as("%s", address).isEqualTo(401);
            } else {
                assertThat(answer.getStatus()).as("%s", address).isEqualTo(302);
                assertThat(answer.getRedirectedUrl()).as("%s", address).endsWith("/login");
            }
        }
    }

    @Test
    void aLoginOpensThePagesAndNothingElse() throws Exception {
        MockHttpSession session = visits.login(pages);
        RequestPostProcessor cookie = request -> {
            request.setSession(session);
            return request;
        };
        for (Address address : addresses()) {
            MockHttpServletResponse answer = ask(address, cookie, csrf());
            if (Rule.KEY.holds(address)) {
                assertThat(answer.getStatus()).as("%s", address).isEqualTo(401);
            } else {
                assertThat(answer.getStatus()).as("%s", address).isNotIn(401, 403);
                assertThat(String.valueOf(answer.getRedirectedUrl())).as("%s", address).doesNotEndWith("/login");
            }
        }
    }

    @Test
    void aLoginAloneDoesNotPostFromElsewhere() throws Exception {
        MockHttpSession session = visits.login(pages);
        for (Address address : addresses()) {
            if (Rule.LOGIN.holds(address) && address.method().equals(HttpMethod.POST)) {
                MockHttpServletResponse answer = ask(address, request -> {
                    request.setSession(session);
                    return request;
                });
                assertThat(answer.getStatus()).as("%s", address).isEqualTo(403);
            }
        }
    }

    @Test
    void aKeyOpensTheApiAndNothingElse() throws Exception {
        for (Address address : addresses()) {
            MockHttpServletResponse answer = ask(address, visits.key(), csrf());
            if (Rule.LOGIN.holds(address)) {
                assertThat(answer.getStatus()).as("%s", address).isEqualTo(302);
                assertThat(answer.getRedirectedUrl()).as("%s", address).endsWith("/login");
            } else {
                assertThat(answer.getStatus()).as("%s", address).isNotIn(401, 403);
            }
        }
    }

    @Test
    void anAnswerThatIsFinishedLaterIsNotAskedForItsKeyAgain() throws Exception {
        MockHttpServletResponse answer = ask(new Address(HttpMethod.GET, "/api/v1/persons"), request -> {
            request.setDispatcherType(DispatcherType.ASYNC);
            return request;
        });
        assertThat(answer.getStatus()).isEqualTo(200);
    }

    @Test
    void theDoorsOfCamelAreGuardedToo() throws Exception {
        assertThat(ask(new Address(HttpMethod.POST, "/sync"), csrf()).getStatus()).isEqualTo(401);
        assertThat(ask(new Address(HttpMethod.POST, "/sync"), visits.key()).getStatus()).isNotIn(401, 403);
        assertThat(ask(new Address(HttpMethod.POST, "/hooks/x/run/inbox"), request -> request).getStatus()).isNotIn(401,
                403, 302);
    }

    private Set<Address> addresses() {
        return mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(SecurityMatrixTest::addresses).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Address> addresses(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                        .map(method -> new Address(method.asHttpMethod(), path.replaceAll("\\{\\*?\\w+}", "x"))));
    }

    private MockHttpServletResponse ask(Address address, RequestPostProcessor... who) throws Exception {
        var request = request(address.method(), address.path());
        for (RequestPostProcessor one : who) {
            request = request.with(one);
        }
        return pages.perform(request).andReturn().getResponse();
    }
}
