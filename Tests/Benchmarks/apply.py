#!/usr/bin/env python3
"""Applies 10,000 records from one file, beside the sqlite3 shell that inserts the same rows, in one run.

    python3 Tests/Benchmarks/apply.py PROGRAM      # a release build; prints medians of three and the ratios
"""
import os
import subprocess
import sys
import tempfile
import time

EACH = 3333


def configuration():
    lines = ["clientRights:", "- {name: R, caption: R, verification: Yes}", "documentGroups:"]
    lines += [f"- {{name: G{i}, caption: Group {i}}}" for i in range(EACH)]
    lines += ["documentTypes:"]
    lines += [f"- {{name: T{i}, caption: Type {i}, documentGroup: G{i}}}" for i in range(EACH)]
    lines += ["levels:"]
    lines += [
        f"- {{index: {i + 1}, wizard: IdenfySDK, caption: Level {i + 1}, clientRight: R, documentGroups: [G{i}]}}"
        for i in range(EACH)
    ]
    return "\n".join(lines) + "\n"


def rows():
    lines = ["PRAGMA foreign_keys=ON;", "BEGIN;"]
    lines += ["INSERT INTO clientRight (name, caption, verification) VALUES ('R', 'R', 1);"]
    for i in range(EACH):
        text = lambda word, number: f"""'{{"en":"{word} {number}"}}'"""
        group = f"(SELECT id FROM documentGroup WHERE name = 'G{i}')"
        lines.append(f"INSERT INTO documentGroup (name, caption) VALUES ('G{i}', {text('Group', i)});")
        lines.append(
            "INSERT INTO documentType (name, caption, documentGroupId)"
            f" VALUES ('T{i}', {text('Type', i)}, {group});"
        )
        lines.append(
            'INSERT INTO level ("index", wizard, caption, clientRightId)'
            f" VALUES ({i + 1}, 'IdenfySDK', {text('Level', i + 1)}, 2);"
        )
        lines.append(
            f'INSERT INTO levelDocumentGroup SELECT id, {group} FROM level WHERE "index" = {i + 1};'
        )
    return "\n".join(lines + ["COMMIT;"])


def run(command, home, given=None):
    begin = time.monotonic()
    source = open(given) if given else subprocess.DEVNULL
    process = subprocess.Popen(
        command, stdin=source, stdout=subprocess.DEVNULL, env={"HOME": home, "PATH": os.environ["PATH"]}
    )
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command}: ended with {status}")
    return time.monotonic() - begin, usage.ru_maxrss / 1024


def main():
    program = os.path.abspath(sys.argv[1])
    taken = {}
    with tempfile.TemporaryDirectory() as home:
        os.chmod(home, 0o700)
        file, statements, written = (os.path.join(home, name) for name in ("f.yaml", "f.sql", "o.yaml"))
        open(file, "w").write(configuration())
        open(statements, "w").write(rows())
        for turn in range(3):
            ours, theirs = (os.path.join(home, f"{name}{turn}.sqlite") for name in ("a", "b"))
            for database in (ours, theirs):
                run([program, "check", "--database", database], home)
            steps = {
                "sqlite3 shell": (["sqlite3", theirs], statements),
                "plan": ([program, "plan", file, "--database", ours], None),
                "apply": ([program, "apply", file, "--quiet", "--database", ours], None),
                "export": ([program, "export", "--output", written, "--force", "--database", ours], None),
                "plan of the export": ([program, "plan", written, "--database", ours], None),
            }
            for name, (command, given) in steps.items():
                taken.setdefault(name, []).append(run(command, home, given))
    medians = {name: sorted(values)[1] for name, values in taken.items()}
    base = medians["sqlite3 shell"]
    for name, (seconds, memory) in medians.items():
        print(
            f"{name:20} {seconds:6.2f} s {memory:5.0f} MiB   time x {seconds / base[0]:.1f}"
            f"   memory x {memory / base[1]:.1f}"
        )


main()
