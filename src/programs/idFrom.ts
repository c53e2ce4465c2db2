const mostLetters = 60;
/** What YAML reads as something else than a text. */
const notText = /^(?:true|false|null|\d+(?:e\d+)?|0x[0-9a-f]+|0o[0-7]+)$/;

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
  const joined = cut(words?.join('-') ?? '', mostLetters - fallback.length - 1);
  const id = notText.test(joined) ? `${fallback || 'id'}-${joined}` : joined || fallback;
  if (!taken.has(id)) return id;
  for (let n = 2; ; n++) {
    const next = `${cut(id.replace(/-\d+$/, ''), mostLetters - 6)}-${n}`;
    if (!taken.has(next)) return next;
  }
}

const cut = (id: string, most: number) => id.slice(0, most).replace(/-+$/, '');
