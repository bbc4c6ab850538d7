/** The way out: requests of services through their gateways, and what answers mean. */
package dev.kinorelay.flow.gateway;
