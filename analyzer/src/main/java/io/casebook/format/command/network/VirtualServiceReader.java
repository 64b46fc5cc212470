package io.casebook.format.command.network;

import io.casebook.format.command.LineWeight;
import io.casebook.format.command.OutputReader;
import io.casebook.format.command.Statements;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// What `ipvsadm -Ln`, with or without `--stats` and `--rate`, prints (ipvsadm.c, print_title and
/// print_service_entry) and `/proc/net/ip_vs` holds (Linux net/netfilter/ipvs/ip_vs_ctl.c). The
/// kernel estimates the rates of every service and every server of it.
final class VirtualServiceReader implements OutputReader {
    private static final Pattern TITLE =
            Pattern.compile("IP Virtual Server version (\\d[\\d.]{0,20}) \\(size=(\\d{1,10})\\)");
    private static final Pattern HEADING =
            Pattern.compile(
                    "Prot +LocalAddress:Port\\b.*| {1,4}-> +RemoteAddress:Port\\b.*| {20,60}->.*");
    private static final Pattern SERVICE =
            Pattern.compile("(?:TCP|UDP|SCTP|FWM) +(?:[\\w.\\[\\]:%-]{1,80})(?: .*)?");
    private static final Pattern SERVER = Pattern.compile(" {1,4}-> +[\\w.\\[\\]:%-]{3,80} .*");

    private @Nullable String version;
    private @Nullable String size;
    private long services;
    private long servers;

    @Override
    public LineWeight read(String line, Statements statements) {
        var title = TITLE.matcher(line);
        if (title.matches()) {
            version = title.group(1);
            size = title.group(2);
            return LineWeight.TELLING;
        }
        if (HEADING.matcher(line).matches()) {
            return LineWeight.TELLING;
        }
        return count(line);
    }

    private LineWeight count(String line) {
        if (SERVICE.matcher(line).matches()) {
            services++;
            return LineWeight.FITTING;
        }
        if (SERVER.matcher(line).matches()) {
            servers++;
            return LineWeight.FITTING;
        }
        return LineWeight.OTHER;
    }

    @Override
    public void end(Statements statements) {
        statements.host("ipvs.version", version);
        statements.host("ipvs.connection-table-size", size);
        if (version != null || services > 0) {
            statements.host("ipvs.services", services, "");
            statements.host("ipvs.servers", servers, "");
        }
    }
}
