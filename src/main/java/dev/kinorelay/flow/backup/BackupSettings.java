package dev.kinorelay.flow.backup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How large what is brought back may be, unpacked. */
@ConfigurationProperties("kinorelay.backup")
record BackupSettings(@DefaultValue("4GB") DataSize limit) {}
