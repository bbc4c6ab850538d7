package dev.kinorelay.flow;

import dev.kinorelay.domain.Parcel;
import dev.kinorelay.ledger.Waiting;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Tells the metrics how many parcels wait and what became of the others. */
@Component
class ReceiptCounts implements Consumer<Parcel.State> {

    private final MeterRegistry meters;

    ReceiptCounts(MeterRegistry meters, Waiting waiting) {
        this.meters = meters;
        Gauge.builder("kinorelay.parcels.waiting", waiting, ledger -> ledger.total().waiting())
                .description("Changes that wait to be delivered").register(meters);
    }

    @Override
    public void accept(Parcel.State state) {
        meters.counter("kinorelay.receipts", "state", state.name().toLowerCase(Locale.ROOT)).increment();
    }
}
