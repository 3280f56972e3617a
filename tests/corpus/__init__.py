"""Test documents in every layout, made from a seed, each with its truth.

Other ministries, parties, subjects and words than the documents of the archive. ``python -m tests.corpus
DIRECTORY`` writes them out to be read, or to be compared with another program's result.
"""
