/** For quiet, repeatable runs: no welcome page, no chat, no look at a network. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.accounts.experimental.showEntitlements': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'chat.agent.enabled': false,
  'chat.agentHost.enabled': false,
  'chat.mcp.gallery.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'npm.fetchOnlinePackageInfo': false,
  'json.schemaDownload.enable': false,
  'git.enabled': false,
};

/** For pictures: the same look on every machine. */
export const pictureSettings = {
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'window.menuBarVisibility': 'compact',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  'editor.fontFamily': 'DejaVu Sans Mono',
  'editor.accessibilitySupport': 'off',
  'workbench.reduceMotion': 'on',
  'files.simpleDialog.enable': true,
};
