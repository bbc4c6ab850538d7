package dev.kinorelay.flow.gateway;

import java.time.Duration;
import org.apache.camel.Ordered;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** How long a call may take to get through, a service to answer, and what the whole of it may be. */
@ConfigurationProperties("kinorelay.http")
record HttpSettings(@DefaultValue("10s") Duration connectTimeout, @DefaultValue("30s") Duration responseTimeout,
        @DefaultValue("60s") Duration callTimeout, @DefaultValue("32MB") DataSize answerLimit) {

    void settle(HttpComponent http) {
        http.setConnectTimeout(connectTimeout.toMillis());
        http.setConnectionRequestTimeout(connectTimeout.toMillis());
        http.setResponseTimeout(responseTimeout.toMillis());
        http.setSoTimeout(responseTimeout.toMillis());
        var limits = new Limits(callTimeout, answerLimit);
        http.setHttpClientConfigurer(client -> client.addExecInterceptorFirst("limits", limits));
        // Or a POST answered 503 goes out twice, unseen.
        http.setAutomaticRetriesDisabled(true);
        // Camel counts how often a read was asked again in a header, and would never stop without it.
        http.setCopyHeaders(true);
        http.setFollowRedirects(false);
        http.setRedirectHandlingDisabled(true);
        http.setCookieManagementDisabled(true);
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        /** The last to settle anything: the starter settles too, and of equals Camel takes now one first and now the other. */
        @Bean
        ComponentCustomizer httpManners(HttpSettings settings) {
            return ComponentCustomizer.builder(HttpComponent.class).withOrder(Ordered.LOWEST).build(settings::settle);
        }
    }
}
