/** Every command id, once; `package.json` is held against this list by a test. */
export const commandIds = [
  'bigSteps.logMoment',
  'bigSteps.logMomentHere',
  'bigSteps.editMoment',
  'bigSteps.deleteMoment',
  'bigSteps.recordOutcome',
  'bigSteps.setCheckIn',
  'bigSteps.handoverBrief',
  'bigSteps.setArea',
  'bigSteps.openPerson',
  'bigSteps.noteWants',
  'bigSteps.forgetPerson',
  'bigSteps.coachCards',
  'bigSteps.groupMoments',
  'bigSteps.filterMoments',
  'bigSteps.togglePrivateScreen',
  'bigSteps.undo',
  'bigSteps.setTask',
  'bigSteps.setStep',
  'bigSteps.setLine',
  'bigSteps.chooseProgram',
  'bigSteps.notForMe',
  'bigSteps.assess',
  'bigSteps.thenAndNow',
  'bigSteps.newProgram',
  'bigSteps.forkProgram',
  'bigSteps.previewProgram',
  'bigSteps.checkProgram',
  'bigSteps.pauseProgram',
  'bigSteps.resumeProgram',
  'bigSteps.finishProgram',
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
  assessment: 'bigSteps.assessment',
} as const;
