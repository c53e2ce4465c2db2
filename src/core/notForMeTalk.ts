/**
 * The points for the talk of somebody who found that the role is not for them, as Markdown to be
 * copied and changed. It holds nothing of what was written: it leaves the machine.
 */
export function notForMeTalk(): string {
  return `# About my role

## What I found
- I tried leading, and looked at it closely. It is not the work I want to do.
- What I liked about it:
- What I would gladly hand on:

## What I would like instead
- Deeper: more of the craft, for instance …
- Sideways: a trial in another field, for instance …
- What I can still do for the team in either case:

## How we get there
- Who could take the role, and would want it?
- What do I hand over, to whom, and by when?
- What do we tell the team, and who says it?
- What happens to title and pay? I would rather know than guess.

## When do we look at this again?
- Date:
`;
}
