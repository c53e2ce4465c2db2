/** A card of the product's own at the head of a journal page: words to begin with, and ways on. */
export interface OwnCard {
  readonly lead: readonly string[];
  readonly ways: readonly { readonly name: string; readonly text: string }[];
  /** What the button at its end says; what it copies belongs to the page. */
  readonly copy: string;
}

/**
 * A journal page that belongs to no task of a program. An entry written on it carries the page's id
 * in `task`.
 */
export interface OwnPage {
  readonly id: OwnPageId;
  readonly title: string;
  readonly card: OwnCard;
  readonly prompts: readonly string[];
}

export type OwnPageId = 'not-for-me' | 'then-and-now';

const pages: readonly OwnPage[] = [
  {
    id: 'not-for-me',
    title: 'This role is not for me',
    card: {
      lead: [
        'Leading people is one good kind of work among several. To find that it is not yours is an answer, and it took looking closely to get it.',
        'What you practised stays with you. Asking first, handing over and naming a hard thing early are of use in any work.',
      ],
      ways: [
        {
          name: 'Deeper',
          text: 'Grow in the craft itself: the hard design, the standard that others build on, the person who makes five teams better. Ask what that path is called where you work.',
        },
        {
          name: 'Sideways',
          text: 'A new field with the same hands: another product, another discipline, half a year with the people who use what you build. A trial of a few weeks is enough to know more.',
        },
        {
          name: 'A talk with your manager',
          text: 'Say what you found, what you would like instead, and by when. The points below can be copied and changed until they sound like you.',
        },
      ],
      copy: 'Copy the points for the talk',
    },
    prompts: [
      'What do I know now that I did not know when I began?',
      'What do I want to do more of, and with whom?',
      'Which part of it was good, and where could I still have it?',
      'Whom do I tell first, and in which words?',
    ],
  },
  {
    id: 'then-and-now',
    title: 'Then and now',
    card: {
      lead: [
        'What stands below comes from your own notes. Change it, leave things out, and write where there is room.',
      ],
      ways: [],
      copy: 'Copy as Markdown',
    },
    prompts: ['What can I do now that I could not do then?'],
  },
];

/** The page of this id, as an entry's `task` names it; undefined when it is a program's task. */
export function ownPageOf(id: string | undefined): OwnPage | undefined {
  return pages.find((page) => page.id === id);
}
