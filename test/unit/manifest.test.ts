import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { commandIds, panelIds, viewIds } from '../../src/host/commandIds.ts';

const root = join(import.meta.dirname, '..', '..');

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly icon?: string | { readonly light: string; readonly dark: string };
}
interface MenuItem {
  /** One of the two. */
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}
interface Setting {
  readonly type?: string;
  readonly default?: unknown;
  readonly scope?: string;
  readonly order?: number;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly pattern?: string;
}
interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly license: string;
  readonly keywords: readonly string[];
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly extensionKind: readonly string[];
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: unknown;
      readonly restrictedConfigurations: readonly string[];
    };
    readonly virtualWorkspaces: unknown;
  };
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly submenus: readonly { readonly id: string; readonly label: string }[];
    readonly views: Readonly<
      Record<string, readonly { readonly id: string; readonly icon?: string }[]>
    >;
    readonly viewsContainers: {
      readonly activitybar: readonly { readonly id: string; readonly icon: string }[];
    };
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly media: Readonly<Record<string, string>>;
        readonly completionEvents?: readonly string[];
      }[];
    }[];
    readonly yamlValidation: readonly { readonly url: string }[];
  };
}

const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { contributes } = manifest;
const ids: readonly string[] = commandIds;
const allViewIds: readonly string[] = Object.values(viewIds);

const isFile = (path: string) =>
  existsSync(join(root, path)) && statSync(join(root, path)).isFile();

/** Command ids that a text with `command:` links or completion events names. */
const commandsIn = (text: string) =>
  [...text.matchAll(/(?:command:|onCommand:)([\w.]+)/g)].map(([, id]) => id ?? '');

const sourceText = () =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, 'src', name), 'utf8'));

describe('package.json: commands', () => {
  it('are those of the code, all of them, once each', () => {
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), [...ids].sort());
    assert.equal(new Set(ids).size, ids.length);
  });

  it('have the category and the titles of the contract', () => {
    const promised: Readonly<Record<string, string>> = {
      'bigSteps.logMoment': 'Log Delegation Moment (Delegation Counter)…',
      'bigSteps.editMoment': 'Edit Moment…',
      'bigSteps.deleteMoment': 'Delete Moment',
      'bigSteps.undo': 'Undo',
      'bigSteps.setTask': 'Set Task State…',
      'bigSteps.setStep': 'Set Step State…',
      'bigSteps.setLine': 'Write My Purpose / Brake / Intention…',
      'bigSteps.chooseProgram': 'Choose Program…',
      'bigSteps.openJournal': 'Open Journal',
      'bigSteps.writeEntry': 'New Journal Entry',
      'bigSteps.openWeeklySummary': 'Open Weekly Summary',
      'bigSteps.closeWeek': 'Close the Week',
      'bigSteps.whereIsMyData': 'Where Is My Data?',
    };
    const titles = Object.fromEntries(contributes.commands.map((one) => [one.command, one.title]));
    for (const [command, title] of Object.entries(promised)) assert.equal(titles[command], title);
    for (const { command, category } of contributes.commands) {
      assert.equal(category, 'Big Steps', command);
    }
  });

  it('have titles in title case, without emoji and without the category again', () => {
    const small = new Set(['a', 'an', 'the', 'in', 'of', 'to', 'and', 'or', 'for', 'my', 'is']);
    for (const { title } of contributes.commands) {
      assert.doesNotMatch(title, /\p{Extended_Pictographic}|Big Steps|\.\.\.|[.]$/u, title);
      const words = title.match(/\p{L}+/gu) ?? [];
      assert.ok(words.length > 0, title);
      for (const [i, word] of words.entries()) {
        const capital = /^\p{Lu}/u.test(word);
        assert.ok(capital || (i > 0 && small.has(word)), `"${word}" in "${title}"`);
      }
    }
  });

  it('have an icon wherever a title bar shows them or a row does', () => {
    const { 'view/title': titleBar = [], 'view/item/context': rows = [] } = contributes.menus;
    const shown = [
      ...titleBar.filter(({ group }) => group?.startsWith('navigation')),
      ...rows.filter(({ group }) => group?.startsWith('inline')),
    ];
    for (const { command } of shown) {
      const icon = contributes.commands.find((one) => one.command === command)?.icon;
      assert.ok(icon, command);
      if (typeof icon === 'string' && icon.startsWith('$(')) assert.match(icon, /^\$\([a-z-]+\)$/);
    }
  });

  it('use codicons that VS Code knows', () => {
    const css = readFileSync(join(root, 'node_modules/@vscode/codicons/dist/codicon.css'), 'utf8');
    const icons = contributes.commands
      .map(({ icon }) => icon)
      .filter((icon) => typeof icon === 'string');
    assert.ok(icons.length > 0);
    for (const icon of icons) {
      const name = /^\$\(([a-z-]+)\)$/.exec(icon)?.[1];
      assert.ok(css.includes(`.codicon-${name}:before`), icon);
    }
  });

  it('are all in the palette but the one for other extensions', () => {
    const hidden = (contributes.menus.commandPalette ?? [])
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    assert.deepEqual(hidden, ['bigSteps.weeklySummaryData']);
  });

  it('exist wherever a menu, a welcome text or the walkthrough names one', () => {
    const named = [
      ...Object.values(contributes.menus).flatMap((items) =>
        items.flatMap(({ command }) => command ?? []),
      ),
      ...contributes.viewsWelcome.flatMap(({ contents }) => commandsIn(contents)),
      ...contributes.walkthroughs.flatMap(({ steps }) =>
        steps.flatMap(({ description, completionEvents = [] }) =>
          commandsIn([description, ...completionEvents].join(' ')),
        ),
      ),
    ]
      .filter((id) => !allViewIds.some((view) => id === `${view}.focus`))
      // What VS Code itself brings, such as opening a folder.
      .filter((id) => !id.startsWith('vscode.'));
    assert.ok(named.length > 10);
    for (const id of named) assert.ok(ids.includes(id), id);
  });

  it('stand in submenus that exist, each of which is in a menu', () => {
    const items = Object.values(contributes.menus).flat();
    const submenus = contributes.submenus.map(({ id }) => id);
    assert.deepEqual([...new Set(items.flatMap(({ submenu }) => submenu ?? []))], submenus);
    for (const id of submenus) assert.ok((contributes.menus[id] ?? []).length > 0, id);
  });
});

describe('package.json: views', () => {
  it('are those of the code, in the container of the contract', () => {
    assert.deepEqual(
      contributes.viewsContainers.activitybar.map(({ id }) => id),
      ['bigSteps'],
    );
    assert.deepEqual(Object.keys(contributes.views), ['bigSteps']);
    assert.deepEqual(
      contributes.views.bigSteps?.map(({ id }) => id),
      allViewIds,
    );
    assert.deepEqual(viewIds, { program: 'bigSteps.program', moments: 'bigSteps.moments' });
  });

  it('have at most three buttons in a title bar and on a row', () => {
    const counts = new Map<string, number>();
    for (const menu of ['view/title', 'view/item/context']) {
      for (const { when = '', group = '' } of contributes.menus[menu] ?? []) {
        const place = /^(navigation|inline)/.exec(group)?.[0];
        if (!place) continue;
        const key = `${place} ${when}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    assert.ok(counts.size > 0);
    for (const [key, count] of counts) assert.ok(count <= 3, `${key}: ${count}`);
  });

  it('have a view named in the condition of every menu item', () => {
    for (const menu of ['view/title', 'view/item/context']) {
      for (const { command, when = '' } of contributes.menus[menu] ?? []) {
        const view = /\bview == ([\w.]+)/.exec(when)?.[1];
        assert.ok(view !== undefined && allViewIds.includes(view), `${menu} ${command}: ${when}`);
      }
    }
    for (const { view } of contributes.viewsWelcome) assert.ok(allViewIds.includes(view), view);
  });

  it('have the journal and the weekly summary in the title bar of the program', () => {
    const buttons = (contributes.menus['view/title'] ?? [])
      .filter(
        ({ when, group }) => when?.includes(viewIds.program) && group?.startsWith('navigation'),
      )
      .map(({ command }) => command);
    assert.deepEqual(buttons, ['bigSteps.openJournal', 'bigSteps.openWeeklySummary']);
  });
});

describe('package.json: activation', () => {
  it('follows start-up and the panels, and nothing is *', () => {
    assert.deepEqual([...manifest.activationEvents].sort(), [
      ...[
        'onStartupFinished',
        ...Object.values(panelIds).map((id) => `onWebviewPanel:${id}`),
      ].sort(),
    ]);
    assert.deepEqual(panelIds, {
      journal: 'bigSteps.journal',
      weeklySummary: 'bigSteps.weeklySummary',
      assessment: 'bigSteps.assessment',
    });
  });

  it('works without trust, in virtual folders, and on the machine of the user first', () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, true);
    // A folder that nobody trusts must not make VS Code look at places on the network.
    assert.deepEqual(restrictedConfigurations, ['bigSteps.programFolders']);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
    assert.deepEqual(manifest.extensionKind, ['ui', 'workspace']);
  });
});

describe('package.json: settings', () => {
  const settings = Object.entries(contributes.configuration.properties);

  it('each have a description, a default, a scope and an order of their own', () => {
    assert.ok(settings.length > 0);
    for (const [name, setting] of settings) {
      assert.match(name, /^bigSteps\.[a-z][A-Za-z]+$/);
      const description = setting.description ?? setting.markdownDescription ?? '';
      assert.match(description, /^[A-Z].{20,}\.$/, name);
      assert.notEqual(setting.default, undefined, name);
      assert.notEqual(setting.type, undefined, name);
      assert.ok(
        ['application', 'machine', 'window', 'resource'].includes(setting.scope ?? ''),
        name,
      );
    }
    const orders = settings.map(([, { order }]) => order);
    assert.deepEqual(orders, [...orders].sort(), 'in their order');
    assert.equal(new Set(orders).size, orders.length);
  });

  it('have a default that they allow, and a description for every choice', () => {
    for (const [name, setting] of settings) {
      if (setting.enum) {
        assert.ok(setting.enum.includes(String(setting.default)), name);
        assert.equal(setting.enumDescriptions?.length, setting.enum.length, name);
      }
      if (setting.pattern) assert.match(String(setting.default), new RegExp(setting.pattern), name);
    }
  });

  it('are read by the code, all of them, and the code reads no others', () => {
    const read = new Set<string>();
    for (const code of sourceText()) {
      if (!code.includes('getConfiguration(')) continue;
      assert.match(code, /getConfiguration\('bigSteps'\)/, 'always the whole section');
      for (const [, name] of code.matchAll(/(?:\.get(?:<\w+>)?|\bsetting)\(\s*'(\w+)'/g)) {
        read.add(`bigSteps.${name}`);
      }
    }
    assert.deepEqual([...read].sort(), settings.map(([name]) => name).sort());
  });
});

describe('package.json: what it names', () => {
  it('is there: icons, pictures of the walkthrough, schemas', () => {
    const files = [
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...Object.values(contributes.views)
        .flat()
        .flatMap(({ icon }) => (icon ? [icon] : [])),
      ...contributes.commands.flatMap(({ icon }) =>
        typeof icon === 'object' ? [icon.light, icon.dark] : [],
      ),
      ...contributes.walkthroughs.flatMap(({ steps }) =>
        steps.flatMap(({ media }) =>
          Object.entries(media).flatMap(([key, path]) => (key === 'altText' ? [] : [path])),
        ),
      ),
      ...contributes.yamlValidation.map(({ url }) => url),
    ];
    assert.ok(files.length > 8);
    for (const file of files) assert.ok(isFile(file), file);
    assert.match(manifest.icon, /\.png$/);
  });

  it('has a walkthrough of four steps, each with words for its picture', () => {
    const [walkthrough, ...others] = contributes.walkthroughs;
    assert.deepEqual(others, []);
    assert.deepEqual(
      walkthrough?.steps.map(({ id }) => id),
      ['choose', 'tick', 'log', 'read'],
    );
    for (const { id, media } of walkthrough?.steps ?? []) {
      assert.ok((media.altText ?? '').length > 10, id);
    }
  });

  it('has panels with an icon for light and dark', () => {
    for (const name of ['journal', 'summary']) {
      for (const kind of ['light', 'dark']) assert.ok(isFile(`media/${name}-${kind}.svg`));
    }
  });

  it('is free under the MIT licence, with the text beside it', () => {
    assert.equal(manifest.license, 'MIT');
    assert.match(readFileSync(join(root, 'LICENSE'), 'utf8'), /MIT License/);
    assert.ok(isFile('CHANGELOG.md') && isFile('README.md') && isFile('NOTICES.md'));
  });

  it('has five keywords at most and nothing to install at run time', () => {
    assert.ok(manifest.keywords.length <= 5);
    assert.deepEqual(manifest.dependencies ?? {}, {});
  });

  it('has types of the oldest VS Code that it runs in', () => {
    const minor = (version: string) => /(\d+\.\d+)\.\d+$/.exec(version)?.[1];
    assert.match(manifest.engines.vscode, /^\^\d+\.\d+\.0$/);
    assert.equal(
      minor(manifest.devDependencies['@types/vscode'] ?? ''),
      minor(manifest.engines.vscode),
    );
    assert.match(manifest.devDependencies['@types/vscode'] ?? '', /^\d/, 'pinned');
  });
});
