import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { plainMarkdown } from '../../src/host/plainMarkdown.ts';

describe('a text as plain Markdown', () => {
  const markdown = new MarkdownIt({ html: false });
  const rendered = (text: string) => markdown.render(plainMarkdown(text)).trim();
  const asHtml = (text: string) => `<p>${markdown.utils.escapeHtml(text)}</p>`;

  it('reads as it stands', () => {
    for (const text of [
      'Ask "what do you see?" and count to five.',
      '# no heading, *no* stress, `no code`, [no](https://link.example) & no &nbsp;',
      '1. no list',
      '- none either',
      '> no quotation | no table',
      '<b>no tags</b> ![no picture](x) ~~gone~~ C:\\temp',
    ]) {
      assert.equal(rendered(text), asHtml(text));
    }
  });

  it('reads as it stands, whatever it is', () => {
    const words = fc.array(fc.stringMatching(/^[\x21-\x7e]{1,8}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, (some) => {
        const text = some.join(' ');
        // A line of equals signs would underline the one above; alone it is text.
        assert.equal(rendered(text), asHtml(text));
      }),
    );
  });

  it('leaves its spaces to break at', () => {
    assert.equal(plainMarkdown('Time follows habit'), 'Time follows habit');
  });
});
