#!/bin/sh
# Formats the Java files that were changed since all were last found formatted; with "check" it only names those that
# need it, and with "ahead" it looks without a word, on the core that learning leaves free, so that the check has little
# to do. Maven starts this (pom.xml), with the formatter's class path and the JDK that compiles.
set -eu
classpath=$1
task=$2
case $task in
    check | ahead) options="--dry-run --set-exit-if-changed" ;;
    mend) options="--replace" ;;
esac

exports=
for package in api code file parser tree util; do
    exports="$exports --add-exports=jdk.compiler/com.sun.tools.javac.$package=ALL-UNNAMED"
done

mkdir -p target
last=target/formatted
[ ! -e $last ] || [ ! pom.xml -nt $last ] || rm $last
next=$last.$$
trap 'rm -f $next $next.files' EXIT
touch $next
find src -name '*.java' $([ ! -e $last ] || echo -newer $last) > $next.files
[ "$task" != ahead ] || exec > /dev/null 2>&1
if [ -s $next.files ]; then
    "$TOOLCHAIN_JAVA_HOME/bin/java" $exports -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$classpath" \
        com.palantir.javaformat.java.Main --palantir $options @$next.files || {
        [ "$task" != ahead ] || exit 0
        [ "$task" = mend ] || echo "These files are not formatted; this mends them: mvn -q validate exec:exec@format" >&2
        exit 1
    }
fi
mv $next $last
