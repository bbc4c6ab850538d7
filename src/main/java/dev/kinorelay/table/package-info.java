/** Tables of text, such as CSV: how they were encoded, how rows and cells are told apart, what cells mean; knows no service. */
@ApplicationModule(allowedDependencies = {})
package dev.kinorelay.table;

import org.springframework.modulith.ApplicationModule;
