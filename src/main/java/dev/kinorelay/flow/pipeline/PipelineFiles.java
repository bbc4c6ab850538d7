package dev.kinorelay.flow.pipeline;

import dev.kinorelay.flow.desk.Problem;
import dev.kinorelay.flow.lint.Lint;
import dev.kinorelay.flow.lint.Sentence;
import dev.kinorelay.flow.lint.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the pipelines as their files say: the last good text of each file is in force, whatever becomes of the others. */
final class PipelineFiles {

    private static final Logger LOG = LoggerFactory.getLogger(PipelineFiles.class);
    private static final String GOES_ON = " Until then the last good text goes on.";

    private final PipelineFolders folders;
    private final Lint lint;
    private final Bodies bodies;
    private final Triggers triggers;
    private final InstantSource clock;
    private final Map<String, Pipeline> pipelines = new ConcurrentSkipListMap<>();
    private final Map<String, Optional<Found>> once = new HashMap<>();
    private boolean looked;

    PipelineFiles(PipelineFolders folders, Lint lint, Bodies bodies, Triggers triggers, InstantSource clock) {
        this.folders = folders;
        this.lint = lint;
        this.bodies = bodies;
        this.triggers = triggers;
        this.clock = clock;
    }

    Collection<Pipeline> all() {
        return List.copyOf(pipelines.values());
    }

    Optional<Pipeline> find(String id) {
        return Optional.ofNullable(pipelines.get(id));
    }

    /** Looks at the folders and takes over what has changed and come to rest. */
    synchronized void scan() {
        var now = folders.look();
        var ids = new TreeSet<>(now.keySet());
        ids.addAll(pipelines.keySet());
        for (var id : ids) {
            var known = pipelines.get(id);
            var found = now.get(id);
            if (Objects.equals(found, known == null ? null : known.found())) {
                once.remove(id);
            } else if (isAtRest(id, found)) {
                change(id, found);
            }
        }
        looked = true;
        triggers.catchUp();
        bodies.sweep();
    }

    /** The same at two looks, so that neither a half-saved file nor the gap in a save by renaming is taken at its word. */
    private boolean isAtRest(String id, Found found) {
        var now = Optional.ofNullable(found);
        if (!looked || now.equals(once.put(id, now))) {
            once.remove(id);
            return true;
        }
        return false;
    }

    private void change(String id, Found found) {
        if (found == null) {
            stop(id);
            return;
        }
        var before = find(id).map(Pipeline::inForce).orElse(null);
        try {
            pipelines.put(id, taken(id, found, before));
        } catch (RuntimeException defect) {
            LOG.error("Pipeline {} could not be changed", id, defect);
            var problem = new Problem(found.file().getFileName().toString(), 0, "It could not be read: " + defect,
                    "This is a defect of Kinorelay. Please report it with the file.");
            pipelines.put(id, refused(id, found, problem, before));
        }
    }

    private void stop(String id) {
        triggers.silence(id);
        bodies.retire(id);
        pipelines.remove(id);
        LOG.info("Pipeline {} is gone", id);
    }

    private Pipeline taken(String id, Found found, Standing before) {
        if (found.problem() != null) {
            return refused(id, found, found.problem(), before);
        }
        String file = found.file().getFileName().toString();
        return switch (lint.check(file, id, found.text())) {
            case Verdict.Faulty faulty -> refused(id, found, faulty.problems().getFirst(), before);
            case Verdict.Sound sound -> enforce(sound.sentence(), found.text())
                    .map(why -> refused(id, found, new Problem(file, 0, "Camel does not take it: " + why,
                            "Compare it with a pipeline that works; if it looks right, please report it."), before))
                    .orElseGet(() -> inForce(found, sound.sentence(), before));
        };
    }

    /** The body first, then what listens for it; the answer is why Camel will not have one of them. */
    private Optional<String> enforce(Sentence sentence, String text) {
        String version = version(text);
        var refusal = bodies.add(sentence.id(), version, text).or(() -> triggers.listen(sentence));
        if (refusal.isEmpty()) {
            bodies.enforce(sentence.id(), version);
        }
        return refusal;
    }

    private Pipeline inForce(Found found, Sentence sentence, Standing before) {
        String version = version(found.text());
        boolean same = before != null && before.version().equals(version);
        LOG.info("Pipeline {} runs as {} says ({})", sentence.id(), found.file(), version);
        return new Pipeline(sentence.id(), found, null,
                same ? before : new Standing(sentence, version, clock.instant()));
    }

    private Pipeline refused(String id, Found found, Problem problem, Standing before) {
        var told = before == null ? problem
                : new Problem(problem.file(), problem.line(), problem.message(), problem.remedy() + GOES_ON);
        LOG.warn("{}, line {}: {}. {}", found.file(), told.line(), told.message(), told.remedy());
        return new Pipeline(id, found, told, before);
    }

    static String version(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
