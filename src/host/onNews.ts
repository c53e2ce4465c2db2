import type { Disposable } from 'vscode';
import type { Ledger } from '../ledger/ledger.ts';
import type { Clock } from './clock.ts';

/**
 * Calls back when what is shown may have become another: something was recorded, in this window or in
 * another one, or another day has begun.
 */
export function onNews(
  { ledger, clock }: { readonly ledger: Ledger; readonly clock: Clock },
  listener: () => void,
): Disposable {
  const stopLedger = ledger.onDidChange(listener);
  const stopDay = clock.dayTurn.onDidTurn(listener);
  return {
    dispose: () => {
      stopLedger();
      stopDay();
    },
  };
}
