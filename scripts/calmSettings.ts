/** User settings for a window without assistants, tips and welcome pages: for tests and pictures. */
export const calmSettings: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  // Else the theme follows the browser's colour scheme and `workbench.colorTheme` says nothing.
  'window.autoDetectColorScheme': false,
};
