package org.porchlight.cli;

import java.nio.file.Path;
import java.util.function.Function;
import org.porchlight.script.Script;
import org.porchlight.settings.ScriptFolder;
import org.porchlight.switchboard.PathTrial;
import org.porchlight.switchboard.TextTrial;

/**
 * What commands do with scripts and nothing else: no setting, no database.
 *
 * @param in the scripts in a folder that a command names
 * @param fallback the last resort of a script, as an operator keeps it on other hosting
 * @param trial answers texts by a script
 * @param path walks paths through a script
 */
public record ScriptUses(
        Function<Path, ScriptFolder> in,
        Function<Script, String> fallback,
        Function<Script, TextTrial> trial,
        Function<Script, PathTrial> path) {}
