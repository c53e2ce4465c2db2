import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Mark } from '../../src/pages/markdown/mark.ts';
import { readMarkdown } from '../../src/pages/markdown/readMarkdown.ts';
import { seed } from './anyFact.ts';

/** Short for what was read: `p(Text strong(more))`. */
const short = (parts: readonly (Mark | string)[]): string =>
  parts
    .map((part) =>
      typeof part === 'string'
        ? part
        : `${part.tag}${part.href ? `[${part.href}]` : ''}(${short(part.parts)})`,
    )
    .join('');
const read = (text: string) => short(readMarkdown(text));

const tags = 'a blockquote br code del em h3 h4 h5 h6 hr li ol p pre span strong table td th tr ul';
const allowed = new Set(tags.split(' '));
function check(parts: readonly (Mark | string)[]): void {
  for (const part of parts) {
    if (typeof part === 'string') continue;
    assert.ok(allowed.has(part.tag), part.tag);
    assert.deepEqual(
      Object.keys(part).filter((key) => !['tag', 'href', 'start', 'parts'].includes(key)),
      [],
    );
    if (part.href !== undefined) {
      assert.equal(part.tag, 'a');
      assert.match(part.href, /^(https?:\/\/|mailto:)/i);
    }
    check(part.parts);
  }
}

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'a <b onclick="x">b</b> <iframe src="https://x.example">',
  '[go](javascript:alert(1)) [go](JaVaScRiPt:alert(1)) [go](data:text/html,x)',
  '[go](vscode:extension/x) [go](command:bigSteps.deleteAllData) [go](file:///etc/passwd)',
  '[go]( javascript:alert(1) ) <javascript:alert(1)> [go](&#106;avascript:alert(1))',
  '![p](https://x.example/p.png) ![p](javascript:x) ![](x)',
  '[a]: javascript:alert(1)\n\n[a] [b][a]',
  '[x](https://x.example "title\\" onmouseover=\\"x")',
  '```html\n<script>\n```',
  '- [ ] <input autofocus onfocus=x>',
  '| a | b |\n|---|---|\n| <svg onload=x> | `</td>` |',
  `${'>'.repeat(3000)} deep`,
  '- '.repeat(2000),
  '['.repeat(20_000),
  '*a'.repeat(5_000),
  '`'.repeat(20_000),
  '\u0000\u202e\ud800 <!-- --> <?php ?> <![CDATA[x]]>',
  '__proto__ constructor [__proto__](https://x.example/__proto__)',
];

describe('an entry that is read', () => {
  it('has what people write', () => {
    assert.equal(
      read('# One\n\nTwo **three** *four* ~~five~~ `six`'),
      'h3(One)p(Two strong(three) em(four) del(five) code(six))',
    );
    assert.equal(read('- a\n- b\n\n3. c'), 'ul(li(a)li(b))ol(li(c))');
    assert.equal(read('> quoted\n\n---'), 'blockquote(p(quoted))hr()');
    assert.equal(read('one\ntwo'), 'p(onebr()two)');
    assert.equal(read('- [x] done\n- [ ] open'), 'ul(li(☑ done)li(☐ open))');
    assert.equal(read('[a](https://a.example)'), 'p(a[https://a.example](a))');
    assert.equal(read('<me@a.example>'), 'p(a[mailto:me@a.example](me@a.example))');
    assert.equal(read('| a |\n|---|\n| b |'), 'table(tr(th(a))tr(td(b)))');
    assert.equal(readMarkdown('3. c')[0]?.start, 3);
    assert.equal(read(''), '');
  });

  it('shows HTML and pictures as words, and links that lead elsewhere as text', () => {
    assert.equal(read('<b>x</b>'), 'p(<b>x</b>)');
    assert.equal(read('<div>\n<script>x</script>\n</div>'), 'p(<div>\n<script>x</script>\n</div>)');
    assert.equal(read('![a plan](https://x.example/p.png)'), 'p(a plan)');
    assert.equal(read('[go](command:x)'), 'p(span(go))');
  });

  it('is nothing but these elements, whatever was written, and soon', () => {
    for (const text of hostile) {
      const began = performance.now();
      check(readMarkdown(text));
      assert.ok(performance.now() - began < 2_000, text.slice(0, 40));
    }
    const piece = fc.oneof(
      fc.constantFrom(
        ...hostile.slice(0, 12),
        '\n',
        '\n\n',
        '> ',
        '- ',
        '1. ',
        '    ',
        '**',
        '](',
        '<',
        '|',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) =>
        check(readMarkdown(pieces.join(''))),
      ),
      { seed, numRuns: 500 },
    );
  });
});
