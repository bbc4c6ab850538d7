package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Capabilities;
import dev.kinorelay.service.Writer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A Writer with a defect of its own: it breaks on certain titles, and does its work well otherwise. */
final class BrokenWriter implements Writer {

    static final Set<String> STUMBLES_OVER = ConcurrentHashMap.newKeySet();

    private final Writer whole;

    private BrokenWriter(Writer whole) {
        this.whole = whole;
    }

    /** Takes the place of Trakt's Writer. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        static BeanPostProcessor brokenWriter() {
            return new BeanPostProcessor() {

                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Writer writer && writer.service().equals("trakt") ? new BrokenWriter(writer)
                            : bean;
                }
            };
        }
    }

    @Override
    public String service() {
        return whole.service();
    }

    @Override
    public Capabilities capabilities(Shelf shelf) {
        return whole.capabilities(shelf);
    }

    @Override
    public List<Receipt> write(Account account, Shelf shelf, List<Parcel> batch) {
        batch.stream().map(parcel -> parcel.change().title()).filter(STUMBLES_OVER::contains).findFirst()
                .ifPresent(title -> {
                    throw new IllegalStateException("stumbled over " + title);
                });
        return whole.write(account, shelf, batch);
    }

    @Override
    public List<Receipt> confirm(Account account, Shelf shelf, List<Parcel> unknown) {
        return whole.confirm(account, shelf, unknown);
    }
}
