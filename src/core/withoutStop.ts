/** A sentence without its full stop, where something follows it on the same line. */
export const withoutStop = (sentence: string) => sentence.replace(/\.$/, '');
