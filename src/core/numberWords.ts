const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** "three"; "11" from eleven on. */
export const numberWord = (n: number) => words[n] ?? String(n);

/** "second"; "11th", "21st" from eleven on, counted from 1. */
export function ordinalWord(n: number): string {
  const isTeen = n % 100 >= 11 && n % 100 <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return ordinals[n - 1] ?? `${n}${ending}`;
}

/** "once", "twice", "9 times" */
export const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

/** "1 moment", "3 moments" */
export const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** The sentence with a capital first letter. */
export const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
