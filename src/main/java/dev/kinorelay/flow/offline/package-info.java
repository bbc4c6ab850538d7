/** A catalogue of titles kept on this machine: files read into the ledger on request, and what is found there. */
package dev.kinorelay.flow.offline;
