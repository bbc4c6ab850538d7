/** What services answered is remembered here, and how often they may still be asked today. */
package dev.kinorelay.flow.memory;
