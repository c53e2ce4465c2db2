import type { BigStep, Program, Task } from '../../src/core/program.ts';

/** A weekly task. */
export const task = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  title: `Task ${id}`,
  remind: `Remember ${id}.`,
  cadence: 'weekly',
  ...more,
});

export const step = (id: string, tasks: readonly Task[], more: Partial<BigStep> = {}): BigStep => ({
  id,
  title: `Step ${id}`,
  tasks,
  ...more,
});

export const program = (steps: readonly BigStep[], more: Partial<Program> = {}): Program => ({
  schema: 1,
  id: 'p',
  title: 'Program p',
  purpose: 'The team decides well without me.',
  steps,
  ...more,
});
