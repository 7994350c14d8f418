#!/bin/sh
# Summarizes an archive with GNU parallel, on this machine or on several:
#
#     parallel.sh ARCHIVE.jsonl ANSWERS.jsonl [OPTION OF PARALLEL…]
#
# such as `--sshloginfile hosts` for the machines in a file, each with `nutgraf` on its PATH.
# Blocks of whole lines go to the workers, and the answers come back in the order of the lines. A
# block whose worker fails is tried again, four times in all, and only the output of the last
# attempt counts. If that fails, too, the script fails.
#
# Not `--pipepart`, which reads faster: with `--retries` it answers a block that failed with
# nothing, and exits with status 0 (parallel 20221122).
set -eu
archive=$1 answers=$2
shift 2
nutgraf=${NUTGRAF:-nutgraf}
parallel --pipe --block "${BLOCK:-4M}" --keep-order --retries 4 "$@" \
  "$nutgraf batch --keep-going" < "$archive" > "$answers"
