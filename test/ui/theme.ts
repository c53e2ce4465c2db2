/** VS Code's own themes that every page must be good in, by their name in the picker of themes. */
export const themes = {
  'Dark Modern': 'dark_modern',
  'Light Modern': 'light_modern',
  'Dark High Contrast': 'hc_black',
  'Light High Contrast': 'hc_light',
} as const satisfies Record<string, string>;

export type Theme = keyof typeof themes;
