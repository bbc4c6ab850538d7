package dev.kinorelay.web.door;

import dev.kinorelay.ledger.Logins;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** The two doors: programs come with a key and nothing else, people with a login. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final String CONTENT = "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'; "
            + "frame-ancestors 'none'";
    /** What the container asks of itself, for a request that was let in or turned away before. */
    private static final DispatcherType[] INNER = {DispatcherType.ERROR, DispatcherType.ASYNC};
    private static final Set<String> FETCHES = Set.of("GET", "HEAD");

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Logins logins) throws Exception {
        return http.securityMatcher("/api/**", "/sync", "/sync/**", "/hooks/**", "/actuator/**")
                .csrf(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Doors::headers)
                .exceptionHandling(trouble -> trouble.authenticationEntryPoint(new ProgramEntry()))
                .addFilterBefore(new KeyDoor(logins), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(INNER).permitAll()
                        // A hook's token is checked where it is received.
                        .requestMatchers("/api/openapi.json", "/hooks/**", "/actuator/health/**").permitAll()
                        .anyRequest().hasAuthority(KeyDoor.PROGRAM))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, SessionRegistry sessions, ObjectProvider<Clock> clock)
            throws Exception {
        LoginWatch watch = new LoginWatch(clock.getIfAvailable(Clock::systemUTC));
        PageEntry entry = new PageEntry();
        CookieRequestCache wayBack = wayBack();
        SavedRequestAwareAuthenticationSuccessHandler goOn = new SavedRequestAwareAuthenticationSuccessHandler();
        goOn.setRequestCache(wayBack);
        return http.csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())).headers(Doors::headers)
                .requestCache(cache -> cache.requestCache(wayBack))
                .exceptionHandling(trouble -> trouble.authenticationEntryPoint(entry))
                .sessionManagement(policy -> policy.maximumSessions(-1).sessionRegistry(sessions).expiredUrl("/login"))
                .addFilterBefore(new UploadDoor(entry), CsrfFilter.class)
                .addFilterBefore(watch, UsernamePasswordAuthenticationFilter.class)
                .formLogin(login -> login.loginPage("/login").successHandler((request, response, who) -> {
                    watch.succeeded(request);
                    goOn.onAuthenticationSuccess(request, response, who);
                }).failureHandler((request, response, why) -> {
                    watch.failed(request);
                    response.sendRedirect(request.getContextPath() + "/login?wrong");
                })).logout(logout -> logout.logoutSuccessUrl("/login?bye"))
                .authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(INNER).permitAll()
                        .requestMatchers("/login", "/assets/**", "/webjars/**", "/favicon.ico").permitAll()
                        .anyRequest().authenticated())
                .build();
    }

    @Bean
    UserDetailsService userDetailsService(Logins logins) {
        return name -> logins.login(name)
                .map(login -> User.withUsername(login.name()).password(login.password()).build())
                .orElseThrow(() -> new UsernameNotFoundException("No such login"));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    private static CookieRequestCache wayBack() {
        CookieRequestCache wayBack = new CookieRequestCache();
        wayBack.setRequestMatcher(request -> FETCHES.contains(request.getMethod())
                && request.getHeader("HX-Request") == null && !request.getRequestURI().endsWith(".csv"));
        return wayBack;
    }

    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
    }
}
