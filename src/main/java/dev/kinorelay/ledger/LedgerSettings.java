package dev.kinorelay.ledger;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the ledger lives. */
@ConfigurationProperties("kinorelay")
record LedgerSettings(@DefaultValue("config/data") Path data) {}
