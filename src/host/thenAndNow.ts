export async function readThenAndNow(_argument: unknown, _parts: unknown): Promise<void> {}
export async function thenAndNow(_program: string, _parts: unknown): Promise<void> {}
