#!/bin/sh
# A `nutgraf` whose first runs fail, to try an archive engine: name it in NUTGRAF. The first runs
# (3, or FAILURES) answer 50 lines and then die by themselves or by a signal.
set -eu
folder=${FAILING_FOLDER:?a folder that counts the runs}
for run in $(seq "${FAILURES:-3}"); do
  if mkdir "$folder/run-$run" 2>/dev/null; then
    head -n 50 | "${REAL_NUTGRAF:-nutgraf}" "$@"
    [ $((run % 2)) = 0 ] && kill -KILL $$
    exit 1
  fi
done
exec "${REAL_NUTGRAF:-nutgraf}" "$@"
