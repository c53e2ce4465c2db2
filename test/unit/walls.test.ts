import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const src = join(root, 'src');

/**
 * Folder of src -> what its files may import: other folders of src, packages, and `node:*`. A folder
 * may always import itself. `types` are folders whose types alone may be imported.
 */
const WALLS: Readonly<
  Record<string, { readonly may: readonly string[]; readonly types?: readonly string[] }>
> = {
  core: { may: [] },
  programs: { may: ['core', 'yaml', 'valibot'] },
  // One schema both checks the lines and documents the format, hence valibot.
  ledger: { may: ['core', 'valibot'] },
  protocol: { may: [], types: ['core'] },
  pages: { may: ['protocol', 'core', 'preact', 'marked'] },
  host: { may: ['core', 'programs', 'ledger', 'protocol', 'vscode', 'node:', 'valibot'] },
  // The composition root, extension.ts.
  '': { may: ['core', 'programs', 'ledger', 'protocol', 'host', 'vscode', 'node:'] },
};

const BANNED_IN_CORE = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bDate\(\s*\)/,
  /\bMath\.random\b/,
  /\bperformance\b/,
  /\bprocess\b\s*[.?[]/,
  /\bdocument\b\s*[.?[]/,
  /\bwindow\b\s*[.?[]/,
  /\bglobalThis\b/,
  /\bcrypto\b/,
  /\bsetTimeout\b/,
  /\bconsole\b/,
  /\brequire\s*\(/,
];

type Import = { readonly from: string; readonly typeOnly: boolean };

/** Comments and nothing else taken out; a text that has `//` in it loses its tail, which is no import. */
const withoutComments = (code: string) =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** All that a file names as imported or re-exported, statically, for its effects, or when needed. */
function importsOf(code: string): Import[] {
  const text = withoutComments(code);
  const statics = text.matchAll(
    /^\s*(?:import|export)\b(\s+type\b)?([^;'"]*?)\bfrom\s*(['"])([^'"]+)\3/gm,
  );
  const found: Import[] = [...statics].map(([, type, names, , from]) => ({
    from: from ?? '',
    typeOnly: type !== undefined || allTypes(names ?? ''),
  }));
  for (const [, , from] of text.matchAll(/^\s*import\s*(['"])([^'"]+)\1/gm)) {
    found.push({ from: from ?? '', typeOnly: false });
  }
  for (const [, from] of text.matchAll(/\bimport\s*\(\s*([^)]*?)\s*\)/g)) {
    found.push({ from: (from ?? '').replace(/^['"]|['"]$/g, ''), typeOnly: false });
  }
  return found;
}

/** `{ type A, type B }` */
const allTypes = (names: string) =>
  /^\s*\{\s*(type\s+\w+(\s+as\s+\w+)?\s*,?\s*)+\}\s*$/.test(names);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

const folderOf = (file: string) => {
  const parts = relative(src, file).split(sep);
  return parts.length === 1 ? '' : (parts[0] ?? '');
};

const codeFiles = filesBelow(src).filter((file) => /\.tsx?$/.test(file));
const nameOf = (file: string) => relative(root, file).replaceAll(sep, '/');

/** Why a file may not import something; undefined when it may. */
function refusal(file: string, { from, typeOnly }: Import): string | undefined {
  const folder = folderOf(file);
  const wall = WALLS[folder];
  if (!wall) return 'the folder is not in the table';
  if (from.startsWith('.')) {
    if (!/\.(ts|tsx|css|json)$/.test(from)) return 'no extension';
    const target = join(dirname(file), from);
    if (relative(src, target).startsWith('..')) return 'outside src';
    const other = folderOf(target);
    if (other === folder) return undefined;
    if (other === '') return 'the composition root is imported by nobody';
    if (wall.may.includes(other)) return undefined;
    if (wall.types?.includes(other)) return typeOnly ? undefined : `only types of ${other}`;
    return `not ${other}`;
  }
  if (from.startsWith('node:')) return wall.may.includes('node:') ? undefined : 'nothing of Node';
  const packageName = from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
  return wall.may.includes(packageName) ? undefined : `not the package ${packageName}`;
}

describe('the walls between the folders of src', () => {
  it('stand in a table that names every folder', () => {
    const folders = new Set(codeFiles.map(folderOf));
    assert.deepEqual([...folders].sort(), Object.keys(WALLS).sort());
    assert.ok(codeFiles.length > 80, `${codeFiles.length} files`);
  });

  it('are kept by every import', () => {
    const broken = codeFiles.flatMap((file) =>
      importsOf(readFileSync(file, 'utf8')).flatMap((one) => {
        const why = refusal(file, one);
        return why === undefined ? [] : [`${nameOf(file)} imports ${one.from}: ${why}`];
      }),
    );
    assert.deepEqual(broken, []);
  });

  it('are looked for in all ways to import, and in no comment', () => {
    const code = [
      "import { a } from './a.ts';",
      "import type { B } from 'b';",
      'import {\n  type C,\n  type D,\n} from "c";',
      "export { e } from './e.ts';",
      "import './effect.css';",
      "const f = await import('./f.ts');",
      "// import x from 'no';",
      "/* import x from 'no'; */",
      "const text = 'imported by nobody';",
    ].join('\n');
    assert.deepEqual(importsOf(code), [
      { from: './a.ts', typeOnly: false },
      { from: 'b', typeOnly: true },
      { from: 'c', typeOnly: true },
      { from: './e.ts', typeOnly: false },
      { from: './effect.css', typeOnly: false },
      { from: './f.ts', typeOnly: false },
    ]);
  });

  it('refuse what would break them', () => {
    const whyNot = (file: string, from: string, typeOnly = false) =>
      refusal(join(src, ...file.split('/')), { from, typeOnly });
    assert.equal(whyNot('core/a.ts', './day.ts'), undefined);
    for (const from of ['vscode', 'node:fs', 'valibot', '../ledger/ledger.ts', '../../test/x.ts']) {
      assert.notEqual(whyNot('core/a.ts', from), undefined, from);
    }
    assert.notEqual(whyNot('core/a.ts', './day'), undefined);
    assert.notEqual(whyNot('ledger/a.ts', 'vscode'), undefined);
    assert.notEqual(whyNot('programs/a.ts', 'node:fs'), undefined);
    assert.equal(whyNot('protocol/a.ts', '../core/day.ts', true), undefined);
    assert.notEqual(whyNot('protocol/a.ts', '../core/day.ts'), undefined);
    assert.equal(whyNot('pages/journal/A.tsx', 'preact/hooks'), undefined);
    assert.notEqual(whyNot('pages/journal/A.tsx', '../../host/clock.ts'), undefined);
    assert.notEqual(whyNot('host/a.ts', '../extension.ts'), undefined);
    assert.notEqual(whyNot('host/a.ts', '../pages/Pills.tsx'), undefined);
    assert.notEqual(whyNot('extension.ts', './pages/Pills.tsx'), undefined);
    assert.notEqual(whyNot('elsewhere/a.ts', './b.ts'), undefined);
  });

  it('keep clock, chance and surroundings out of core', () => {
    const found = codeFiles
      .filter((file) => folderOf(file) === 'core')
      .flatMap((file) => {
        const code = withoutComments(readFileSync(file, 'utf8'));
        return BANNED_IN_CORE.filter((banned) => banned.test(code)).map(
          (banned) => `${nameOf(file)}: ${banned.source}`,
        );
      });
    assert.deepEqual(found, []);
  });

  it('know every clock and chance when they see one', () => {
    const seen = (code: string) => BANNED_IN_CORE.some((banned) => banned.test(code));
    for (const code of [
      'Date.now()',
      'new Date()',
      'new Date( )',
      'Math.random()',
      'performance.now()',
      'process.env',
      'document.body',
    ]) {
      assert.ok(seen(code), code);
    }
    assert.ok(!seen('new Date(n * 86_400_000).toISOString()'));
  });

  it('let vscode be seen by host and the composition root alone', () => {
    const users = codeFiles.filter((file) =>
      importsOf(readFileSync(file, 'utf8')).some(({ from }) => from === 'vscode'),
    );
    assert.deepEqual([...new Set(users.map(folderOf))].sort(), ['', 'host']);
  });
});

describe('the packages that ship', () => {
  it('are all named in the notices', () => {
    const notices = readFileSync(join(root, 'NOTICES.md'), 'utf8').toLowerCase();
    const packages = new Set(Object.values(WALLS).flatMap(({ may }) => may));
    const named = [...packages].filter(
      (name) => !(name in WALLS) && !/^(node:|vscode)$/.test(name),
    );
    assert.ok(named.length >= 4);
    for (const name of named) assert.ok(notices.includes(`[${name}]`), name);
  });
});

describe('the files of src', () => {
  it('have no default export', () => {
    const found = codeFiles.filter((file) =>
      /^\s*export\s+(default\b|\{[^}]*\bas\s+default\b)/m.test(readFileSync(file, 'utf8')),
    );
    assert.deepEqual(found.map(nameOf), []);
  });

  it('hand nothing on: there is no barrel', () => {
    const found = codeFiles.filter(
      (file) =>
        /(^|\/)index\.tsx?$/.test(nameOf(file)) ||
        /^\s*export\s+(\*|(type\s+)?\{[^}]*\})[^;]*\bfrom\b/m.test(
          withoutComments(readFileSync(file, 'utf8')),
        ),
    );
    assert.deepEqual(found.map(nameOf), []);
  });

  it('are not longer than 250 lines', () => {
    const found = codeFiles
      .map((file) => ({
        file: nameOf(file),
        lines: readFileSync(file, 'utf8').split('\n').length - 1,
      }))
      .filter(({ lines }) => lines > 250);
    assert.deepEqual(found, []);
  });

  it('have names that say what is in them', () => {
    const found = codeFiles.filter((file) =>
      /(utils?|helpers?|manager|service|common|misc)\.tsx?$/i.test(file),
    );
    assert.deepEqual(found.map(nameOf), []);
  });
});
