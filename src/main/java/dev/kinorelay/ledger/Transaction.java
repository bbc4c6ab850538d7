package dev.kinorelay.ledger;

import dev.kinorelay.domain.NeedsAttention;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.transaction.TransactionStatus;

/** What one thread has open on the writer: one piece of work, or a group of calls that share a commit. */
final class Transaction {

    final TransactionStatus status;
    final Statements statements;
    final long begun;
    final Set<Runnable> afterwards = new LinkedHashSet<>();

    private int depth;
    private int calls;
    private boolean lost;

    Transaction(TransactionStatus status, Statements statements, long begun) {
        this.status = status;
        this.statements = statements;
        this.begun = begun;
    }

    <T> T work(Supplier<T> work) {
        depth++;
        try {
            return work.get();
        } finally {
            depth--;
        }
    }

    /** One call of a group. When it throws before it wrote anything, the group is as it was; else it is lost. */
    <T> T call(Supplier<T> work) {
        long written = statements.written();
        try {
            T result = work(work);
            calls++;
            return result;
        } catch (RuntimeException | Error trouble) {
            // SQLite rolls everything back by itself when a disk is full: https://sqlite.org/lang_transaction.html
            lost = statements.written() > written
                    || trouble instanceof NeedsAttention attention && LedgerTrouble.isOurs(attention);
            throw trouble;
        }
    }

    boolean atWork() {
        return depth > 0;
    }

    int calls() {
        return calls;
    }

    boolean lost() {
        return lost;
    }
}
