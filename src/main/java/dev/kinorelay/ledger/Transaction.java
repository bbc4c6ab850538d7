package dev.kinorelay.ledger;

import java.util.function.Supplier;
import org.springframework.transaction.TransactionStatus;

/** What one thread has open on the writer: one piece of work, or a group of calls that share a commit. */
final class Transaction {

    private static final String MARK = "SAVEPOINT this_call";
    private static final String KEEP = "RELEASE this_call";
    private static final String UNDO = "ROLLBACK TO this_call";

    final TransactionStatus status;
    final Statements statements;
    final long begun = System.nanoTime();

    private int depth;
    private int calls;
    private boolean lost;

    Transaction(TransactionStatus status, Statements statements) {
        this.status = status;
        this.statements = statements;
    }

    <T> T work(Supplier<T> work) {
        depth++;
        try {
            return work.get();
        } finally {
            depth--;
        }
    }

    /** One call of a group: when it throws, it alone is undone. */
    <T> T call(Supplier<T> work) {
        statements.run(MARK);
        T result;
        try {
            result = work(work);
        } catch (RuntimeException | Error trouble) {
            undo(trouble);
            throw trouble;
        }
        statements.run(KEEP);
        calls++;
        return result;
    }

    private void undo(Throwable trouble) {
        try {
            statements.run(UNDO);
            statements.run(KEEP);
        } catch (RuntimeException gone) {
            // SQLite rolls everything back by itself when a disk is full or broken: https://sqlite.org/lang_transaction.html
            lost = true;
            trouble.addSuppressed(gone);
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
