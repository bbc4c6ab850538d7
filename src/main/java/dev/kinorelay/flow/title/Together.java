package dev.kinorelay.flow.title;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A few calls at once, and all of them done. */
final class Together {

    private Together() {}

    static <T> void each(int atOnce, List<T> tasks, Consumer<T> work) {
        int threads = Math.min(atOnce, tasks.size());
        if (threads < 2) {
            tasks.forEach(work);
            return;
        }
        try (var crew = Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("look-up-", 1).daemon()
                .factory())) {
            var open = tasks.stream().<Future<?>>map(task -> crew.submit(() -> work.accept(task))).toList();
            for (var each : open) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program is about to stop", stopped);
        }
    }
}
