import { useEffect, useState } from 'preact/hooks';
import { MarkView } from '../markdown/MarkView.tsx';
import type { Mark } from '../markdown/mark.ts';

/** The entry as it reads. What makes it readable is loaded when it is first asked for. */
export function Reading({ text }: { readonly text: string }) {
  const [marks, setMarks] = useState<readonly Mark[]>();
  useEffect(() => {
    let gone = false;
    const show = (read: readonly Mark[]): void => {
      if (!gone) setMarks(read);
    };
    import('../markdown/readMarkdown.ts').then(
      ({ readMarkdown }) => show(readMarkdown(text)),
      // The extension was updated under the page; the words can be read all the same.
      () => show([{ tag: 'pre', parts: [text] }]),
    );
    return () => {
      gone = true;
    };
  }, [text]);
  return (
    <div class="reading" dir="auto">
      {marks !== undefined && <MarkView marks={marks} />}
    </div>
  );
}
