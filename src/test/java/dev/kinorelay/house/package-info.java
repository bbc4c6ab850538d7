/** The house law: what the design promises about the code, each promise with a test that shows it can fail. */
package dev.kinorelay.house;
