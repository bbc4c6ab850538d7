package dev.kinorelay.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test over a real port with the invented household; all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Showroom.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "kinorelay.admin.password=" + Staged.PASSWORD, "kinorelay.upload.limit=1MB", "logging.level.dev.kinorelay=warn",
        "management.prometheus.metrics.export.enabled=true"})
public @interface Live {}
