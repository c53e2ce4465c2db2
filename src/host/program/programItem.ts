import * as vscode from 'vscode';
import { shortDate } from '../../core/dayText.ts';
import { sentenceCase } from '../../core/numberWords.ts';
import type { Met, PathStep, PathTask } from '../../core/path.ts';
import { baselineText } from '../../core/programWeek.ts';
import { ifThenText } from '../../core/taskCard.ts';
import { plainMarkdown } from '../plainMarkdown.ts';
import { dots, readPrivacy } from '../privacy.ts';
import { asideItem } from './asideItem.ts';
import type { ProgramNode } from './programNode.ts';
import { shownDetail } from './shownDetail.ts';

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** Draws a row of the program tree. */
export function programItem(node: ProgramNode): vscode.TreeItem {
  const item = itemOf(node);
  // VS Code keeps a row open or closed by this id: with another one the step suggested next opens by
  // itself, and the one that was reached closes.
  const current = node.row.kind === 'step' && node.row.pathStep.current;
  item.id = current ? `${node.id}:now` : node.id;
  return item;
}

function itemOf(node: ProgramNode): vscode.TreeItem {
  const { row } = node;
  switch (row.kind) {
    case 'purpose': {
      const text = row.own && readPrivacy().privateScreen ? dots : row.text;
      const item = new vscode.TreeItem(text, None);
      item.iconPath = new vscode.ThemeIcon('compass');
      item.contextValue = 'purpose';
      item.command = {
        command: 'bigSteps.setLine',
        title: 'Write my purpose',
        arguments: [{ ask: 'purpose' }],
      };
      item.tooltip = [
        text,
        sentenceCase(row.week),
        row.own ? '' : 'The program’s words. Click to write it in yours.',
      ]
        .filter(Boolean)
        .join('\n\n');
      item.accessibilityInformation = {
        label: `Purpose: ${text} ${sentenceCase(row.week)}.${row.own ? '' : ' Press Enter to write it in your own words.'}`,
      };
      return item;
    }
    case 'baseline': {
      const item = new vscode.TreeItem(baselineText, None);
      item.iconPath = new vscode.ThemeIcon('eye');
      item.tooltip =
        'Nothing to change yet: a plain picture of an ordinary week gives the later ones something to be compared with. Nothing is locked either.';
      item.accessibilityInformation = { label: `${baselineText}. ${item.tooltip}` };
      return item;
    }
    case 'step':
      return stepItem(row.pathStep);
    case 'task':
      return taskItem(row.program, row.pathTask);
    case 'ask': {
      const { doneWhen } = row.pathStep.step;
      const question = doneWhen ? `Reached? ${doneWhen}` : 'Is this step reached?';
      const item = new vscode.TreeItem(question, None);
      item.iconPath = new vscode.ThemeIcon('question');
      item.tooltip = `Every box of this step was ticked once. ${question}`;
      item.command = {
        command: 'bigSteps.setStep',
        title: 'Answer',
        arguments: [{ ask: row.pathStep.step.id }],
      };
      return item;
    }
    case 'kept': {
      const item = new vscode.TreeItem('Kept', Expanded);
      if (row.thisWeek.of > 0 && !readPrivacy().hideNumbers) {
        item.description = weekText(row.thisWeek);
      }
      item.tooltip = 'Practices that go on from the steps you have reached.';
      return item;
    }
    case 'intention': {
      const text = readPrivacy().privateScreen ? dots : row.text;
      const item = new vscode.TreeItem(
        `${row.when === 'this' ? 'This week' : 'Next week'}: ${text}`,
        None,
      );
      item.iconPath = new vscode.ThemeIcon('bookmark');
      item.tooltip = text;
      item.command = {
        command: 'bigSteps.openWeeklySummary',
        title: 'Open the weekly summary',
      };
      return item;
    }
    default:
      return asideItem(row);
  }
}

function stepItem({ step, reached, practised, thisWeek, current }: PathStep): vscode.TreeItem {
  const item = new vscode.TreeItem(step.title, current ? Expanded : Collapsed);
  const count = `${practised.met} of ${practised.of}`;
  const { hideNumbers } = readPrivacy();
  const counts = current && thisWeek.of > 0 ? `${count} · ${weekText(thisWeek)}` : count;
  item.description = reached ? `reached ${shortDate(reached)}` : hideNumbers ? '' : counts;
  item.contextValue = reached ? 'step-reached' : 'step-open';
  item.tooltip = [
    [step.title, item.description].filter(Boolean).join(': '),
    current && 'Suggested now. Nothing is locked: a task of any step can be practised.',
    step.why,
    step.doneWhen && `Done when: ${step.doneWhen}`,
  ]
    .filter(Boolean)
    .join('\n\n');
  item.accessibilityInformation = {
    label: [
      `Big Step: ${step.title}`,
      reached && `reached ${shortDate(reached)}`,
      !reached && !hideNumbers && `${count} tasks practised`,
      current ? 'the step suggested now' : '',
      current && thisWeek.of > 0 && !hideNumbers && weekText(thisWeek),
    ]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

function taskItem(program: string, { task, now }: PathTask): vscode.TreeItem {
  const item = new vscode.TreeItem(task.title, None);
  const detail = shownDetail(now);
  if (detail) item.description = detail;
  item.contextValue = `task-${now.state}`;
  const state =
    now.box === undefined ? 'happens when it happens' : now.box ? 'practised' : 'not yet';
  const label = `${task.title}, ${[detail, state].filter(Boolean).join(', ')}`;
  if (now.box === undefined) item.iconPath = new vscode.ThemeIcon('info');
  else {
    item.checkboxState = {
      state: now.box
        ? vscode.TreeItemCheckboxState.Checked
        : vscode.TreeItemCheckboxState.Unchecked,
      tooltip: now.box
        ? 'Practised. Click to take it back.'
        : `Practised ${periodWords(task.cadence)}`,
      accessibilityInformation: { label },
    };
  }
  item.accessibilityInformation = { label };
  item.command = {
    command: 'bigSteps.openJournal',
    title: 'Open the journal page',
    arguments: [{ task: `${program}/${task.id}` }],
  };
  return item;
}

/**
 * A task in short, with its weeks in a sentence, built when the pointer rests on it; the whole card
 * heads its journal page. Program text is never trusted as Markdown.
 */
export function taskTooltip({ task, now }: PathTask, weeks: string): vscode.MarkdownString {
  const card = new vscode.MarkdownString();
  card.appendMarkdown(plainMarkdown(task.remind));
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['How', task.how],
    ['If-then', task.ifThen && ifThenText(task.ifThen)],
  ];
  for (const [name, text] of parts) {
    if (text) card.appendMarkdown(`\n\n**${name}**  \n${plainMarkdown(text)}`);
  }
  for (const line of [shownDetail(now), weeks]) {
    if (line) card.appendMarkdown(`\n\n${plainMarkdown(line)}`);
  }
  return card;
}

const weekText = ({ met, of }: Met) => `this week ${met} of ${of}`;

function periodWords(cadence: string): string {
  switch (cadence) {
    case 'workdays':
      return 'today?';
    case 'weekly':
      return 'this week?';
    case '2-weekly':
      return 'this fortnight?';
    case 'monthly':
      return 'this month?';
    case 'quarterly':
      return 'this quarter?';
    default:
      return 'already?';
  }
}
