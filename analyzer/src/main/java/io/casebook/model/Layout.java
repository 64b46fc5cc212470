package io.casebook.model;

/// How files of an upload are laid out: by a tool that collected them, or as on the machine.
///
/// @param root the folder (or archive) that it fills; empty for the whole upload
/// @param host the machine it comes from; empty where that is not known
/// @param artifacts files in it
/// @param toldBy a file that shows it
public record Layout(Kind kind, String root, String host, long artifacts, ArtifactPath toldBy) {
    /// The ways in which files are collected.
    public enum Kind {
        /// By sosreport (`sos report`).
        SOSREPORT("sosreport"),
        /// By SUSE's supportconfig.
        SUPPORTCONFIG("supportconfig"),
        /// By OpenShift's `oc adm must-gather`.
        MUST_GATHER("must-gather"),
        /// By Juju's crash dump.
        JUJU_DUMP("juju crash dump"),
        /// A folder that kdump wrote: the memory of a crashed kernel, or its messages.
        CRASH_FOLDER("crash folder"),
        /// A machine's folder of logs.
        LOG_FOLDER("/var/log"),
        /// The folder of libvirt's logs.
        LIBVIRT_FOLDER("libvirt logs");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// The name for people.
        public String label() {
            return label;
        }
    }
}
