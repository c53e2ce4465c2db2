import { type FileHandle, open } from 'node:fs/promises';

/**
 * Runs something once, right before the next call of a method of any open file: what another window
 * or the system does in that very instant. Returns how to take the wait back.
 */
export async function beforeFileCall(
  method: 'appendFile' | 'datasync' | 'stat',
  act: () => Promise<void>,
): Promise<() => void> {
  const file = await open(import.meta.filename);
  const methods: Pick<FileHandle, 'appendFile' | 'datasync' | 'stat'> = Object.getPrototypeOf(file);
  await file.close();
  const original: (...args: never[]) => Promise<unknown> = methods[method];
  const restore = () => {
    Object.assign(methods, { [method]: original });
  };
  Object.assign(methods, {
    async [method](this: FileHandle, ...args: never[]) {
      restore();
      await act();
      return original.apply(this, args);
    },
  });
  return restore;
}
