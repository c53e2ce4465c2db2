import type { YAMLError } from 'yaml';

/** What the parser's commonest complaints mean for somebody who writes a program. */
const sentences: Partial<Record<YAMLError['code'], string>> = {
  BAD_DQ_ESCAPE:
    'Inside double quotes a backslash begins a code. Write \\\\ for one, or use single quotes.',
  BAD_INDENT: 'This line is indented unlike the lines it belongs to. Give it as many spaces.',
  BAD_SCALAR_START: 'A text cannot begin with this sign. Put quotes around the text.',
  BAD_DIRECTIVE: 'Leave out lines that begin with %: programs are plain YAML 1.2.',
  BLOCK_AS_IMPLICIT_KEY:
    'A text with a colon and a space in it needs quotes. Put them around the text.',
  BLOCK_IN_FLOW: 'A list with dashes cannot stand inside brackets. Use one or the other.',
  KEY_OVER_1024_CHARS: 'This key is too long. Is a line break missing after it?',
  MULTILINE_IMPLICIT_KEY: 'A colon is missing on this line, or quotes around its text.',
  MULTIPLE_DOCS: 'A file holds one program. Move what follows this --- to a file of its own.',
  NON_STRING_KEY: 'A key is a plain word here. Leave out the "?".',
  TAB_AS_INDENT: 'Indent with spaces; YAML takes no tabs there.',
  TAG_RESOLVE_FAILED: 'Leave out the tag that begins with "!": programs have none.',
};

/** Says in plain words what the YAML parser complains about. */
export function yamlSentence(error: YAMLError): string {
  const own = sentences[error.code];
  if (own) return own;
  const first = error.message.split('\n', 1)[0] ?? '';
  if (error.code === 'MISSING_CHAR' && /quote/.test(first)) return 'The closing quote is missing.';
  const sentence = first.endsWith('.') ? first : `${first}.`;
  return `This is not valid YAML: ${sentence}`;
}
