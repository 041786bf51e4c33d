"""spark_pipe.py RECORDS FOLDER: lines of records to lines of JSON, a process a partition."""

import os
import shlex
import sys

from pyspark.sql import SparkSession

records, folder = sys.argv[1:]
spark = SparkSession.builder.master("local[2]").appName("diktum").config("spark.ui.enabled", False).getOrCreate()
lines = spark.sparkContext.textFile(records, minPartitions=8)
# Spark gives the cores out, so one thread a process. checkCode: a process that fails fails its task.
command = f"{shlex.quote(os.environ['DIKTUM'])} batch -q -j 1 -"
lines.pipe(command, checkCode=True).saveAsTextFile(folder)
print(f"Spark {spark.version}: {lines.getNumPartitions()} partitions")
spark.stop()
