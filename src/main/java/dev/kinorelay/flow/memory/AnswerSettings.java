package dev.kinorelay.flow.memory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much room remembered answers of services may take. */
@ConfigurationProperties("kinorelay.answers")
record AnswerSettings(@DefaultValue("64MB") DataSize limit) {}
