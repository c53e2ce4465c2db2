const mostLetters = 60;

/**
 * An id made of a title: lower-case words joined by hyphens, at most 60 letters, and none of those
 * taken. `fallback` serves where the title has no letter of the English alphabet.
 */
export function idFrom(title: string, taken: ReadonlySet<string>, fallback: string): string {
  const words = title
    .slice(0, 200)
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .match(/[a-z0-9]+/g);
  const id = cut(words?.join('-') ?? '', mostLetters) || fallback;
  if (!taken.has(id)) return id;
  for (let n = 2; ; n++) {
    const next = `${cut(id.replace(/-\d+$/, ''), mostLetters - 6)}-${n}`;
    if (!taken.has(next)) return next;
  }
}

const cut = (id: string, most: number) => id.slice(0, most).replace(/-+$/, '');
