import type { Skill } from './program.ts';

/** The six skills of a lead in the order of the assessment, as they are said within a sentence. */
export const skillNames: Readonly<Record<Skill, string>> = {
  communicating: 'communicating',
  'handing-over': 'handing over',
  influencing: 'influencing and motivating',
  'setting-goals': 'setting goals',
  'holding-to-account': 'holding to account',
  'handling-conflict': 'handling conflict',
};
