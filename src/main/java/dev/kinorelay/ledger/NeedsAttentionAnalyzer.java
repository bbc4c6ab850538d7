package dev.kinorelay.ledger;

import dev.kinorelay.domain.NeedsAttention;
import java.util.Optional;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in words, instead of a stack trace, why the program cannot start. */
final class NeedsAttentionAnalyzer implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        return attention(failure).map(known -> new FailureAnalysis(known.getMessage(), known.remedy(), failure))
                .orElse(null);
    }

    private static Optional<NeedsAttention> attention(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NeedsAttention attention) {
                return Optional.of(attention);
            }
        }
        return LedgerTrouble.of(new IllegalStateException(failure)) instanceof NeedsAttention attention
                ? Optional.of(attention)
                : Optional.empty();
    }
}
