/** The secrets of accounts: encrypted before they reach the ledger, and readable with the household's key alone. */
package dev.kinorelay.flow.vault;
