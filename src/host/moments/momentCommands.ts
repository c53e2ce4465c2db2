import * as vscode from 'vscode';
import type { AreaSet } from '../../core/fact.ts';
import type { Drafts } from '../../ledger/drafts.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Recorder } from '../../ledger/recorder.ts';
import type { Clock } from '../clock.ts';
import type { Command } from '../commands.ts';
import type { TellParts, Undo } from '../offerUndo.ts';
import { once } from '../once.ts';
import type { Overview } from '../overview.ts';
import type { Report } from '../report.ts';
import type { ForgetPersonParts } from './forgetPerson.ts';
import type { MomentsLook } from './momentsLook.ts';
import type { MomentNode } from './momentsTree.ts';
import type { Names } from './names.ts';

/** What the commands of the delegation log work with. */
export interface MomentCommandParts {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly drafts: Drafts;
  readonly overview: Overview;
  readonly clock: Clock;
  readonly report: Report;
  readonly look: MomentsLook;
  readonly names: Names;
  readonly otherLogs: ForgetPersonParts['otherLogs'];
  readonly subscriptions: { dispose(): unknown }[];
}

/** The commands of the delegation log; see `commandTable` for what an argument means. */
export function momentCommands(parts: MomentCommandParts & TellParts & { readonly undo: Undo }) {
  const { overview, look } = parts;
  const person = once(async () => {
    const [{ askForWants, openPerson }, { PersonPages, personScheme }] = await Promise.all([
      import('./person.ts'),
      import('./personPages.ts'),
    ]);
    const pages = new PersonPages(overview, parts.ledger);
    parts.subscriptions.push(
      pages,
      vscode.workspace.registerTextDocumentContentProvider(personScheme, pages),
    );
    return { askForWants, openPerson, pages };
  });
  const editMoment = async (id: string) => (await import('./editMoment.ts')).askToEdit(id, parts);
  const log = async (argument: unknown, area?: string) => {
    const { askForMoment, logMoment } = await import('./logMoment.ts');
    const all = { ...parts, editMoment };
    return argument === undefined ? askForMoment({ area }, all) : logMoment(argument, all);
  };
  /**
   * Asks about the moment a row stands for, or about the one that is picked when the command comes from
   * the palette; or else does what the argument says.
   */
  const onMoment =
    (
      which: string,
      ask: (id: string) => Promise<unknown>,
      act: (argument: unknown) => Promise<unknown>,
    ): Command =>
    async (argument) => {
      const id =
        argument === undefined
          ? await (await import('./pickMoment.ts')).pickMoment(which, parts)
          : momentIn(argument);
      if (id !== undefined) return ask(id);
      return argument === undefined ? undefined : act(argument);
    };
  return {
    'bigSteps.logMoment': (argument) => log(argument),
    'bigSteps.logMomentHere': async (argument) =>
      log(undefined, (await import('./areaHere.ts')).areaHere(argument)),
    'bigSteps.editMoment': onMoment('Edit which moment?', editMoment, async (argument) =>
      (await import('./editMoment.ts')).editMoment(argument, parts),
    ),
    'bigSteps.deleteMoment': onMoment(
      'Delete which moment?',
      async (id) => {
        await (await import('./editMoment.ts')).deleteMoment({ id }, parts);
        parts.tell('The moment is deleted.');
      },
      async (argument) => (await import('./editMoment.ts')).deleteMoment(argument, parts),
    ),
    'bigSteps.recordOutcome': onMoment(
      'How did which moment work out?',
      async (id) => (await import('./recordOutcome.ts')).askForOutcome(id, parts),
      async (argument) => (await import('./recordOutcome.ts')).recordOutcome(argument, parts),
    ),
    'bigSteps.setCheckIn': onMoment(
      'Check in on which moment?',
      async (id) => (await import('./setCheckIn.ts')).askForCheckIn(id, parts),
      async (argument) => (await import('./editMoment.ts')).editMoment(argument, parts),
    ),
    'bigSteps.handoverBrief': async (argument) =>
      (await import('./handoverBrief.ts')).writeHandoverBrief(momentIn(argument), parts),
    'bigSteps.setArea': async (argument) => {
      const { askForArea, setArea } = await import('./setArea.ts');
      const area = areaIn(argument);
      return argument === undefined || area ? askForArea(area, parts) : setArea(argument, parts);
    },
    'bigSteps.openPerson': async (argument) => {
      const { openPerson, pages } = await person();
      await openPerson(whoIn(argument), pages, parts);
    },
    'bigSteps.noteWants': async (argument) => (await person()).askForWants(whoIn(argument), parts),
    'bigSteps.forgetPerson': async (argument) => {
      const { askToForget, forgetPerson } = await import('./forgetPerson.ts');
      const who = whoIn(argument);
      return argument === undefined || who !== undefined
        ? askToForget(who, parts)
        : forgetPerson(argument, parts);
    },
    'bigSteps.coachCards': async () => (await import('./coach.ts')).showCoachCards(),
    'bigSteps.groupMoments': async () => (await import('./arrangeMoments.ts')).groupMoments(look),
    'bigSteps.filterMoments': async () => (await import('./arrangeMoments.ts')).filterMoments(look),
    'bigSteps.togglePrivateScreen': async () => {
      const settings = vscode.workspace.getConfiguration('bigSteps');
      const on = settings.get('privateScreen') !== true;
      await settings.update('privateScreen', on, vscode.ConfigurationTarget.Global);
    },
  } satisfies Readonly<Record<string, Command>>;
}

/** The row of the moments view that a command was called on; what others call it with is none. */
function rowIn(argument: unknown): MomentNode | undefined {
  if (typeof argument !== 'object' || argument === null || !('kind' in argument)) return undefined;
  const { moment, area, children } = argument as {
    readonly moment?: unknown;
    readonly area?: unknown;
    readonly children?: unknown;
  };
  const isRow =
    (argument.kind === 'moment' && hasId(moment)) ||
    (argument.kind === 'area' && hasId(area)) ||
    (argument.kind === 'group' && Array.isArray(children));
  return isRow ? (argument as MomentNode) : undefined;
}

const hasId = (fact: unknown) =>
  typeof fact === 'object' && fact !== null && 'id' in fact && typeof fact.id === 'string';

function momentIn(argument: unknown): string | undefined {
  const row = rowIn(argument);
  return row?.kind === 'moment' ? row.moment.id : undefined;
}

function areaIn(argument: unknown): AreaSet | undefined {
  const row = rowIn(argument);
  return row?.kind === 'area' ? row.area : undefined;
}

function whoIn(argument: unknown): string | undefined {
  const row = rowIn(argument);
  if (row?.kind === 'moment') return row.moment.who;
  return row?.kind === 'group' ? row.who : undefined;
}
