package dev.kinorelay.ledger;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Memory that the ledger keeps only to be fast. */
@Component
public class LedgerMemory {

    private static final String SHRINK = "PRAGMA shrink_memory";

    private final Ledger ledger;
    private final HikariDataSource reader;

    LedgerMemory(Ledger ledger, @Qualifier("reader") HikariDataSource reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    /** Gives it back to the machine; what is read next is read from disk. */
    public void giveBack() {
        ledger.writing(sql -> sql.run(SHRINK));
        if (reader.getHikariPoolMXBean() != null) {
            reader.getHikariPoolMXBean().softEvictConnections();
        }
    }
}
