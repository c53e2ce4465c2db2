const isMac = /^Mac/.test(navigator.platform);

/** What keeps a text without leaving its field: as it is said, and as a screen reader is told. */
export const saveKeys = isMac
  ? { said: 'Cmd+Enter', told: 'Meta+Enter' }
  : { said: 'Ctrl+Enter', told: 'Control+Enter' };
