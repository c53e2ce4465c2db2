import type { FactHead } from './fact.ts';

/** Orders facts by their day, those of one day by when they were first recorded. */
export const byDay = (a: Pick<FactHead, 'day' | 'id'>, b: Pick<FactHead, 'day' | 'id'>): number =>
  a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1;
