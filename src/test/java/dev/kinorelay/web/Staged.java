package dev.kinorelay.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the pages and the API with the invented household; all of them share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Showroom.class, properties = {"kinorelay.admin.password=" + Staged.PASSWORD,
        "logging.level.dev.kinorelay=warn"})
@AutoConfigureMockMvc
public @interface Staged {

    String PASSWORD = "correct-horse";
}
