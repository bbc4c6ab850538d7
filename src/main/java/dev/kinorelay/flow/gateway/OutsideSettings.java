package dev.kinorelay.flow.gateway;

import java.util.List;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which hosts inside the network may be asked, where a person gave the address. */
@ConfigurationProperties("kinorelay.web")
record OutsideSettings(@DefaultValue({
}) List<String> inside) {

    HttpClientConnectionManager connections(HttpSettings http) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new OutsideResolver(SystemDefaultDnsResolver.INSTANCE, inside))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(http.connectTimeout()))
                        .setSocketTimeout(Timeout.of(http.responseTimeout())).build())
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        /** Named by the manners of a service that goes where a person says. */
        @Bean(destroyMethod = "close")
        HttpClientConnectionManager outsideOnly(OutsideSettings settings, HttpSettings http) {
            return settings.connections(http);
        }
    }
}
