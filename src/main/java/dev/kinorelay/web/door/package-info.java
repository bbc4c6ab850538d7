/** Who may come in: the login of the pages, the keys of programs, and the first start. */
package dev.kinorelay.web.door;
