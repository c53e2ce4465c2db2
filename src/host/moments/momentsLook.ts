import * as vscode from 'vscode';
import { KINDS, type KindId } from '../../core/kind.ts';
import { type Grouping, groupings } from '../../core/momentGroups.ts';

const key = 'momentsLook';

/** How the moments view is grouped and filtered; remembered per workspace, names nobody. */
export class MomentsLook {
  readonly #memento: vscode.Memento;
  readonly #changes = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changes.event;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  get grouping(): Grouping {
    const { grouping } = this.#stored;
    return groupings.find((known) => known === grouping) ?? 'day';
  }

  /** The kinds to show; none means all. */
  get kinds(): readonly KindId[] {
    const { kinds } = this.#stored;
    return Array.isArray(kinds) ? KINDS.map(({ id }) => id).filter((id) => kinds.includes(id)) : [];
  }

  async set(look: {
    readonly grouping?: Grouping;
    readonly kinds?: readonly KindId[];
  }): Promise<void> {
    await this.#memento.update(key, { grouping: this.grouping, kinds: this.kinds, ...look });
    this.#changes.fire();
  }

  get #stored(): { readonly grouping?: unknown; readonly kinds?: unknown } {
    const stored: unknown = this.#memento.get(key);
    return typeof stored === 'object' && stored !== null ? stored : {};
  }
}
