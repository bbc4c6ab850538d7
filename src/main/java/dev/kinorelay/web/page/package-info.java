/** The pages a person looks at, and the words on them. */
package dev.kinorelay.web.page;
