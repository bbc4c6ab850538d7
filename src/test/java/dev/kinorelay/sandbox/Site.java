package dev.kinorelay.sandbox;

import com.fasterxml.jackson.databind.JsonNode;

/** The service behind the wire. */
public interface Site {

    /** Does what is asked and says so; each call has its effect once. */
    Answer answer(Call call);

    /** All it holds, for those who look at it from another process. */
    JsonNode state();

    /** Forgets all it holds, but for what the world knows: titles, apps, members. */
    void reset();

    /** A command of its own for those who steer it from another process. */
    Answer command(Call call);
}
