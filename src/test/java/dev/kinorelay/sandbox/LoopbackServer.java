package dev.kinorelay.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A web server on the loopback that serves one double, and misbehaves when the switch says so. */
public final class LoopbackServer implements AutoCloseable {

    /** Stands for the answer of a call that had no effect, where half of it is sent. */
    private static final Answer UNDONE = new Answer(200, Map.of("Content-Type", "application/json"),
            "{\"added\":{\"movies\":1},\"not_found\":{\"movies\":[]}}");

    private final ServerSocket door;
    private final Site site;
    private final InstantSource clock;
    private final Faults faults = new Faults();
    private final Journal journal = new Journal();
    private final ControlDesk desk;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch shut = new CountDownLatch(1);

    private LoopbackServer(ServerSocket door, Site site, InstantSource clock) {
        this.door = door;
        this.site = site;
        this.clock = clock;
        this.desk = new ControlDesk(site, faults, journal);
    }

    /** Serves at this port; at any free one if it is 0. */
    public static LoopbackServer start(int port, Site site, InstantSource clock) {
        try {
            LoopbackServer server = new LoopbackServer(new ServerSocket(port, 200, InetAddress.getLoopbackAddress()),
                    site, clock);
            Thread.ofPlatform().daemon().name("sandbox-" + server.door.getLocalPort()).start(server::serve);
            return server;
        } catch (IOException trouble) {
            throw new UncheckedIOException("no server at port " + port, trouble);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    public Faults faults() {
        return faults;
    }

    public Journal journal() {
        return journal;
    }

    @Override
    public void close() {
        closing.countDown();
        quietly(door);
        // Until the thread is out of accept, the system still lets callers in.
        try {
            shut.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        open.forEach(LoopbackServer::quietly);
    }

    private void serve() {
        while (closing.getCount() > 0) {
            try {
                Socket socket = door.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException closed) {
                // Nobody comes in any more; the loop sees why.
            }
        }
        shut.countDown();
    }

    private void talk(Socket socket) {
        try (socket; Wire wire = new Wire(socket)) {
            for (Call call = wire.next(); call != null; call = wire.next()) {
                if (!answered(wire, call)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The caller went, or was shown the door.
        } finally {
            open.remove(socket);
        }
    }

    /** Whether the connection is still good. */
    private boolean answered(Wire wire, Call call) throws IOException {
        if (ControlDesk.isFor(call)) {
            wire.answer(call, desk.answer(call));
            return true;
        }
        Optional<Fault> due = faults.due(call);
        if (due.isEmpty()) {
            Answer answer = site.answer(call);
            note(call, answer.status(), null);
            wire.answer(call, answer);
            return true;
        }
        return spoilt(wire, call, due.get());
    }

    private boolean spoilt(Wire wire, Call call, Fault fault) throws IOException {
        if (fault.moment() == Fault.Moment.BEFORE) {
            tell(fault);
            if (fault.kind() == Fault.Kind.DELAY) {
                hold(fault.delay());
            }
        }
        Answer answer = reachesSite(fault) ? site.answer(call) : UNDONE;
        if (fault.kind() == Fault.Kind.TWICE) {
            site.answer(call);
        }
        note(call, status(fault, answer), fault.kind());
        if (fault.moment() == Fault.Moment.AFTER) {
            tell(fault);
            if (fault.kind() == Fault.Kind.DELAY) {
                hold(fault.delay());
            }
        }
        boolean good = send(wire, call, fault, answer);
        if (fault.moment() == Fault.Moment.SENT) {
            tell(fault);
        }
        return good;
    }

    private static boolean send(Wire wire, Call call, Fault fault, Answer answer) throws IOException {
        switch (fault.kind()) {
            case RESET -> wire.reset();
            case HALF -> wire.half(call, answer);
            case ANSWER -> wire.answer(call, fault.answer());
            case WRONG_TYPE -> wire.answer(call, answer.with("Content-Type", "text/plain"));
            case DELAY, TWICE, CUE -> wire.answer(call, answer);
        }
        return fault.kind() != Fault.Kind.RESET && fault.kind() != Fault.Kind.HALF;
    }

    private static boolean reachesSite(Fault fault) {
        return fault.moment() != Fault.Moment.BEFORE || switch (fault.kind()) {
            case DELAY, TWICE, CUE -> true;
            case RESET, HALF, ANSWER, WRONG_TYPE -> false;
        };
    }

    private static int status(Fault fault, Answer answer) {
        return switch (fault.kind()) {
            case RESET, HALF -> 0;
            case ANSWER -> fault.answer().status();
            case WRONG_TYPE, DELAY, TWICE, CUE -> answer.status();
        };
    }

    private static void tell(Fault fault) {
        if (fault.cue() != null) {
            fault.cue().run();
        }
    }

    /** Not longer than the server lives. */
    private void hold(Duration time) {
        try {
            closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(Call call, int status, Fault.Kind fault) {
        journal.add(new Journal.Line(clock.instant(), call, status, fault));
    }

    private static void quietly(AutoCloseable door) {
        try {
            door.close();
        } catch (Exception closed) {
            // It is shut either way.
        }
    }
}
