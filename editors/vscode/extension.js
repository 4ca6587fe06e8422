// Starts `medhold lsp` and joins it to the editor; everything else is done there.
"use strict";

const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

/** The files that packs consist of. */
const FILES = [
  { scheme: "file", language: "medhold" },
  ...["**/pack.toml", "**/messages/*.ftl", "**/tables/*.csv", "**/cases/*.toml"].map((pattern) => ({
    scheme: "file",
    pattern,
  })),
];

let client;

async function start() {
  const settings = vscode.workspace.getConfiguration("medhold");
  const plugins = settings.get("plugins", []).flatMap((folder) => ["--plugins", folder]);
  const server = {
    command: settings.get("path", "medhold"),
    args: ["lsp", ...plugins],
    transport: TransportKind.stdio,
  };
  client = new LanguageClient("medhold", "medhold", server, {
    documentSelector: FILES,
    initializationOptions: { analysis: settings.get("analysis", true) },
  });
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    vscode.window.showErrorMessage(
      `\`${server.command}\` could not be started: ${error.message}. Install medhold, or set \`medhold.path\`.`,
    );
  }
}

async function stop() {
  const stopping = client;
  client = undefined;
  await stopping?.stop();
}

async function activate(context) {
  const restart = async () => {
    await stop();
    await start();
  };
  context.subscriptions.push(
    vscode.commands.registerCommand("medhold.restart", restart),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration("medhold") && restart()),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
