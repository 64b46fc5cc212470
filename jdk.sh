# Sourced by the launcher and by ./format: where a JDK 25 is.

# Prints the home of a JDK 25 found in JAVA_HOME, on the PATH or in the usual places; fails when there is none.
find_jdk() {
    local home java
    local candidates=()
    [ -n "${JAVA_HOME:-}" ] && candidates+=("$JAVA_HOME")
    if java=$(command -v java 2>/dev/null); then
        java=$(readlink -f "$java" 2>/dev/null || echo "$java")
        candidates+=("${java%/bin/java}")
    fi
    candidates+=(
        /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.sdkman/candidates/java/current
        "$HOME"/.jdks/*25* /opt/*jdk*25* /opt/java/*25* /usr/local/*jdk*25*
        /Library/Java/JavaVirtualMachines/*25*/Contents/Home /opt/homebrew/opt/openjdk@25 /usr/local/opt/openjdk@25
    )
    for home in "${candidates[@]}"; do
        if [ -x "$home/bin/java" ] && [ -x "$home/bin/javac" ] && is_jdk_25 "$home"; then
            echo "$home"
            return 0
        fi
    done
    return 1
}

# The file "release" tells the version without starting a JVM.
is_jdk_25() {
    grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null
}

no_jdk_message() {
    cat <<'TEXT'
casebook: no JDK 25 found (looked in JAVA_HOME, on the PATH, in /usr/lib/jvm, ~/.sdkman, ~/.jdks, /opt).
Install one, for example:
  Debian, Ubuntu    apt install temurin-25-jdk    (or openjdk-25-jdk)
  Fedora, RHEL      dnf install java-25-openjdk-devel
  macOS             brew install openjdk@25
  any               sdk install java 25-tem       (SDKMAN!)
or point JAVA_HOME at it.
TEXT
}
