#!/usr/bin/env python3
"""Takes each number, nature, approach and remedy of weeks.yaml out, one at a time, and says which tests of the campaign mind.

    cargo test --test campaign --no-run && python3 tests/campaign/take_out.py

A number is set to nothing (0), and where nothing is what it was already or makes no difference by nature, to a thousand times as
much; a nature loses its obstacles, its complaint, its temper, its chance not to pay; an approach its moves; a remedy asks for what
nobody says. The exit code is 1 where something can be taken out that no test misses. Not part of CI: it takes some minutes.
"""
import glob, os, re, subprocess, sys, tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TEXT = open(os.path.join(ROOT, "scripts/playbook/weeks.yaml"), encoding="utf-8").read()


def section(name):
    start = TEXT.index(f"\n{name}:\n") + len(name) + 3
    end = re.search(r"\n(?=[a-z#\n])", TEXT[start:])
    return start, start + (end.start() if end else len(TEXT))


def entries(name):
    start, end = section(name)
    for found in re.finditer(r"^  ([a-z-]+):(.*(?:\n    .*)*)", TEXT[start:end], re.M):
        yield found.group(1), start + found.start(), start + found.end()


def without():
    for name, start, end in entries("constants"):
        for value in ("0", "1000000"):
            yield f"constant {name} = {value}", TEXT[:start] + re.sub(r"value: \d+", f"value: {value}", TEXT[start:end]) + TEXT[end:]
    for name, start, end in entries("natures"):
        for what, pattern, new in [
            ("obstacles", r"    obstacles: .*\n", ""),
            ("complaint", r"    complaint: .*\n", ""),
            ("temper", r"    temper: .*\n", ""),
            ("decides", r"    decides: .*\n", ""),
        ]:
            if re.search(pattern, TEXT[start:end]):
                yield f"nature {name} without {what}", TEXT[:start] + re.sub(pattern, new, TEXT[start:end]) + TEXT[end:]
    for name, start, end in entries("approaches"):
        yield f"approach {name}", TEXT[:start] + re.sub(r"moves: .*", "moves: [close-politely]", TEXT[start:end]) + TEXT[end:]
    for name, start, end in entries("remedies"):
        yield f"remedy {name}", TEXT[:start] + re.sub(r"takes: .*\](?=[ ,}])", "takes: [insult]", TEXT[start:end]) + TEXT[end:]


def binary():
    found = glob.glob(os.path.join(ROOT, "target/debug/deps/campaign-*"))
    return max((path for path in found if not path.endswith(".d") and os.access(path, os.X_OK)), key=os.path.getmtime)


def main():
    tests, missed, seen = binary(), [], {}
    for name, text in without():
        with tempfile.NamedTemporaryFile("w", suffix=".yaml", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            run = subprocess.run([tests, "--skip", "ways::"], cwd=ROOT, capture_output=True, text=True,
                                 env={**os.environ, "RINGSIDE_WEEKS": file.name, "RUST_BACKTRACE": "0"})
        minding = re.findall(r"^test (\S+) \.\.\. FAILED", run.stdout, re.M)
        key = name.split(" = ")[0]
        seen.setdefault(key, []).extend(minding)
        print(f"{name}: {', '.join(minding) or 'nobody minds'}", flush=True)
    missed = [key for key, minding in seen.items() if not minding]
    print(f"{len(seen)} taken out, {len(missed)} missed by no test: {', '.join(missed) or '-'}")
    sys.exit(bool(missed))


main()
