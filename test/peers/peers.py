"""The same work with numpy. Reads what is asked from standard input as JSON, writes what came of it."""

import json
import sys
import time

import numpy

REPEATS = 3


def timed(work):
    """What the work gives, and the median of its times in ms."""
    times = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        result = work()
        times.append(1000 * (time.perf_counter() - started))
    return {**result, "ms": sorted(times)[REPEATS // 2]}


def of_mean(values):
    return {"value": float(values.mean()), "se": float(values.std(ddof=1) / len(values) ** 0.5)}


def of_share(marks):
    share = float(marks.mean())
    return {"value": share, "se": (share * (1 - share) / len(marks)) ** 0.5}


def sums(counts, amounts):
    """Adds up the amounts of each trial, which stand one after the other."""
    ends = numpy.concatenate(([0], numpy.cumsum(amounts)))
    stops = numpy.cumsum(counts)
    return ends[stops] - ends[stops - counts]


def capped(asked):
    rng = numpy.random.default_rng(asked["seed"])
    counts = rng.binomial(asked["count"], asked["takeUp"], asked["trials"])
    costs = asked["median"] * numpy.exp(asked["logSd"] * rng.standard_normal(counts.sum()))
    awards = numpy.floor(numpy.minimum(asked["ratio"] * costs, asked["cap"]) * 100) / 100
    return of_mean(sums(counts, awards))


def pooled(asked):
    rng = numpy.random.default_rng(asked["seed"])
    counts = rng.poisson(asked["rate"], asked["trials"])
    orders = rng.lognormal(asked["mu"], 1.0, counts.sum())
    awards = numpy.floor(numpy.minimum(asked["ratio"] * orders, asked["cap"]) * 100) / 100
    total = sums(counts, awards)
    return {"given": of_mean(numpy.minimum(total, asked["pool"])), "cut": of_share(total > asked["pool"])}


def shared_out(asked):
    amounts = numpy.array(asked["amounts"], dtype=numpy.int64)
    total, ceiling = int(amounts.sum()), asked["ceiling"]

    def work():
        products = amounts * ceiling
        paid, rest = products // total, products % total
        left = ceiling - int(paid.sum())
        paid[numpy.argsort(-rest, kind="stable")[:left]] += 1
        return {"paid": paid}

    result = timed(work)
    return {"paid": result["paid"].tolist(), "ms": result["ms"]}


def quantiles(asked):
    values = numpy.array(asked["amounts"], dtype=numpy.float64)
    return timed(lambda: {"values": numpy.quantile(values, asked["probabilities"]).tolist()})


asked = json.load(sys.stdin)
json.dump(
    {
        "numpy": numpy.__version__,
        "capped": timed(lambda: capped(asked["capped"])),
        "pooled": timed(lambda: pooled(asked["pooled"])),
        "shares": shared_out(asked["shares"]),
        "quantiles": quantiles(asked["quantiles"]),
    },
    sys.stdout,
)
