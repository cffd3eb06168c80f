#!/usr/bin/env node
// Starts the program for this machine, which npm installed beside this package.

"use strict";

const { spawn } = require("node:child_process");
const { constants } = require("node:os");

const name = `wegwijs-${process.platform}-${process.arch}`;
let program;
try {
  program = require.resolve(`${name}/wegwijs${process.platform === "win32" ? ".exe" : ""}`);
} catch {
  console.error(
    `wegwijs: het pakket ${name} is er niet. Installeer wegwijs opnieuw, zonder --omit=optional.`,
  );
  process.exit(3);
}

const child = spawn(program, process.argv.slice(2), { stdio: "inherit" });
// Ctrl+C goes to both; the program decides what to do with it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  console.error(`wegwijs: ${error.message}`);
  process.exit(3);
});
child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
