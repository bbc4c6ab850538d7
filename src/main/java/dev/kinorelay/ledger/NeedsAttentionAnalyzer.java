package dev.kinorelay.ledger;

import dev.kinorelay.domain.NeedsAttention;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, instead of a stack trace, why the program cannot start. */
final class NeedsAttentionAnalyzer extends AbstractFailureAnalyzer<NeedsAttention> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NeedsAttention cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
