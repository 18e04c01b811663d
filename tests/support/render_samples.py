"""Renders the samples once, in both editions and as a dump, for the tests that only read them."""
import sys

from press import ALL_SAMPLES, EDITIONS, RENDERED, pdf, report, run


def main():
    RENDERED.mkdir(parents=True, exist_ok=True)
    failed = False
    for sample in ALL_SAMPLES:
        runs = [
            run("render", report(sample), "-e", edition, "-o", pdf(sample, edition))
            for edition in EDITIONS
        ]
        runs.append(run("render", report(sample), "--dump"))
        (RENDERED / f"{sample}.dump").write_bytes(runs[-1].stdout)
        for result in runs:
            sys.stdout.write(result.stderr.decode())
            failed = failed or result.returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
