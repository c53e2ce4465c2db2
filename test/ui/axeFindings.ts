import axe from 'axe-core';
import type { Frame } from 'playwright-core';

export interface AxeFinding {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  /** The opening of each element concerned. */
  readonly elements: readonly string[];
}

/** What axe-core finds serious or critical in a page; evaluated past its content security policy. */
export async function axeFindings(frame: Frame): Promise<readonly AxeFinding[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    // The source above has put axe there.
    const { axe: inPage } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await inPage.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, help, nodes }) => ({
        rule: id,
        impact: impact ?? '',
        help,
        elements: nodes.map((node) => node.html.slice(0, 200)),
      }));
  });
}
