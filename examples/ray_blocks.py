"""ray_blocks.py RECORDS OUTPUT: lines of records to lines of JSON, a process a block of lines."""

import itertools
import os
import subprocess
import sys

import ray

LINES = 250
WAITING = 8


@ray.remote
def read(block, program):
    # Ray gives the cores out, so one thread a process.
    return subprocess.run([program, "batch", "-q", "-j", "1", "-"], input=block, stdout=subprocess.PIPE, check=True).stdout


records, output = sys.argv[1:]
ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
tasks = 0
with open(records, "rb") as lines, open(output, "wb") as out:
    waiting = []
    while block := b"".join(itertools.islice(lines, LINES)):
        waiting.append(read.remote(block, os.environ["DIKTUM"]))
        tasks += 1
        # Taken in their order, and never more under way than memory holds.
        if len(waiting) == WAITING:
            out.write(ray.get(waiting.pop(0)))
    for block in waiting:
        out.write(ray.get(block))
print(f"Ray {ray.__version__}: {tasks} tasks")
