package org.porchlight.cli;

import picocli.CommandLine.Command;

/** {@code porchlight keys}: the roof over the commands for keys; alone it is wrong usage. */
@Command(name = "keys", description = "The keys for what is kept encrypted.", synopsisSubcommandLabel = "COMMAND")
final class KeysCommand {}
