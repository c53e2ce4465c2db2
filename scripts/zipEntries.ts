import { readFile } from 'node:fs/promises';

export interface ZipEntry {
  /** The path inside the archive, with forward slashes. */
  readonly name: string;
  /** Bytes before and after compression. */
  readonly size: number;
  readonly packed: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** Reads the central directory of a zip file (no zip64). Throws when it is not a zip file. */
export async function zipEntries(file: string): Promise<readonly ZipEntry[]> {
  const zip = await readFile(file);
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) throw new Error(`${file} is not a zip file.`);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new Error(`${file} is damaged.`);
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}
