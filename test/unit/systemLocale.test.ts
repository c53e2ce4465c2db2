import assert from 'node:assert/strict';
import { systemLocale } from '../../src/host/systemLocale.ts';

describe('the locale of the system', () => {
  const on = (platform: string, environment: Record<string, string>) =>
    systemLocale(platform, environment, () => 'en-US');

  it('is what the environment says on Linux, the strongest variable first', () => {
    assert.equal(on('linux', { LANG: 'en_US.UTF-8', LC_TIME: 'de_DE.UTF-8@euro' }), 'de-DE');
    assert.equal(on('linux', { LC_ALL: 'fr_FR', LC_TIME: 'de_DE' }), 'fr-FR');
  });

  it('is unknown on a Linux without one, whatever Intl believes', () => {
    for (const LANG of ['', 'C', 'C.UTF-8', 'POSIX'])
      assert.equal(on('linux', { LANG }), undefined);
  });

  it('is what Intl says on Windows and macOS', () => {
    assert.equal(on('win32', { LANG: 'de_DE' }), 'en-US');
    assert.equal(on('darwin', {}), 'en-US');
  });
});
