import * as vscode from 'vscode';
import { type AsideRow, inWords } from './asideRow.ts';

const { None, Collapsed } = vscode.TreeItemCollapsibleState;

/** Draws a row that stands beside the path. */
export function asideItem(row: AsideRow): vscode.TreeItem {
  switch (row.kind) {
    case 'broken':
      return brokenItem(row);
    case 'hides': {
      const item = new vscode.TreeItem(row.sentence, None);
      item.iconPath = new vscode.ThemeIcon('file');
      item.tooltip = `${row.sentence} Click to open the file.`;
      item.command = open(row.uri);
      return item;
    }
    case 'missing': {
      const title = `“${inWords(row.program)}” is not in this window`;
      const item = new vscode.TreeItem(title, None);
      item.iconPath = new vscode.ThemeIcon('info');
      item.description = 'its history is kept';
      item.tooltip =
        'The program you chose is in a file that this window does not see. Nothing of what you logged is lost: open its folder, or choose another program.';
      return item;
    }
    case 'choose': {
      const item = new vscode.TreeItem('Choose a program', None);
      item.iconPath = new vscode.ThemeIcon('compass');
      item.tooltip = 'A program gives you one small thing to practise this week.';
      item.command = { command: 'bigSteps.chooseProgram', title: 'Choose a program' };
      return item;
    }
    case 'state': {
      const item = new vscode.TreeItem(row.text, None);
      const paused = row.state === 'paused';
      item.iconPath = new vscode.ThemeIcon(paused ? 'debug-pause' : 'calendar');
      item.contextValue = `program-${row.state}`;
      item.tooltip = paused
        ? 'Weeks of a pause are neither met nor quiet. Click to go on.'
        : row.onTheWay
          ? 'Your first day in the role. The way there has begun.'
          : 'Nothing is counted before. You can look around and log.';
      if (paused) {
        item.command = {
          command: 'bigSteps.resumeProgram',
          title: 'Resume the program',
          arguments: [{ ask: row.program }],
        };
      }
      return item;
    }
    case 'other': {
      const item = new vscode.TreeItem(row.title, Collapsed);
      item.description = row.text;
      item.iconPath = new vscode.ThemeIcon('compass');
      item.contextValue = `program-${row.state}`;
      item.tooltip = `${row.title}: runs beside the program in focus.`;
      return item;
    }
    case 'earlier': {
      const item = new vscode.TreeItem('Earlier', Collapsed);
      item.tooltip = 'Tasks that have left the program. What you did stays.';
      return item;
    }
    case 'earlierTask': {
      const item = new vscode.TreeItem(row.title, None);
      item.description = row.text;
      item.iconPath = new vscode.ThemeIcon('history');
      return item;
    }
  }
}

function brokenItem(row: AsideRow & { readonly kind: 'broken' }): vscode.TreeItem {
  // Short, and the line first: in a narrow sidebar only the beginning is seen.
  const title = `${row.name} has a problem in line ${row.line}`;
  const rest = row.focused ? 'The version before it is shown meanwhile.' : 'Everything else works.';
  const item = new vscode.TreeItem(row.name, None);
  item.description = `line ${row.line} has a problem`;
  item.iconPath = new vscode.ThemeIcon('warning');
  item.contextValue = 'broken';
  item.tooltip = `${title}: ${row.message}\n\n${rest} Click to open line ${row.line}.`;
  item.accessibilityInformation = { label: `${title}: ${row.message} Press Enter to open it.` };
  item.command = open(row.uri, row);
  return item;
}

function open(
  uri: string,
  place?: { readonly line: number; readonly column: number },
): vscode.Command {
  const at = place && new vscode.Position(place.line - 1, place.column - 1);
  return {
    command: 'vscode.open',
    title: place ? `Open line ${place.line}` : 'Open the file',
    arguments: [vscode.Uri.parse(uri, true), at ? { selection: new vscode.Range(at, at) } : {}],
  };
}
