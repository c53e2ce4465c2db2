/** Folders that say how a repository is built and not what it is about. */
const plain = new Set([
  'src',
  'lib',
  'libs',
  'app',
  'apps',
  'packages',
  'pkg',
  'internal',
  'cmd',
  'main',
  'java',
  'kotlin',
  'python',
  'source',
  'sources',
  'test',
  'tests',
  '__tests__',
  'spec',
  'dist',
  'com',
  'org',
  'net',
]);

/**
 * A label for the area that a file belongs to: the first telling folder of its path below the
 * workspace folder, else the file's name without its ending. Only the label is ever kept, never the
 * path or the code. Undefined when nothing of it can be a label.
 */
export function areaOfPath(relativePath: string): string | undefined {
  const parts = relativePath
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const file = parts.pop();
  const folder = parts.find((part) => !plain.has(part.toLowerCase()) && !part.startsWith('.'));
  return labelOf(folder ?? file?.replace(/^\.+/, '').replace(/\..*$/, ''));
}

/** An area may be so many characters long, as after `#`. */
const mostCharacters = 40;

function labelOf(name = ''): string | undefined {
  const plainName = trimmed(name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-'));
  return trimmed([...plainName].slice(0, mostCharacters).join('')) || undefined;
}

const trimmed = (label: string) => label.replace(/^[-.]+|[-.]+$/g, '');
