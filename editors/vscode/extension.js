// Starts `wegwijs lsp` in the folder with a site, and stops it again.

"use strict";

const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

/** @type {LanguageClient[]} */
let clients = [];

async function activate() {
  const settings = workspace.getConfiguration("wegwijs");
  const language = settings.get("language");
  const sites = await workspace.findFiles("**/content/site.yaml", "**/node_modules/**");
  clients = sites.map((file) => {
    const root = file.with({ path: file.path.replace(/\/content\/site\.yaml$/, "") });
    const server = {
      command: settings.get("path"),
      args: ["lsp", "--root", root.fsPath, ...(language ? ["--lang", language] : [])],
    };
    // A glob in which the name of the folder has no meaning of its own.
    const pattern = `${root.fsPath.replace(/\\/g, "/").replace(/[[\]{}*?!]/g, "[$&]")}/content/**/*.{md,yaml}`;
    return new LanguageClient("wegwijs", "wegwijs", server, { documentSelector: [{ scheme: "file", pattern }] });
  });
  await Promise.all(clients.map((client) => client.start()));
}

async function deactivate() {
  await Promise.all(clients.map((client) => client.stop()));
}

module.exports = { activate, deactivate };
