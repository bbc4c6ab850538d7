/** What services tell about titles, and their pictures, kept on disk. */
package dev.kinorelay.flow.story;
