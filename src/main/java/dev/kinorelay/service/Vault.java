package dev.kinorelay.service;

import dev.kinorelay.domain.Account;
import java.util.Map;
import java.util.Optional;

/** Keeps the secrets of accounts, encrypted. What is put together is stored together or not at all, before the call returns. */
public interface Vault {

    Optional<String> get(Account account, String field);

    void put(Account account, Map<String, String> fields);

    void forget(Account account);
}
