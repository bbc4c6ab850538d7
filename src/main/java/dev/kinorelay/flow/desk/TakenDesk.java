package dev.kinorelay.flow.desk;

import dev.kinorelay.service.Successor;
import java.util.List;

/** What was taken from variables that a person had set for another program, and what is still missing. */
public interface TakenDesk {

    List<Successor.TakenOver> taken();
}
