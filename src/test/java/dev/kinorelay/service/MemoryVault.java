package dev.kinorelay.service;

import dev.kinorelay.domain.Account;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps what it is given for as long as a test takes. */
public final class MemoryVault implements Vault {

    private final Map<String, String> kept = new HashMap<>();

    @Override
    public Optional<String> get(Account account, String field) {
        return Optional.ofNullable(kept.get(account + " " + field));
    }

    @Override
    public void put(Account account, Map<String, String> fields) {
        fields.forEach((field, value) -> kept.put(account + " " + field, value));
    }

    @Override
    public void forget(Account account) {
        kept.keySet().removeIf(key -> key.startsWith(account + " "));
    }
}
