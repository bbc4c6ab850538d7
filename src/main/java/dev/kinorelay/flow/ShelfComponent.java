package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.springframework.stereotype.Component;

/** {@code shelf:library/watchlist}: starts a pipeline when that shelf of the library has changed. */
@Component("shelf")
class ShelfComponent extends DefaultComponent {

    private final ShelfDebts debts;

    ShelfComponent(ShelfDebts debts) {
        this.debts = debts;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        int slash = remaining.indexOf('/');
        if (slash < 0 || !remaining.substring(0, slash).equals(Account.LIBRARY)) {
            throw new IllegalArgumentException("A shelf trigger reads shelf:library/<shelf>; not: " + uri);
        }
        return new Watched(uri, new Shelf(remaining.substring(slash + 1)));
    }

    private final class Watched extends DefaultEndpoint implements MultipleConsumersSupport {

        private final Shelf shelf;

        Watched(String uri, Shelf shelf) {
            super(uri, ShelfComponent.this);
            this.shelf = shelf;
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException("A shelf only starts pipelines; kamelet:deliver writes to it");
        }

        @Override
        public Consumer createConsumer(Processor processor) {
            return new DefaultConsumer(this, processor) {

                @Override
                protected void doStart() throws Exception {
                    super.doStart();
                    debts.watch(this, shelf);
                }

                @Override
                protected void doStop() throws Exception {
                    debts.unwatch(this);
                    super.doStop();
                }
            };
        }

        /** As many pipelines as like may start from one shelf. */
        @Override
        public boolean isMultipleConsumersSupported() {
            return true;
        }

        @Override
        public boolean isSingleton() {
            return true;
        }
    }
}
