import { type Document, parseDocument } from 'yaml';

/**
 * Parses one YAML 1.2 document with everything switched off that programs do without. Give it only
 * what `refuseText` lets through. The settings were measured against hostile files; two of them
 * look odd: the library's own check for double keys is quadratic, and a log level of 'silent' would
 * hide a second document.
 */
export function parseYaml(text: string): Document.Parsed {
  // The parser makes an Error for each fault and does not stop; thousands of stack traces, a
  // hundred frames each in the extension host, cost more than all the rest.
  const limits = Error as unknown as { stackTraceLimit: number };
  const before = limits.stackTraceLimit;
  limits.stackTraceLimit = 0;
  try {
    return parseDocument(text, {
      prettyErrors: false,
      strict: true,
      uniqueKeys: false,
      stringKeys: true,
      merge: false,
      schema: 'core',
      resolveKnownTags: false,
      version: '1.2',
      logLevel: 'error',
    });
  } finally {
    limits.stackTraceLimit = before;
  }
}
