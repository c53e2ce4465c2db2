/**
 * The README as the extension's own page in VS Code shows it: for who leads, not for who builds. That
 * page shows no picture and opens no page that lies beside the README, so neither is left in it.
 */
export function packagedReadme(readme: string): string {
  const [forTheLead = ''] = readme.split(/^## For contributors$/m);
  return `${forTheLead
    .replace(/^!\[[^\]]*\]\([^)]*\)\n+/gm, '')
    .replace(/\[([^\]]*)\]\((?!https:)[^)]*\)/g, '$1')
    .trim()}\n`;
}
