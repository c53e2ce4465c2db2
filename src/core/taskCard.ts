import { counted } from './numberWords.ts';
import type { Cadence } from './period.ts';
import type { IfThen, Task } from './program.ts';

/** The card of a task that heads its journal page; absent parts are left out. */
export interface TaskCard {
  readonly remind: string;
  readonly why?: string | undefined;
  readonly how?: string | undefined;
  readonly slip?: string | undefined;
  readonly ifThen?: string | undefined;
  readonly evidence?: string | undefined;
  /** What the meeting of a team task goes through. */
  readonly agenda?: readonly string[] | undefined;
  /** "weekly · about 10 minutes" */
  readonly effort: string;
}

const cadences: Readonly<Record<Cadence, string>> = {
  once: 'once',
  workdays: 'every workday',
  weekly: 'weekly',
  '2-weekly': 'every two weeks',
  monthly: 'monthly',
  quarterly: 'quarterly',
  open: 'when it happens',
};

/** "If someone asks me how, then I ask what they have tried." */
export function ifThenText({ if: when, then }: IfThen): string {
  const sentence = `If ${when}, then ${then}`;
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** What a task says to somebody about to practise it. */
export function taskCard({
  remind,
  why,
  how,
  slip,
  ifThen,
  evidence,
  agenda,
  cadence,
  minutes,
}: Task): TaskCard {
  return {
    remind,
    why,
    how,
    slip,
    ifThen: ifThen && ifThenText(ifThen),
    evidence: evidence?.note,
    agenda: agenda && agenda.length > 0 ? agenda : undefined,
    effort: [cadences[cadence], minutes ? `about ${counted(minutes, 'minute')}` : '']
      .filter(Boolean)
      .join(' · '),
  };
}
