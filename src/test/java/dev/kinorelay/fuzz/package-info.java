/** Files with random damage, against every format there is. */
package dev.kinorelay.fuzz;
