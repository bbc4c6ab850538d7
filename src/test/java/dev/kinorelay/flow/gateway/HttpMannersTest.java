package dev.kinorelay.flow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.springboot.HttpComponentAutoConfiguration;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** As Spring Boot puts the program together: the starter has its own opinion of the client, and ours must be the last. */
class HttpMannersTest {

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CamelAutoConfiguration.class,
                    HttpComponentAutoConfiguration.class))
            .withUserConfiguration(Ours.class, HttpSettings.Wiring.class)
            .withPropertyValues("camel.main.jmx-enabled=false");

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(HttpSettings.class)
    static class Ours {}

    @RepeatedTest(8)
    void theClientNeverAsksAgainByItself() {
        program.run(context -> {
            var http = context.getBean(CamelContext.class).getComponent("http", HttpComponent.class);
            assertThat(http.isAutomaticRetriesDisabled()).as("no retries of its own").isTrue();
            assertThat(http.isRedirectHandlingDisabled()).isTrue();
            assertThat(http.isCookieManagementDisabled()).isTrue();
            assertThat(http.getResponseTimeout()).isEqualTo(Duration.ofSeconds(30).toMillis());
            assertThat(http.getHttpClientConfigurer()).as("limits").isNotNull();
        });
    }
}
