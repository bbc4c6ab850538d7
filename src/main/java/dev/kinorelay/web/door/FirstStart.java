package dev.kinorelay.web.door;

import dev.kinorelay.flow.desk.Desk;
import dev.kinorelay.ledger.Logins;
import java.security.SecureRandom;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the first login before anybody can come, and ends the log of each start with where Kinorelay is to be found. */
@Component
class FirstStart implements SmartInitializingSingleton {

    static final String ADMIN = "admin";

    private static final Logger LOG = LoggerFactory.getLogger("dev.kinorelay");

    private final Logins logins;
    private final PasswordEncoder encoder;
    private final Desk desk;
    private final Environment environment;
    private final String chosen;
    private final boolean reset;
    private Optional<String> news = Optional.empty();

    FirstStart(Logins logins, PasswordEncoder encoder, Desk desk, Environment environment,
            @Value("${kinorelay.admin.password:}") String chosen,
            @Value("${kinorelay.admin.reset:false}") boolean reset) {
        this.logins = logins;
        this.encoder = encoder;
        this.desk = desk;
        this.environment = environment;
        this.chosen = chosen;
        this.reset = reset;
    }

    /** Before the web server listens: else the first to ask finds Kinorelay well and cannot log in. */
    @Override
    public void afterSingletonsInstantiated() {
        news = makeAdmin();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void welcome() {
        LOG.info(text(news));
        news = Optional.empty();
    }

    /** Makes the admin unless there is a login, or gives it a new password when told to; returns how to log in, if that is news. */
    Optional<String> makeAdmin() {
        if (logins.any() && !reset) {
            return Optional.empty();
        }
        String password = chosen.isBlank() ? Passphrase.random(new SecureRandom()) : chosen;
        logins.save(new Logins.Login(ADMIN, encoder.encode(password)));
        return Optional
                .of(chosen.isBlank() ? ADMIN + " / " + password + "   (shown this once; change it under Settings)"
                        : ADMIN + " / the password you set as kinorelay.admin.password");
    }

    /** The last words of the log. */
    String text(Optional<String> login) {
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080")
                + environment.getProperty("server.servlet.context-path", "");
        String line = "─".repeat(78);
        StringBuilder text = new StringBuilder("Kinorelay is ready.\n").append(line).append("\n  Address  ")
                .append(address);
        login.ifPresent(words -> text.append("\n  Login    ").append(words));
        return text.append("\n  Inbox    ").append(desk.inbox()).append("\n").append(line).toString();
    }
}
