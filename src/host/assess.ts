export async function assess(_argument: unknown, _parts: unknown): Promise<void> {}
