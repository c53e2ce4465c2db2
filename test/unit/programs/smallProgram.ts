/** A small good program, line by line. */
export const smallProgram = `schema: 1
id: small
title: Small
purpose: One sentence.
steps:
  - id: one
    title: One
    doneWhen: I can name one question that was not mine to answer.
    tasks:
      - id: ask
        title: Ask first
        remind: Ask before I answer.
        prompt: What came of it?
        cadence: weekly
        target: { kinds: [asked], count: 3, per: week }
      - id: wait
        title: Wait
        remind: Count to five.
        prompt: Who filled the pause?
        cadence: open
`;
