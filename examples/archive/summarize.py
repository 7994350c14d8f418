"""Summarizes texts from Python: one process of `nutgraf batch` for any number of texts.

    from summarize import summaries
    for answer in summaries([{"id": 1, "text": "…"}]):
        print(answer["id"], answer.get("sentences", answer.get("error")))
"""

import json
import os
import subprocess
import sys
import threading


def summaries(documents, *options):
    """Yields the answer to each document, in the same order. Documents may be endless: as many are
    read as the process takes. `options` are those of `nutgraf batch`, such as "--keywords"."""
    command = [os.environ.get("NUTGRAF", "nutgraf"), "batch", "--keep-going", *options]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, encoding="utf-8", **pipes) as process:
        failure = []

        def feed():
            # In a thread of its own: a process whose output nobody reads stops reading its input.
            try:
                with process.stdin as stdin:
                    for document in documents:
                        stdin.write(json.dumps(document) + "\n")
            except BrokenPipeError:
                pass  # the process has ended, and its status says why
            except Exception as error:
                failure.append(error)

        writer = threading.Thread(target=feed, daemon=True)
        writer.start()
        try:
            for line in process.stdout:
                yield json.loads(line)
        except GeneratorExit:
            process.kill()
            raise
        writer.join()
    if failure:
        raise failure[0]
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)


if __name__ == "__main__":
    for answer in summaries(json.loads(line) for line in sys.stdin):
        print(json.dumps(answer, ensure_ascii=False))
