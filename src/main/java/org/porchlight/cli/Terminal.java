package org.porchlight.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/** Where commands read what is piped in, and where they write. */
public record Terminal(InputStream in, PrintWriter out, PrintWriter err) {}
