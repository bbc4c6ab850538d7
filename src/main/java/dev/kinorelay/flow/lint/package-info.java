/** The house law for pipeline files: what a text may say, checked before Camel ever sees it. */
package dev.kinorelay.flow.lint;
