#!/usr/bin/env python3
"""Takes each number, nature, approach and remedy of weeks.yaml out, one at a time, and says which tests of the campaign mind.

    cargo test --test campaign --no-run && python3 tests/campaign/take_out.py [words: only what has one of them in its name]

A number is set to nothing (0), and where nothing is what it was already or makes no difference by nature, to a thousand times as
much; a nature loses its obstacles, its complaint, its temper, its chance not to decide, means to pay never and always, has money
never and always, and begins like anybody; an approach loses its moves, its stages, takes no time; a remedy asks for what nobody
says and leaves nothing behind; a list of moves by what they ask is emptied; work takes no time. The exit code is 1 where something can be taken out that no test misses. Not part of CI: it takes some minutes.
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
            ("its gauges", r"gauges: .*\n", "gauges: { trust: 50, respect: 50, urgency: 20, heat: 15 }\n"),
            ("its will", r"serious: .*\n", "serious: 0\n"),
            ("its will", r"serious: (?!1000).*\n", "serious: 1000\n"),
            ("its cash", r"cash: (?!0).*\n", "cash: 0\n"),
            ("its cash", r"cash: (?!1000).*\n", "cash: 1000\n"),
        ]:
            if re.search(pattern, TEXT[start:end]):
                yield f"nature {name} without {what}", TEXT[:start] + re.sub(pattern, new, TEXT[start:end]) + TEXT[end:]
    for name, start, end in entries("approaches"):
        for what, pattern, new in [
            ("moves", r"moves: .*", "moves: [close-politely]"),
            ("minutes", r"minutes: .*", "minutes: 1"),
            ("stages", r"    stages: .*\n", ""),
        ]:
            if re.search(pattern, TEXT[start:end]):
                yield f"approach {name} without {what}", TEXT[:start] + re.sub(pattern, new, TEXT[start:end]) + TEXT[end:]
    for name, start, end in entries("remedies"):
        yield f"remedy {name}", TEXT[:start] + re.sub(r"takes: .*\](?=[ ,}])", "takes: [insult]", TEXT[start:end]) + TEXT[end:]
        if "leaves:" in TEXT[start:end]:
            yield f"remedy {name} leaves", TEXT[:start] + re.sub(r", leaves: \w+", "", TEXT[start:end]) + TEXT[end:]
    for name, start, end in entries("asked"):
        yield f"asked {name}", TEXT[:start] + re.sub(r"\[.*\]", "[insult]", TEXT[start:end]) + TEXT[end:]
    for found in re.finditer(r"([a-z]+): (\d+)", TEXT[TEXT.index("\nminutes:"):]):
        at = TEXT.index("\nminutes:")
        yield f"minutes of a {found.group(1)}", TEXT[:at] + TEXT[at:].replace(found.group(0), f"{found.group(1)}: 0")


def binary():
    found = glob.glob(os.path.join(ROOT, "target/debug/deps/campaign-*"))
    return max((path for path in found if not path.endswith(".d") and os.access(path, os.X_OK)), key=os.path.getmtime)


def main():
    tests, missed, seen = binary(), [], {}
    for name, text in without():
        if sys.argv[1:] and not any(word in name for word in sys.argv[1:]):
            continue
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
