"""Summarizes an archive with Apache Spark: every line of JSON is answered exactly once.

    spark-submit spark.py INPUT OUTPUT [FIELD=NAME…]

INPUT and OUTPUT are any addresses that Spark reads and writes (folders of .jsonl, .jsonl.gz;
s3a://, hdfs://). `nutgraf` must be on the PATH of each worker, or name it in NUTGRAF.

A task that fails or runs twice (a lost worker, speculation) does no harm: a summary depends on
its line alone, and Spark commits the output of one attempt of each task.
"""

import os
import shlex
import sys

from pyspark.sql import SparkSession


def command(fields):
    """The command for a partition. A bad line is an answer with an error and must not fail the
    job, so the exit status has to be 0 unless the program itself fails."""
    words = [os.environ.get("NUTGRAF", "nutgraf"), "batch", "--keep-going"]
    for field in fields:
        words += ["--field", field]
    return " ".join(map(shlex.quote, words))


def main(source, target, *fields):
    spark = SparkSession.builder.appName("nutgraf").getOrCreate()
    lines = spark.sparkContext.textFile(source)
    # Without `env`, pipe() starts the command without a PATH; without `checkCode`, the answers of a
    # worker that dies would be lost silently.
    answers = lines.pipe(command(fields), env=dict(os.environ), checkCode=True)
    answers.saveAsTextFile(target)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
