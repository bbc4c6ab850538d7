/** The door for pages and commands: start, plan, apply, undo; free of Camel types. */
@NamedInterface("desk")
package dev.kinorelay.flow.desk;

import org.springframework.modulith.NamedInterface;
