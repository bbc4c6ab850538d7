/** What a row is that does not say it itself: decisions of people first, then look-ups by id, then careful matches by name. */
package dev.kinorelay.flow.title;
