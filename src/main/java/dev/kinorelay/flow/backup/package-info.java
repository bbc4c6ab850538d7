/** Everything a household owns as one file, out and in again. */
package dev.kinorelay.flow.backup;
