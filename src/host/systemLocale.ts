/**
 * The locale whose region says how people here count weeks. On Linux and other Unix systems it is in
 * the environment (POSIX: LC_ALL before LC_TIME before LANG), and a system without one (`C`, `POSIX`
 * or nothing) has no region, although `Intl` would answer en-US. Elsewhere `intl` knows it, and is asked
 * only there: the first use of `Intl` costs a window's start some 25 ms.
 */
export function systemLocale(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
  intl: () => string,
): string | undefined {
  if (platform === 'win32' || platform === 'darwin') return intl();
  const name = environment.LC_ALL || environment.LC_TIME || environment.LANG || '';
  const tag = (name.split(/[.@]/)[0] ?? '').replace('_', '-');
  return tag === '' || tag === 'C' || tag === 'POSIX' ? undefined : tag;
}
