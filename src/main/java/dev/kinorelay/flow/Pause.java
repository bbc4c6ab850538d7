package dev.kinorelay.flow;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets time pass before something is looked at again. */
interface Pause {

    void pass(Duration time);

    /** Real time. */
    @Configuration(proxyBeanMethods = false)
    class Real {

        @Bean
        Pause pause() {
            return time -> {
                try {
                    Thread.sleep(time);
                } catch (InterruptedException end) {
                    Thread.currentThread().interrupt();
                }
            };
        }
    }
}
