package dev.kinorelay.web.door;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;

/** The door of programs that bring a token in the address; it is checked where the answer is made. */
@Configuration(proxyBeanMethods = false)
class OpenDoors {

    @Bean
    @Order(0)
    SecurityFilterChain strangers(HttpSecurity http) throws Exception {
        return http.securityMatcher("/stremio/**", "/feeds/**").csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Doors::headers).addFilterBefore(new FromAnywhere(), AuthorizationFilter.class)
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll()).build();
    }

    @Bean
    HttpFirewall firewall() {
        return new SearchFirewall();
    }

    /** A slash within a word that is searched for; for all other paths the firewall refuses it. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesArePassedOn() {
        return factory -> factory
                .addConnectorCustomizers(connector -> connector.setEncodedSolidusHandling("passthrough"));
    }
}
