import * as vscode from 'vscode';
import { completionsAt, hoverAt } from '../../programs/completionsAt.ts';
import { plainMarkdown } from '../plainMarkdown.ts';

/** Offers the keys and values that the format has at the cursor. */
export const programCompletion: vscode.CompletionItemProvider = {
  provideCompletionItems(document, position) {
    const { items, from, to } = completionsAt(document.getText(), document.offsetAt(position));
    const range = new vscode.Range(document.positionAt(from), document.positionAt(to));
    return items.map(({ label, insert, detail }, i) => {
      const isKey = insert.trimStart().startsWith(`${label}:`);
      const item = new vscode.CompletionItem(
        label,
        isKey ? vscode.CompletionItemKind.Property : vscode.CompletionItemKind.EnumMember,
      );
      item.insertText = insert;
      item.range = range;
      item.documentation = detail;
      // The order of the format: what is required comes first.
      item.sortText = String(i).padStart(3, '0');
      return item;
    });
  },
};

/** Says what the key or value under the pointer means. */
export const programHover: vscode.HoverProvider = {
  provideHover(document, position) {
    const hover = hoverAt(document.getText(), document.offsetAt(position));
    if (!hover) return undefined;
    return new vscode.Hover(
      new vscode.MarkdownString(plainMarkdown(hover.text)),
      new vscode.Range(document.positionAt(hover.start), document.positionAt(hover.end)),
    );
  },
};
