package dev.kinorelay.ledger;

import java.util.Set;
import org.springframework.transaction.TransactionStatus;

/** What one thread has open on the writer, and what is to run once it is committed. */
record Transaction(TransactionStatus status, Statements statements, Set<Runnable> afterwards) {}
