/** Every command id, once; `package.json` is held against this list by a test. */
export const commandIds = [
  'bigSteps.logMoment',
  'bigSteps.editMoment',
  'bigSteps.deleteMoment',
  'bigSteps.undo',
  'bigSteps.setTask',
  'bigSteps.setStep',
  'bigSteps.setLine',
  'bigSteps.chooseProgram',
  'bigSteps.openJournal',
  'bigSteps.writeEntry',
  'bigSteps.openWeeklySummary',
  'bigSteps.closeWeek',
  'bigSteps.weeklySummaryData',
  'bigSteps.whereIsMyData',
  'bigSteps.keepSeparate',
  'bigSteps.joinHome',
] as const;

export type CommandId = (typeof commandIds)[number];

/** View and panel ids, as `package.json` names them. */
export const viewIds = { program: 'bigSteps.program', moments: 'bigSteps.moments' } as const;
export const panelIds = {
  journal: 'bigSteps.journal',
  weeklySummary: 'bigSteps.weeklySummary',
} as const;
