package dev.kinorelay.ledger;

import dev.kinorelay.domain.NeedsAttention;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** Transactions of the ledger: one writer, joined by whatever the same thread writes inside. */
public class Ledger {

    private static final int GROUP_CALLS = 500;
    private static final long GROUP_NANOS = Duration.ofMillis(200).toNanos();

    private final WriterSource writer;
    private final DataSource reader;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private final LongSupplier nanos;
    private volatile NeedsAttention trouble;
    private final ThreadLocal<Transaction> current = new ThreadLocal<>();
    private final ThreadLocal<Group> group = new ThreadLocal<>();
    private final ThreadLocal<RuntimeException> lost = new ThreadLocal<>();

    Ledger(DataSource writer, DataSource reader, Clock clock) {
        this(writer, reader, clock, System::nanoTime);
    }

    Ledger(DataSource writer, DataSource reader, Clock clock, LongSupplier nanos) {
        this.nanos = nanos;
        this.writer = new WriterSource(writer);
        this.reader = reader;
        this.transactions = new DataSourceTransactionManager(this.writer);
        this.clock = clock;
    }

    /** Runs the work in one write transaction, after what this thread has put by; joins one that this thread has open. */
    public <T> T write(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        flush();
        return alone(begin(false), work);
    }

    /**
     * Like {@link #write}, but what was written survives even a loss of power once this returns. What this thread has put by
     * is written first; inside another write it cannot be promised.
     */
    public <T> T writeThrough(Supplier<T> work) {
        endGroup();
        if (current.get() != null) {
            throw new IllegalStateException("A write that must reach the disk cannot be part of another");
        }
        return alone(begin(true), work);
    }

    private <T> T alone(Transaction alone, Supplier<T> work) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error trouble) {
            rollback(alone, trouble);
            throw trouble;
        }
        commit(alone);
        return result;
    }

    public void write(Runnable work) {
        write(() -> {
            work.run();
            return null;
        });
    }

    /**
     * Puts the work by, to be written with what follows it on this thread in one transaction: at the 500th, at the first
     * more than 200 ms after the group began, before anything else this thread writes, and at {@link #endGroup}. So the
     * one writer is held for the writing alone. When one of them fails none is written, and {@link #endGroup} throws why.
     */
    public void writeInGroup(Runnable work) {
        if (current.get() != null) {
            work.run();
            return;
        }
        if (lost.get() != null) {
            throw lost.get();
        }
        Group open = group.get();
        if (open == null) {
            group.set(open = new Group(nanos.getAsLong()));
        }
        open.add(work);
        if (open.size() >= GROUP_CALLS || nanos.getAsLong() - open.begun() > GROUP_NANOS) {
            flush();
        }
    }

    /** Writes what {@link #writeInGroup} put by on this thread, if anything; throws what lost an earlier group. */
    public void endGroup() {
        RuntimeException trouble = lost.get();
        try {
            if (trouble != null) {
                throw trouble;
            }
            flush();
        } finally {
            lost.remove();
        }
    }

    private void flush() {
        Group open = group.get();
        if (open == null) {
            return;
        }
        group.remove();
        try {
            write(() -> {
                open.write();
                open.afterwards().forEach(this::afterCommit);
            });
        } catch (RuntimeException | Error trouble) {
            lost.set(trouble instanceof RuntimeException same ? same : new IllegalStateException(trouble));
            throw trouble;
        }
    }

    /** Reads as of now; inside a write of this thread also what it wrote. */
    <T> T read(Function<Statements, T> work) {
        Transaction open = current.get();
        if (open != null) {
            return work.apply(open.statements());
        }
        try (Connection connection = reader.getConnection(); Statements statements = new Statements(connection)) {
            return work.apply(statements);
        } catch (SQLException trouble) {
            throw LedgerTrouble.of("read", trouble);
        }
    }

    /** Like {@link #read}, but several queries see one and the same instant. */
    <T> T readAtOnce(Function<Statements, T> work) {
        Transaction open = current.get();
        if (open != null) {
            return work.apply(open.statements());
        }
        try (Connection connection = reader.getConnection(); Statements statements = new Statements(connection)) {
            connection.setAutoCommit(false);
            T result = work.apply(statements);
            connection.rollback();
            return result;
        } catch (SQLException trouble) {
            throw LedgerTrouble.of("read", trouble);
        }
    }

    /** Writes by the statements of the transaction that this thread has open, or of one for this work alone. */
    <T> T writing(Function<Statements, T> work) {
        return write(() -> work.apply(current.get().statements()));
    }

    /** Runs this once, when what this thread has written or put by is committed; at once when there is nothing to commit. */
    public void afterCommit(Runnable then) {
        Transaction open = current.get();
        Group putBy = group.get();
        if (open != null) {
            open.afterwards().add(then);
        } else if (putBy != null) {
            putBy.afterwards().add(then);
        } else {
            then.run();
        }
    }

    /** Why the last write failed, if only a person can mend it; empty again as soon as a write succeeds. */
    Optional<NeedsAttention> trouble() {
        return Optional.ofNullable(trouble);
    }

    Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private Transaction begin(boolean through) {
        writer.through(through);
        try {
            TransactionStatus status = transactions.getTransaction(TransactionDefinition.withDefaults());
            Transaction begun = new Transaction(status, writer.statements(), new LinkedHashSet<>());
            current.set(begun);
            return begun;
        } catch (RuntimeException failure) {
            throw noted(LedgerTrouble.of(failure));
        }
    }

    private void commit(Transaction transaction) {
        current.remove();
        try {
            transaction.statements().rest();
        } catch (RuntimeException failure) {
            rollback(transaction, failure);
            throw noted(LedgerTrouble.of(failure));
        }
        try {
            transactions.commit(transaction.status());
            trouble = null;
        } catch (RuntimeException failure) {
            throw noted(LedgerTrouble.of(failure));
        }
        transaction.afterwards().forEach(Runnable::run);
    }

    private RuntimeException noted(RuntimeException failure) {
        if (failure instanceof NeedsAttention attention) {
            trouble = attention;
        }
        return failure;
    }

    private void rollback(Transaction transaction, Throwable because) {
        current.remove();
        if (because instanceof NeedsAttention attention && LedgerTrouble.isOurs(attention)) {
            trouble = attention;
        }
        try {
            transaction.statements().close();
        } catch (RuntimeException failure) {
            LedgerTrouble.suppress(because, failure);
        }
        // Whatever went wrong before: a transaction left open would lock every other writer out.
        try {
            transactions.rollback(transaction.status());
        } catch (RuntimeException failure) {
            LedgerTrouble.suppress(because, failure);
        }
    }
}
