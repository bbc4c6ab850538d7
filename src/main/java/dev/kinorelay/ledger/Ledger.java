package dev.kinorelay.ledger;

import dev.kinorelay.domain.NeedsAttention;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** Runs the work in one write transaction; joins one that this thread has open. */
    public <T> T write(Supplier<T> work) {
        Transaction open = current.get();
        if (open != null) {
            return open.atWork() ? work.get() : call(open, work);
        }
        return alone(begin(false), work);
    }

    /**
     * Like {@link #write}, but what was written survives even a loss of power once this returns. A group that this thread
     * has open is committed first; inside another write it cannot be promised.
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
            result = alone.work(work);
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
     * Like {@link #write}, but leaves the transaction open on this thread, so that following writes share one commit;
     * commits by itself at every 500th call and at the first call more than 200 ms after the group began. Work that
     * throws before it wrote anything leaves the group as it was; otherwise the group is lost, and {@link #endGroup}
     * throws what made it so.
     */
    public <T> T writeInGroup(Supplier<T> work) {
        if (lost.get() != null) {
            throw lost.get();
        }
        Transaction open = current.get();
        if (open != null && open.atWork()) {
            return work.get();
        }
        Transaction group = open == null ? begin(false) : open;
        T result = call(group, work);
        if (group.calls() >= GROUP_CALLS || nanos.getAsLong() - group.begun > GROUP_NANOS) {
            commitGroup(group);
        }
        return result;
    }

    /** Commits what {@link #writeInGroup} left open on this thread, if anything. */
    public void endGroup() {
        RuntimeException trouble = lost.get();
        if (trouble != null) {
            lost.remove();
            throw trouble;
        }
        Transaction group = current.get();
        if (group != null && !group.atWork()) {
            commit(group);
        }
    }

    /** Reads as of now; inside a write of this thread also what it wrote. */
    <T> T read(Function<Statements, T> work) {
        Transaction open = current.get();
        if (open != null) {
            return work.apply(open.statements);
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
            return work.apply(open.statements);
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
        return write(() -> work.apply(current.get().statements));
    }

    /** Runs this once, when what this thread has written so far is committed; at once when there is nothing to commit. */
    public void afterCommit(Runnable then) {
        Transaction open = current.get();
        if (open == null) {
            then.run();
        } else {
            open.afterwards.add(then);
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
            Transaction begun = new Transaction(status, writer.statements(), nanos.getAsLong());
            current.set(begun);
            return begun;
        } catch (RuntimeException failure) {
            throw noted(LedgerTrouble.of(failure));
        }
    }

    private <T> T call(Transaction group, Supplier<T> work) {
        try {
            return group.call(work);
        } catch (RuntimeException | Error trouble) {
            if (group.lost()) {
                lost.set(trouble instanceof RuntimeException same ? same : new IllegalStateException(trouble));
                rollback(group, trouble);
            }
            throw trouble;
        }
    }

    private void commitGroup(Transaction group) {
        try {
            commit(group);
        } catch (RuntimeException trouble) {
            lost.set(trouble);
            throw trouble;
        }
    }

    private void commit(Transaction transaction) {
        current.remove();
        try {
            transaction.statements.rest();
        } catch (RuntimeException failure) {
            rollback(transaction, failure);
            throw noted(LedgerTrouble.of(failure));
        }
        try {
            transactions.commit(transaction.status);
            trouble = null;
        } catch (RuntimeException failure) {
            throw noted(LedgerTrouble.of(failure));
        }
        transaction.afterwards.forEach(Runnable::run);
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
            transaction.statements.close();
        } catch (RuntimeException failure) {
            LedgerTrouble.suppress(because, failure);
        }
        // Whatever went wrong before: a transaction left open would lock every other writer out.
        try {
            transactions.rollback(transaction.status);
        } catch (RuntimeException failure) {
            LedgerTrouble.suppress(because, failure);
        }
    }
}
