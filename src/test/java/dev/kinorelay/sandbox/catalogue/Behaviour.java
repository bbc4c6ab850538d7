package dev.kinorelay.sandbox.catalogue;

import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;

/** How one catalogue answers a call. */
public interface Behaviour {

    Answer answer(Call call, World world, Quota quota);
}
