# mvnw reads this file. The local run is for people, and Maven's own lines would push its output off the first screen. -X shows them again.
for argument; do
  case "$argument" in
  -Plocal | -Plauncher)
    set -- -q "$@"
    echo "Maven builds the modules: less than a minute, if nothing must be downloaded." >&2
    if [ ! -d "$MAVEN_USER_HOME/repository/org/elasticmq" ]; then
      echo "The first time it downloads itself and some 600 MB of libraries to $MAVEN_USER_HOME, which takes minutes." >&2
    fi
    break
    ;;
  esac
done
