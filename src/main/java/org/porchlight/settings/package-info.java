/**
 * The environment, read once into {@link org.porchlight.settings.Settings}: live service or the demo, with everything that is
 * missing or wrong said at once. Never prints a value, and opens nothing but a folder of scripts. Used by the root package, cli
 * and demo.
 */
package org.porchlight.settings;
